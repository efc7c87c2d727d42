import type { ResolvedService } from '../../resolve';
import type { LibraryChart } from '../LibraryChart';
import { prometheusRuleValues } from '../monitoring/prometheusRuleValues';
import { trialMetrics } from '../monitoring/slo/trialMetrics';
import { HelmValues, mergeHelmValues } from './helmValues';
import { withoutComputed } from './withoutComputed';

/** The complete values of one service in one environment: what the chart sees in the end. */
export function resolvedValues(
  service: ResolvedService,
  library: LibraryChart,
): HelmValues {
  const { values } = service;
  const complete = mergeHelmValues(library.defaults, {
    ...(values as unknown as HelmValues),
    ...rolloutValues(service),
    prometheusRule: {
      ...(values.prometheusRule as unknown as HelmValues),
      ...prometheusRuleValues(service),
    },
  });
  return withoutComputed(complete, library.defaults);
}

/** What judges a Rollout: the objectives, and the document's own queries, which win. */
function rolloutValues(service: ResolvedService): HelmValues {
  const { rollout } = service.values;
  if (!rollout?.analysis.enabled) return {};
  const { analysis, ...rest } = rollout as unknown as {
    analysis: HelmValues & { metrics: HelmValues };
  } & HelmValues;
  const metrics = { ...trialMetrics(service), ...analysis.metrics };
  return { rollout: { ...rest, analysis: { ...analysis, metrics } } };
}
