import type { ResolvedService } from '../../resolve';
import type { LibraryChart } from '../LibraryChart';
import { prometheusRuleValues } from '../monitoring/prometheusRuleValues';
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
    prometheusRule: {
      ...(values.prometheusRule as unknown as HelmValues),
      ...prometheusRuleValues(service),
    },
  });
  return withoutComputed(complete, library.defaults);
}
