import { equals, selector } from '../../../../promql/selector';
import { fillPlaceholders } from '../../../../resources/fillPlaceholders';
import { graph, PanelPlan, RowPlan } from '../../../dashboards/panels';
import type { RenderedResource } from '../../SystemFacts';
import { IN_NAMESPACE, SystemSubject } from '../SystemSubject';

/** The databases: connections, queries, size, and how old the newest backup is. */
export function databasesRow({
  databases,
}: SystemSubject): RowPlan | undefined {
  const panels = databases.flatMap(panelsOf);
  return panels.length > 0 ? { title: 'Databases', panels } : undefined;
}

function panelsOf(resource: RenderedResource): PanelPlan[] {
  const {
    name,
    title,
    workload: { type, placeholders, backup },
  } = resource;
  return [
    ...type.dashboard.map(panel =>
      graph({
        key: `databases/${name}/${panel.title}`,
        title: `${title}: ${panel.title}`,
        description: panel.description,
        unit: panel.unit,
        queries: [[fillPlaceholders(panel.expr, placeholders), panel.legend]],
      }),
    ),
    ...(backup === undefined
      ? []
      : [
          graph({
            key: `databases/${name}/backup`,
            title: `${title}: backup state`,
            description:
              'Time since the newest backup that is complete, and since the newest restore drill.',
            unit: 's',
            queries: [
              [age(`${name}-backup`), 'backup'],
              ...(backup.drill === undefined
                ? []
                : [[age(`${name}-restore-drill`), 'restore drill'] as const]),
            ],
          }),
        ]),
  ];
}

function age(cronJob: string): string {
  return `time() - max(${selector('kube_cronjob_status_last_successful_time', {
    ...IN_NAMESPACE,
    cronjob: equals(cronJob),
  })})`;
}
