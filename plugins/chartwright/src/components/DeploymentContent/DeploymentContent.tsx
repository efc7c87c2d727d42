import { EmptyState, ResponseErrorPanel } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Card,
  CardBody,
  CardHeader,
  Flex,
  Skeleton,
  Text,
} from '@backstage/ui';
import { useEntityDeployment } from '../../hooks/useEntityDeployment';
import { chartwrightTranslationRef } from '../../translation';
import { RegenerateButton } from '../RegenerateButton';
import styles from './DeploymentContent.module.css';
import { EnvironmentComparison } from './EnvironmentComparison';
import { ManifestBrowser } from './ManifestBrowser';

/** The entity content "Deployment": environments side by side, and what is rendered for each. */
export function DeploymentContent() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { entity, entityRef, deployment } = useEntityDeployment();

  if (deployment.loading) {
    return (
      <div role="status" aria-label={t('manifests.loading')}>
        <Skeleton height={320} />
      </div>
    );
  }
  if (deployment.error) {
    return <ResponseErrorPanel error={deployment.error} />;
  }
  const { environments, generatorVersion, chartVersion } = deployment.value!;
  const [first] = environments;
  if (!first) {
    return (
      <EmptyState
        missing="content"
        title={t('deployment.noEnvironments')}
        description={t('deployment.noEnvironmentsDescription')}
      />
    );
  }
  return (
    <Flex direction="column" gap="4">
      <Card>
        <CardHeader>
          <Flex
            gap="3"
            align="center"
            justify="between"
            className={styles.head}
          >
            <Text as="h2" variant="title-x-small" weight="bold">
              {t('deployment.caption', {
                name: entity.metadata.title ?? entity.metadata.name,
              })}
            </Text>
            <RegenerateButton entityRef={entityRef} />
          </Flex>
          {generatorVersion && chartVersion && (
            <Text as="p" color="secondary">
              {t('deployment.versions', {
                generator: generatorVersion,
                chart: chartVersion,
              })}
            </Text>
          )}
        </CardHeader>
        <CardBody>
          <EnvironmentComparison environments={environments} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader>
          <Text as="h2" variant="title-x-small" weight="bold">
            {t('manifests.title')}
          </Text>
        </CardHeader>
        <CardBody>
          <ManifestBrowser
            entityRef={entityRef}
            environments={environments}
            initialEnvironment={first.name}
          />
        </CardBody>
      </Card>
    </Flex>
  );
}
