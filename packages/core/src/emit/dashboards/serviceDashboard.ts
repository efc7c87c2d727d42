import {
  Dashboard,
  DashboardBuilder,
  DashboardCursorSync,
} from '@grafana/grafana-foundation-sdk/dashboard';
import { runsContinuously } from '../monitoring/serviceJobs';
import { addRows } from './addRows';
import { dashboardLinks } from './dashboardLinks';
import type { DashboardSubject } from './DashboardSubject';
import { dashboardVariables } from './dashboardVariables';
import { deploymentAnnotation } from './deploymentAnnotation';
import type { RowPlan } from './panels';
import { jobsRow } from './rows/jobsRow';
import { neighboursRow } from './rows/neighboursRow';
import { objectivesRow } from './rows/objectivesRow';
import { overviewRow } from './rows/overviewRow';
import { requestsRow } from './rows/requestsRow';
import { rightSizingRow } from './rows/rightSizingRow';
import { saturationRow } from './rows/saturationRow';

/** From the most asked question to the least. */
const ROWS: readonly ((subject: DashboardSubject) => RowPlan | undefined)[] = [
  overviewRow,
  objectivesRow,
  requestsRow,
  saturationRow,
  rightSizingRow,
  jobsRow,
  neighboursRow,
];

/**
 * The dashboard of one service in Grafana's classic schema, which provisioning reads in every version in use. The rows
 * follow what the service has: no requests row without a request metric, a jobs row only with Jobs.
 */
export function serviceDashboard(subject: DashboardSubject): Dashboard {
  const { service } = subject;
  const { uid, title } = service.monitoring.dashboard;
  const { system, kind, description } = service.identity;
  const board = new DashboardBuilder(title)
    .uid(uid)
    .description(description)
    .tags(['chartwright', kind, ...(system ? [system] : [])])
    .timezone('browser')
    .time({ from: 'now-6h', to: 'now' })
    .refresh('1m')
    .tooltip(DashboardCursorSync.Crosshair)
    .variables(dashboardVariables(subject))
    .links(dashboardLinks(subject));
  if (runsContinuously(service)) {
    board.annotations([deploymentAnnotation(service)]);
  }
  addRows(
    board,
    ROWS.flatMap(plan => plan(subject) ?? []),
  );
  return shownAtTheTop(board.build());
}

/* The SDK's defaults hide links and marks in a menu; on call they have to be in sight. */
function shownAtTheTop(dashboard: Dashboard): Dashboard {
  const annotations = dashboard.annotations?.list ?? [];
  return {
    ...dashboard,
    links: dashboard.links?.map(({ placement: _, ...link }) => link),
    annotations: {
      list: annotations.map(({ placement: _, ...annotation }) => annotation),
    },
  };
}
