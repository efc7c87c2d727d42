import {
  Dashboard,
  DashboardBuilder,
  DashboardCursorSync,
  DashboardLinkBuilder,
  DashboardLinkType,
  DatasourceVariableBuilder,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { addRows } from '../../dashboards/addRows';
import type { RowPlan } from '../../dashboards/panels';
import type { DashboardPlan, SystemRowName } from './dashboardPlans';
import { namespaceVariable } from './namespaceVariable';
import { databasesRow } from './rows/databasesRow';
import { healthRow } from './rows/healthRow';
import { clusterRow, nodesRow } from './rows/clusterRows';
import { criticalRow, objectivesRow } from './rows/objectiveRows';
import { ownMetricsRow } from './rows/ownMetricRows';
import { containersRow, networkRow, scalingRow } from './rows/podRows';
import { endpointsRow, requestsRow } from './rows/requestRows';
import { securityRow } from './rows/securityRow';
import type { SystemSubject } from './SystemSubject';

const ROWS: Readonly<
  Record<SystemRowName, (subject: SystemSubject) => RowPlan | undefined>
> = {
  health: healthRow,
  critical: criticalRow,
  objectives: objectivesRow,
  requests: requestsRow,
  endpoints: endpointsRow,
  users: ownMetricsRow('users'),
  business: ownMetricsRow('business'),
  application: ownMetricsRow('application'),
  databases: databasesRow,
  containers: containersRow,
  scaling: scalingRow,
  nodes: nodesRow,
  cluster: clusterRow,
  network: networkRow,
  security: securityRow,
};

/** Time ranges that one click leads to: what happens now, and what changes slowly. */
const TIME_RANGES = [
  ['1h', 'Last hour'],
  ['7d', 'Last 7 days'],
  ['90d', 'Last 90 days'],
] as const;

/** One dashboard of the whole system; nothing where it would have nothing to show. */
export function systemDashboard(
  plan: DashboardPlan,
  subject: SystemSubject,
): Dashboard | undefined {
  const rows = plan.rows.flatMap(name => {
    const row = ROWS[name](subject);
    return row ? [{ name, row }] : [];
  });
  if (!rows.some(({ name }) => plan.about.includes(name))) return undefined;
  const { system } = subject;
  const uid = dashboardUid(system.name, plan.name);
  const board = new DashboardBuilder(plan.title)
    .uid(uid)
    .description(`${system.title}. ${plan.description}`)
    .tags(['chartwright', 'system', plan.name, system.name])
    .timezone('browser')
    .time({ from: `now-${plan.timeRange}`, to: 'now' })
    .refresh(plan.refresh)
    .tooltip(DashboardCursorSync.Crosshair)
    .links(TIME_RANGES.map(([range, title]) => rangeLink(uid, range, title)))
    .variables([
      new DatasourceVariableBuilder('datasource')
        .label('Prometheus')
        .type('prometheus'),
      namespaceVariable(system),
    ]);
  addRows(
    board,
    rows.map(({ row }) => row),
  );
  return withLinksShown(board.build());
}

/** Grafana takes at most 40 characters; the name of the dashboard stays whole. */
function dashboardUid(system: string, name: string): string {
  const end = `-${name}`;
  return `cws-${system}`.slice(0, 40 - end.length) + end;
}

function rangeLink(uid: string, range: string, title: string) {
  return new DashboardLinkBuilder(title)
    .type(DashboardLinkType.Link)
    .tooltip('The same dashboard over another time range')
    .icon('doc')
    .includeVars(true)
    .url(`/d/${uid}?from=now-${range}&to=now`);
}

/* The SDK's default hides links in a menu. */
function withLinksShown(dashboard: Dashboard): Dashboard {
  return {
    ...dashboard,
    links: dashboard.links?.map(({ placement: _, ...link }) => link),
  };
}
