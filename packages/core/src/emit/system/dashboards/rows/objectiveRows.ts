import type { ResolvedService, ResolvedSlo } from '../../../../resolve';
import { decimal } from '../../../../promql/numbers';
import { selector } from '../../../../promql/selector';
import { needsScraping } from '../../../monitoring/alerts/applicability';
import { appMatchers } from '../../../monitoring/serviceMatchers';
import { serviceSlos } from '../../../monitoring/serviceAlerts';
import { sloSeries } from '../../../monitoring/slo/sloRules';
import { graph, PanelPlan, RowPlan, stat } from '../../../dashboards/panels';
import type { SystemSubject } from '../SystemSubject';

/** Is every objective met, and how much of its error budget is left? */
export function objectivesRow({
  services,
}: SystemSubject): RowPlan | undefined {
  const all = services.flatMap(service =>
    serviceSlos(service).map(({ slo }) => ({ service, slo })),
  );
  if (all.length === 0) return undefined;
  return {
    title: 'Service level objectives',
    panels: [
      ...all.map(({ service, slo }) => compliance(service, slo)),
      graph({
        key: 'objectives/budget',
        title: 'Error budget left',
        description:
          'Share of the error budget that is left. Below zero the objective is missed.',
        unit: 'percentunit',
        queries: all.map(({ service, slo }) => [
          `max(${sloSeries(service, slo, 'slo:error_budget:remaining_ratio')})`,
          `${service.identity.name} ${slo.name}`,
        ]),
      }),
    ],
  };
}

/** Services of the tier `critical`: now, and over a long time. */
export function criticalRow({ services }: SystemSubject): RowPlan | undefined {
  const critical = services.filter(
    service => service.identity.tier === 'critical' && !needsScraping(service),
  );
  if (critical.length === 0) return undefined;
  return {
    title: 'Critical services',
    panels: critical.flatMap((service): PanelPlan[] => {
      const { name, title } = service.identity;
      const up = (range?: string) =>
        selector('up', appMatchers(service), range);
      return [
        stat({
          key: `critical/${name}/now`,
          title: `${title}: in real time`,
          description: 'Share of its instances that answer now.',
          unit: 'percentunit',
          expr: `avg(${up()})`,
          colours: [
            ['red', null],
            ['orange', 0.5],
            ['green', 1],
          ],
        }),
        stat({
          key: `critical/${name}/month`,
          title: `${title}: last 30 days`,
          description:
            'Share of the last 30 days in which its instances answered, whatever time range is chosen above.',
          unit: 'percentunit',
          expr: `avg(avg_over_time(${up('30d')}))`,
          colours: [
            ['red', null],
            ['orange', 0.99],
            ['green', 0.999],
          ],
        }),
      ];
    }),
  };
}

function compliance(service: ResolvedService, slo: ResolvedSlo): PanelPlan {
  const objective = slo.objective / 100;
  return stat({
    key: `objectives/${service.identity.name}/${slo.name}`,
    title: `${service.identity.title}: ${slo.title}`,
    description: `Current value over ${slo.window}; the objective is ${decimal(
      slo.objective,
    )}%${
      slo.threshold === undefined
        ? ''
        : ` of the requests within ${decimal(slo.threshold * 1000)} ms`
    }.`,
    unit: 'percentunit',
    expr: `1 - max(${sloSeries(
      service,
      slo,
      `slo:sli_error:ratio_rate${slo.window}`,
    )})`,
    colours: [
      ['red', null],
      ['green', objective],
    ],
  });
}
