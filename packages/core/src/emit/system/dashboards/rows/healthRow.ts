import { equals } from '../../../../promql/selector';
import { selector } from '../../../../promql/selector';
import { graph, RowPlan, stat } from '../../../dashboards/panels';
import { IN_NAMESPACE, inNamespace, SystemSubject } from '../SystemSubject';
import { scrapedTargets } from '../SystemSubject';

/** Is it well, as a whole and service by service? */
export function healthRow({ services }: SystemSubject): RowPlan {
  const targets = scrapedTargets(services);
  const firing = { ...IN_NAMESPACE, alertstate: equals('firing') };
  return {
    title: 'Health',
    panels: [
      ...(targets.length === 0
        ? []
        : [
            stat({
              key: 'health/services',
              title: 'Service health',
              description: 'Share of the targets that Prometheus can scrape.',
              unit: 'percentunit',
              expr: targets
                .map(({ matchers }) => `avg(${selector('up', matchers)})`)
                .join(' or '),
              colours: [
                ['red', null],
                ['orange', 0.5],
                ['green', 1],
              ],
              noValue: 'no target',
            }),
          ]),
      stat({
        key: 'health/ready',
        title: 'Pods ready',
        description: 'Pods that serve, as a share of those that run.',
        unit: 'percentunit',
        expr: `sum(${inNamespace('kube_pod_status_ready', {
          condition: equals('true'),
        })}) / sum(${inNamespace('kube_pod_status_phase', {
          phase: equals('Running'),
        })})`,
        colours: [
          ['red', null],
          ['orange', 0.8],
          ['green', 1],
        ],
      }),
      stat({
        key: 'health/firing',
        title: 'Firing alerts',
        description: 'Alerts of the system that fire now.',
        unit: 'short',
        expr: `count(${selector('ALERTS', firing)}) or vector(0)`,
        colours: [
          ['green', null],
          ['red', 1],
        ],
      }),
      ...(targets.length === 0
        ? []
        : [
            graph({
              key: 'health/by-service',
              title: 'Health by service',
              description: 'Share of the targets of each service that answer.',
              unit: 'percentunit',
              max: 1,
              queries: targets.map(
                ({ matchers, by }) =>
                  [
                    `avg by (${by}) (${selector('up', matchers)})`,
                    `{{${by}}}`,
                  ] as const,
              ),
            }),
          ]),
      graph({
        key: 'health/alerts',
        title: 'Alerts',
        description: 'Which alerts fired, and when.',
        unit: 'short',
        queries: [
          [
            `count by (alertname, service, severity) (${selector(
              'ALERTS',
              firing,
            )})`,
            '{{alertname}} {{service}} ({{severity}})',
          ],
        ],
      }),
      graph({
        key: 'health/dependencies',
        title: 'Dependencies',
        description:
          'Share of the targets of everything in the namespace that answer: data stores and exporters, too.',
        unit: 'percentunit',
        max: 1,
        queries: [[`avg by (job) (${inNamespace('up')})`, '{{job}}']],
      }),
    ],
  };
}
