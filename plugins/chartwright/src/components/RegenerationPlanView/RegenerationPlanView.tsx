import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex, Text } from '@backstage/ui';
import { RegenerationView } from '@chartwright/backstage-plugin-chartwright-common';
import { chartwrightTranslationRef } from '../../translation';
import { PlanChangelog } from './PlanChangelog';
import { PlanEnvironments } from './PlanEnvironments';
import { PlanFiles } from './PlanFiles';
import { PlanRisks } from './PlanRisks';

/**
 * The plan of a regeneration: what happens to which file, what both sides changed differently, and what changes in the
 * rendered manifests of each environment, with the risks called out.
 *
 * @public
 */
export function RegenerationPlanView(props: { plan: RegenerationView }) {
  const { plan } = props;
  const { t } = useTranslationRef(chartwrightTranslationRef);
  return (
    <Flex direction="column" gap="4">
      <Text as="p" color="secondary">
        {versionsOf(plan, t('plan.library'), t('plan.generator')) ??
          t('plan.sameVersion', {
            generator: plan.to.generator,
            library: plan.to.library,
          })}
      </Text>
      {!plan.drift && (
        <Alert status="success" icon title={t('plan.upToDate')} />
      )}
      {plan.conflicts > 0 && (
        <Alert
          status="danger"
          icon
          title={t('plan.conflicts', { count: plan.conflicts })}
          description={t('plan.conflictsHelp')}
        />
      )}
      <PlanRisks plan={plan} />
      <PlanChangelog changelog={plan.changelog ?? []} />
      <PlanFiles files={plan.files} />
      <PlanEnvironments differences={plan.environments} />
    </Flex>
  );
}

/** `Library chart 1.0.0 → 1.1.0, generator 0.1.0 → 0.2.0`, of those that differ; undefined when none does. */
function versionsOf(
  { from, to }: RegenerationView,
  library: string,
  generator: string,
): string | undefined {
  const steps = [
    [library, from?.library, to.library],
    [generator, from?.generator, to.generator],
  ].filter(([, before, after]) => before !== undefined && before !== after);
  return steps.length > 0
    ? steps
        .map(([name, before, after]) => `${name} ${before} \u2192 ${after}`)
        .join(', ')
    : undefined;
}
