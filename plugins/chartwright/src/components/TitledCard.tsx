import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './TitledCard.module.css';

/** A card with its title, and beside it what can be done. */
export function TitledCard(props: {
  title: string;
  action?: ReactNode;
  /** Below the title. */
  subtitle?: ReactNode;
  children: ReactNode;
}) {
  const { title, action, subtitle, children } = props;
  return (
    <Card>
      <CardHeader>
        <Flex gap="3" align="center" justify="between" className={styles.head}>
          <Text as="h2" variant="title-x-small" weight="bold">
            {title}
          </Text>
          {action}
        </Flex>
        {subtitle}
      </CardHeader>
      <CardBody>{children}</CardBody>
    </Card>
  );
}
