import { decimal } from '../../../promql/numbers';
import { errorBudget } from '../../monitoring/slo/burnRateTiers';
import { recordedWindows, sloSeries } from '../../monitoring/slo/sloRules';
import { serviceSlos } from '../../monitoring/serviceAlerts';
import type { DashboardSubject } from '../DashboardSubject';
import { graph, RowPlan, stat } from '../panels';

/** Is it as good as promised? */
export function objectivesRow(subject: DashboardSubject): RowPlan | undefined {
  const service = subject.with(one => serviceSlos(one).length > 0);
  if (!service) return undefined;
  const slos = serviceSlos(service).map(({ slo }) => slo);
  return {
    title: 'Objectives',
    panels: [
      ...slos.map(slo =>
        stat({
          key: `objectives/${slo.name}/budget`,
          title: `Error budget left: ${slo.title}`,
          description: `What is left of the error budget of ${
            slo.window
          }: objective ${decimal(
            slo.objective,
          )}%. Below zero the objective is missed.`,
          unit: 'percentunit',
          expr: `max(${sloSeries(
            service,
            slo,
            'slo:error_budget:remaining_ratio',
          )})`,
          colours: [
            ['red', null],
            ['orange', 0.1],
            ['green', 0.5],
          ],
        }),
      ),
      ...slos.map(slo =>
        graph({
          key: `objectives/${slo.name}/burn-rate`,
          title: `Burn rate: ${slo.title}`,
          description:
            'How many times faster than allowed the error budget is used up, over several windows. 1 uses it up exactly.',
          unit: 'short',
          queries: recordedWindows(slo)
            .filter(window => window !== slo.window)
            .map(
              window =>
                [
                  `max(${sloSeries(
                    service,
                    slo,
                    `slo:sli_error:ratio_rate${window}`,
                  )}) / ${decimal(errorBudget(slo))}`,
                  window,
                ] as const,
            ),
          threshold: 1,
        }),
      ),
    ],
  };
}
