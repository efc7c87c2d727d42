import { ResponseErrorPanel } from '@backstage/core-components';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Skeleton } from '@backstage/ui';
import useAsync from 'react-use/esm/useAsync';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { FindingList } from '../Findings/FindingList';
import { TitledCard } from '../TitledCard';

/** What the checks find in what is rendered for all environments. */
export function FindingsCard({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const view = useAsync(
    () => chartwrightApi.getFindings(entityRef),
    [chartwrightApi, entityRef],
  );
  return (
    <TitledCard title={t('findings.title')}>
      {view.loading && <Skeleton height={72} />}
      {view.error && <ResponseErrorPanel error={view.error} />}
      {view.value?.findings.length === 0 && (
        <Alert status="success" icon title={t('findings.none')} />
      )}
      {view.value && <FindingList findings={view.value.findings} />}
    </TitledCard>
  );
}
