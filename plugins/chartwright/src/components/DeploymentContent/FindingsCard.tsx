import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Skeleton } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { FindingList } from '../Findings/FindingList';
import { RequestError } from '../RequestError/RequestError';
import { TitledCard } from '../TitledCard';

/** What the checks find in what is rendered for all environments. */
export function FindingsCard({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const view = useAsyncRetry(
    () => chartwrightApi.getFindings(entityRef),
    [chartwrightApi, entityRef],
  );
  return (
    <TitledCard title={t('findings.title')}>
      {view.loading && <Skeleton height={72} />}
      {view.error && <RequestError error={view.error} onRetry={view.retry} />}
      {view.value?.findings.length === 0 && (
        <Alert status="success" icon title={t('findings.none')} />
      )}
      {view.value && <FindingList findings={view.value.findings} />}
    </TitledCard>
  );
}
