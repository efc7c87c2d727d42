import type { ResolvedService } from '../../resolve';
import type { LibraryChart } from '../LibraryChart';
import { prometheusRuleValues } from '../monitoring/prometheusRuleValues';
import { trialMetrics } from '../monitoring/slo/trialMetrics';
import type { HelmValues } from './helmValues';
import { withoutComputed } from './withoutComputed';

/** What one service in one environment lays over the library chart's defaults; the two merged are what the chart sees. */
export function serviceOverrides(
  service: ResolvedService,
  library: LibraryChart,
): HelmValues {
  const { values } = service;
  const overrides = {
    ...(values as unknown as HelmValues),
    ...rolloutValues(service),
    prometheusRule: {
      ...(values.prometheusRule as unknown as HelmValues),
      ...prometheusRuleValues(service),
    },
  };
  return withoutComputed(overrides, library.defaults);
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
