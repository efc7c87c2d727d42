import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Flex, Text } from '@backstage/ui';
import { EnvironmentDeployment } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../translation';

/** The title of an environment, with a badge on a production environment whose title does not say so itself. */
export function EnvironmentTitle(props: {
  environment: Pick<EnvironmentDeployment, 'title' | 'production'>;
  as?: 'h3' | 'span';
}) {
  const { environment, as = 'span' } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const saysItself = /prod/i.test(environment.title);
  return (
    <Flex gap="2" align="center">
      <Text as={as} variant="body-medium" weight="bold">
        {environment.title}
      </Text>
      {environment.production && !saysItself && (
        <Badge size="small">{t('deployment.production')}</Badge>
      )}
    </Flex>
  );
}
