import {
  DashboardBuilder,
  DashboardCursorSync,
  DatasourceVariableBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { FileTree, fileTree } from '../../../files/FileTree';
import { fillPlaceholders } from '../../../resources/fillPlaceholders';
import { dashboardText } from '../../dashboards/dashboardText';
import { layoutRow } from '../../dashboards/layoutRow';
import { graph } from '../../dashboards/panels';
import { namespaceVariable } from '../dashboards/namespaceVariable';
import type { RenderedResource, ResourceSubject } from '../SystemFacts';

/** `chart/dashboards/<resource>.json` for each resource whose type has panels. */
export function emitResourceDashboards(system: ResourceSubject): FileTree {
  return fileTree(
    system.rendered
      .filter(({ workload }) => workload.type.dashboard.length > 0)
      .map(resource => [
        `chart/dashboards/${resource.name}.json`,
        dashboardText(resourceDashboard(resource, system)),
      ]),
  );
}

function resourceDashboard(
  { name, title, workload: { type, placeholders } }: RenderedResource,
  system: ResourceSubject,
) {
  const fill = (text: string) => fillPlaceholders(text, placeholders);
  const { placed } = layoutRow(
    type.dashboard.map(panel =>
      graph({
        key: `${name}/${panel.title}`,
        title: panel.title,
        description: panel.description,
        unit: panel.unit,
        queries: [[fill(panel.expr), panel.legend]],
      }),
    ),
    0,
  );
  const board = new DashboardBuilder(`${system.title}: ${title}`)
    .uid(`cw-${system.name}-${name}`.slice(0, 40))
    .description(`${type.title} ${name} of ${system.title}.`)
    .tags(['chartwright', type.name, system.name])
    .timezone('browser')
    .time({ from: 'now-6h', to: 'now' })
    .refresh('1m')
    .tooltip(DashboardCursorSync.Crosshair)
    .variables([
      new DatasourceVariableBuilder('datasource')
        .label('Prometheus')
        .type('prometheus'),
      namespaceVariable(system),
    ]);
  placed.forEach(panel => board.withPanel(panel));
  return board.build();
}
