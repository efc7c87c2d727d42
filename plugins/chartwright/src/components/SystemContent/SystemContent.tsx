import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Flex, Skeleton } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { CostTable } from '../Cost/CostTable';
import { RequestError } from '../RequestError/RequestError';
import { ServiceGraph } from '../ServiceGraph/ServiceGraph';
import { TitledCard } from '../TitledCard';
import { Quotas } from './Quotas';
import { SystemResources } from './SystemResources';
import { SystemServices } from './SystemServices';

/** The entity content "Deployment" of a System: its services and resources, who calls whom, quotas and cost. */
export function SystemContent() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const entityRef = stringifyEntityRef(useEntity().entity);
  const chartwrightApi = useApi(chartwrightApiRef);
  const view = useAsyncRetry(
    () => chartwrightApi.getSystem(entityRef),
    [chartwrightApi, entityRef],
  );
  if (view.loading) {
    return (
      <div role="status" aria-label={t('system.loading')}>
        <Skeleton height={320} />
      </div>
    );
  }
  if (view.error) {
    return <RequestError error={view.error} onRetry={view.retry} />;
  }
  const { services, resources, graph, environments, cost } = view.value!;
  return (
    <Flex direction="column" gap="4">
      <TitledCard title={t('system.services')}>
        <SystemServices services={services} />
      </TitledCard>
      <TitledCard title={t('system.graph')}>
        <ServiceGraph graph={graph} />
      </TitledCard>
      <TitledCard title={t('system.quotas')}>
        <Quotas environments={environments} />
      </TitledCard>
      <TitledCard title={t('cost.title')}>
        <CostTable
          heading={t('manifests.environment')}
          rows={environments}
          total={cost}
        />
      </TitledCard>
      <TitledCard title={t('system.resources')}>
        <SystemResources resources={resources} />
      </TitledCard>
    </Flex>
  );
}
