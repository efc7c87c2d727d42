import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Card,
  CardBody,
  CardHeader,
  Flex,
  Grid,
  Skeleton,
  Text,
} from '@backstage/ui';
import { EnvironmentDeployment } from '@chartwright/backstage-plugin-chartwright-common';
import { useEntityDeployment } from '../../hooks/useEntityDeployment';
import { chartwrightTranslationRef } from '../../translation';
import { EnvironmentTitle } from '../EnvironmentTitle';
import { RequestError } from '../RequestError/RequestError';
import { EnvironmentLinks } from './EnvironmentLinks';

/** The overview card: dashboard, alerts, logs and runbooks of every environment, one click away. */
export function EnvironmentLinksCard() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { deployment } = useEntityDeployment();

  return (
    <Card>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('links.title')}
        </Text>
      </CardHeader>
      <CardBody>
        {deployment.loading && <Skeleton height={96} />}
        {deployment.error && (
          <RequestError error={deployment.error} onRetry={deployment.retry} />
        )}
        {deployment.value && (
          <LinksPerEnvironment environments={deployment.value.environments} />
        )}
      </CardBody>
    </Card>
  );
}

function LinksPerEnvironment(props: { environments: EnvironmentDeployment[] }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const linked = props.environments.filter(({ links }) => links.length > 0);
  if (linked.length === 0) {
    return <Text as="p">{t('links.noLinks')}</Text>;
  }
  return (
    <Grid.Root columns={{ initial: '1', sm: '3' }} gap="4">
      {linked.map(environment => (
        <Flex key={environment.name} direction="column" gap="2">
          <EnvironmentTitle as="h3" environment={environment} />
          <EnvironmentLinks links={environment.links} />
        </Flex>
      ))}
    </Grid.Root>
  );
}
