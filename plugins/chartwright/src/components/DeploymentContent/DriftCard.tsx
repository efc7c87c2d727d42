import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { chartwrightApiRef } from '../../api';
import { chartwrightTranslationRef } from '../../translation';
import { Folded } from '../Folded';
import { RegenerateButton } from '../RegenerateButton';
import { RegenerationPlanView } from '../RegenerationPlanView/RegenerationPlanView';
import { RequestError } from '../RequestError/RequestError';
import { TitledCard } from '../TitledCard';

/** Whether a regeneration would change the service today, with its plan, and the way to the form that does it. */
export function DriftCard({ entityRef }: { entityRef: string }) {
  const { t } = useTranslationRef(chartwrightTranslationRef);
  const chartwrightApi = useApi(chartwrightApiRef);
  const view = useAsyncRetry(
    () => chartwrightApi.getPlan(entityRef),
    [chartwrightApi, entityRef],
  );
  const plan = view.value?.plan;
  return (
    <TitledCard
      title={t('drift.title')}
      action={
        <RegenerateButton
          entityRef={entityRef}
          variant={plan?.drift ? 'primary' : 'secondary'}
        />
      }
    >
      {view.loading && (
        <div role="status" aria-label={t('drift.loading')}>
          <Skeleton height={72} />
        </div>
      )}
      {view.error && <RequestError error={view.error} onRetry={view.retry} />}
      {plan && !plan.drift && <RegenerationPlanView plan={plan} />}
      {plan?.drift && (
        <Folded
          title={t('drift.drifted', {
            count: plan.files.filter(({ change }) => change !== 'unchanged')
              .length,
          })}
          subtitle={t('drift.open')}
        >
          {() => <RegenerationPlanView plan={plan} />}
        </Folded>
      )}
    </TitledCard>
  );
}
