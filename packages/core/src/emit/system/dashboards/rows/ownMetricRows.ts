import type { ResolvedOwnMetric, ResolvedService } from '../../../../resolve';
import { selector } from '../../../../promql/selector';
import { appMatchers } from '../../../monitoring/serviceMatchers';
import { graph, PanelPlan, RowPlan } from '../../../dashboards/panels';
import { RANGE, SystemSubject } from '../SystemSubject';

const TITLES: Readonly<Record<ResolvedOwnMetric['topic'], string>> = {
  business: 'Business',
  users: 'Active users and sessions',
  application: 'Application',
  security: 'Security events',
};

/** The metrics that the services declare, of one topic. */
export function ownMetricsRow(topic: ResolvedOwnMetric['topic']) {
  return ({ services }: SystemSubject): RowPlan | undefined => {
    const panels = ownMetricPanels(services, topic);
    return panels.length > 0 ? { title: TITLES[topic], panels } : undefined;
  };
}

/** One panel for each metric of the topic. */
export function ownMetricPanels(
  services: readonly ResolvedService[],
  topic: ResolvedOwnMetric['topic'],
): PanelPlan[] {
  return services.flatMap(service =>
    service.monitoring.ownMetrics
      .filter(metric => metric.topic === topic)
      .map(metric =>
        graph({
          key: `own/${service.identity.name}/${metric.name}`,
          title: metric.title,
          description: [
            metric.description,
            `\`${metric.name}\` of ${service.identity.title}.`,
          ]
            .filter(Boolean)
            .join(' '),
          unit: metric.type === 'counter' ? 'cps' : metric.unit,
          queries: queriesOf(service, metric),
        }),
      ),
  );
}

function queriesOf(
  service: ResolvedService,
  { name, type, labels }: ResolvedOwnMetric,
): (readonly [string, string])[] {
  const matchers = appMatchers(service);
  const legend = labels.map(label => `{{${label}}}`).join(' ') || name;
  const by = labels.length > 0 ? ` by (${labels.join(', ')})` : '';
  switch (type) {
    case 'counter':
      return [[`sum${by} (rate(${selector(name, matchers, RANGE)}))`, legend]];
    case 'histogram':
      return [0.5, 0.95].map(quantile => [
        `histogram_quantile(${quantile}, sum by (${[...labels, 'le'].join(
          ', ',
        )}) (rate(${selector(`${name}_bucket`, matchers, RANGE)})))`,
        `${legend} ${quantile * 100}%`,
      ]);
    default:
      return [[`sum${by} (${selector(name, matchers)})`, legend]];
  }
}
