import { FileTree, fileTree } from '../../../files/FileTree';
import { dashboardText } from '../../dashboards/dashboardText';
import type { SystemFacts } from '../SystemFacts';
import { dashboardPlans } from './dashboardPlans';
import { systemDashboard } from './systemDashboard';
import { systemSubject } from './SystemSubject';

/** `chart/dashboards/system-<name>.json` for each dashboard of the whole system. */
export function emitSystemDashboards(system: SystemFacts): FileTree {
  const subject = systemSubject(system);
  return fileTree(
    dashboardPlans(system.title, system.dashboards).flatMap(plan => {
      const dashboard = systemDashboard(plan, subject);
      return dashboard === undefined
        ? []
        : [
            [
              `chart/dashboards/system-${plan.name}.json`,
              dashboardText(dashboard),
            ] as const,
          ];
    }),
  );
}
