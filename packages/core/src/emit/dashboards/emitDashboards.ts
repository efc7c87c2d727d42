import { FileTree, fileTree } from '../../files/FileTree';
import type { Resolution } from '../../resolve';
import { dashboardSubject } from './DashboardSubject';
import { dashboardText } from './dashboardText';
import { serviceDashboard } from './serviceDashboard';

/** `chart/dashboards/<service>.json`, which the chart puts into a ConfigMap; nothing where no environment wants it. */
export function emitDashboards(resolution: Resolution): FileTree {
  const wanted = [resolution.base, ...resolution.environments].some(
    ({ monitoring }) => monitoring.dashboard.enabled,
  );
  if (!wanted) return fileTree([]);
  const subject = dashboardSubject(resolution);
  return fileTree([
    [
      `chart/dashboards/${resolution.service.name}.json`,
      dashboardText(serviceDashboard(subject)),
    ],
  ]);
}
