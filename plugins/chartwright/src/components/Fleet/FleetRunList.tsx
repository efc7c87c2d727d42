import {
  useApi,
  useRouteRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { Link, Skeleton, Text } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { fleetRouteRef } from '../../routes';
import { chartwrightTranslationRef } from '../../translation';
import { RequestError } from '../RequestError/RequestError';
import { TitledCard } from '../TitledCard';
import { progressOf } from './jobFacts';
import styles from './Fleet.module.css';

/** The last runs over the fleet, the newest first. */
export function FleetRunList() {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const pagePath = useRouteRef(fleetRouteRef)?.() ?? '';
  const runs = useAsyncRetry(
    () => chartwrightApi.getFleetRuns(),
    [chartwrightApi],
  );
  return (
    <TitledCard title={t('fleet.lastRuns')}>
      {runs.loading && <Skeleton height={48} />}
      {runs.error && <RequestError error={runs.error} onRetry={runs.retry} />}
      {runs.value?.items.length === 0 && (
        <Text as="p">{t('fleet.noRuns')}</Text>
      )}
      <ul className={styles.runs}>
        {runs.value?.items.map(run => {
          const { done, total } = progressOf(run);
          return (
            <li key={run.id}>
              <Link href={`${pagePath}/${run.id}`}>
                {run.createdAt.slice(0, 16).replace('T', ' ')}
              </Link>{' '}
              {t(`fleet.runs.${run.state}`, {
                done: String(done),
                total: String(total),
              })}
            </li>
          );
        })}
      </ul>
    </TitledCard>
  );
}
