import {
  FleetJobState,
  FleetJobView,
  FleetRunSummary,
  RegenerationFileView,
} from '@chartwright/backstage-plugin-chartwright-common';

/** States in which nothing more happens to a repository. */
const ENDED: readonly FleetJobState[] = [
  'unchanged',
  'proposed',
  'checked',
  'conflicts',
  'refused',
  'failed',
  'cancelled',
  'skipped',
];

/** States that want somebody to look. */
const WORRYING: readonly FleetJobState[] = ['conflicts', 'refused', 'failed'];

/** How far a run is: repositories that are done, and all. */
export function progressOf({ counts }: FleetRunSummary): {
  done: number;
  total: number;
} {
  const sum = (states: [string, number][]) =>
    states.reduce((total, [, count]) => total + count, 0);
  const all = Object.entries(counts);
  return {
    done: sum(all.filter(([state]) => ENDED.includes(state as FleetJobState))),
    total: sum(all),
  };
}

/** What wants a look first, then what is under way, then the rest, each by repository. */
export function sortedJobs(jobs: readonly FleetJobView[]): FleetJobView[] {
  const rank = ({ state }: FleetJobView) => {
    if (WORRYING.includes(state)) return 0;
    return ENDED.includes(state) ? 2 : 1;
  };
  return [...jobs].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      Number(a.repository > b.repository) - Number(a.repository < b.repository),
  );
}

/** Whether somebody has to look at a repository. */
export function isWorrying({ state }: FleetJobView): boolean {
  return WORRYING.includes(state);
}

/** How many files of all services of a repository change. */
export function changedFiles({ services = [] }: FleetJobView): number {
  const unchanged: RegenerationFileView['change'] = 'unchanged';
  return services
    .flatMap(({ files }) => Object.entries(files))
    .filter(([change]) => change !== unchanged)
    .reduce((total, [, count]) => total + count, 0);
}

/** Every risk in a repository once: `All Pods restart. (staging, production)`. */
export function risksOfJob({ services = [] }: FleetJobView): string[] {
  return [
    ...new Set(
      services.flatMap(({ risks }) =>
        Object.entries(risks).map(
          ([risk, environments]) => `${risk} (${environments.join(', ')})`,
        ),
      ),
    ),
  ];
}
