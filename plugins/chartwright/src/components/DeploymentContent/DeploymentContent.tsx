import { stringifyEntityRef } from '@backstage/catalog-model';
import { EmptyState } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Skeleton, Text } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';
import { TitledCard } from '../TitledCard';
import { CompareCard } from './CompareCard';
import { DriftCard } from './DriftCard';
import { EnvironmentComparison } from './EnvironmentComparison';
import { FindingsCard } from './FindingsCard';
import { ManifestBrowser } from './ManifestBrowser';

/**
 * The entity content "Deployment": environments side by side, whether the service has drifted, what the checks find, and
 * what is rendered for each environment.
 */
export function DeploymentContent() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const chartwrightApi = useApi(chartwrightApiRef);
  const view = useAsyncRetry(
    () => chartwrightApi.getEnvironments(entityRef),
    [chartwrightApi, entityRef],
  );

  if (view.loading) {
    return (
      <div role="status" aria-label={t('manifests.loading')}>
        <Skeleton height={320} />
      </div>
    );
  }
  if (view.error) {
    return <RequestError error={view.error} onRetry={view.retry} />;
  }
  const { environments, generatorVersion, chartVersion } = view.value!;
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
      <TitledCard
        title={t('deployment.caption', {
          name: entity.metadata.title ?? entity.metadata.name,
        })}
        subtitle={
          generatorVersion &&
          chartVersion && (
            <Text as="p" color="secondary">
              {t('deployment.versions', {
                generator: generatorVersion,
                chart: chartVersion,
              })}
            </Text>
          )
        }
      >
        <EnvironmentComparison view={view.value!} />
      </TitledCard>
      <DriftCard entityRef={entityRef} />
      <FindingsCard entityRef={entityRef} />
      {environments.length > 1 && (
        <CompareCard entityRef={entityRef} environments={environments} />
      )}
      <TitledCard title={t('manifests.title')}>
        <ManifestBrowser
          entityRef={entityRef}
          environments={environments}
          initialEnvironment={first.name}
        />
      </TitledCard>
    </Flex>
  );
}
