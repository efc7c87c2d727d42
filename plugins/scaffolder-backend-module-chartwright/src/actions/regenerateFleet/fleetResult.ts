import type {
  FleetJobView,
  FleetRunView,
} from '@chartwright/backstage-plugin-chartwright-common';

/** What came of a job, in words. */
const WORDS: Record<FleetJobView['state'], string> = {
  waiting: 'waits for the canaries',
  queued: 'waits',
  running: 'is being worked on',
  unchanged: 'up to date',
  proposed: 'proposed',
  checked: 'checked',
  conflicts: 'proposed, with conflicts left',
  refused: 'not proposed, because of conflicts',
  failed: 'failed',
  cancelled: 'not begun',
  skipped: 'left to another run',
};

/** A job in one line of a log. */
export function jobLine(job: FleetJobView): string {
  const more = [
    changesOf(job),
    job.error,
    job.proposal?.url ?? job.proposal?.branch,
  ].filter(Boolean);
  return [`${namesOf(job)}: ${WORDS[job.state]}`, ...more].join(' - ');
}

/** A table of what came of each repository, with links. */
export function resultTable({ jobs }: FleetRunView): string {
  if (jobs.length === 0) return 'No service is meant by this selection.';
  return [
    '| service | result | changes | proposal |',
    '| --- | --- | --- | --- |',
    ...jobs.map(job => {
      const { proposal, error, state } = job;
      const link = proposal?.url
        ? `[${proposal.number ? `#${proposal.number}` : proposal.branch}](${
            proposal.url
          })`
        : proposal?.branch ?? '';
      const result = error ? `${WORDS[state]}: ${error}` : WORDS[state];
      return `| ${[namesOf(job), result, changesOf(job), link]
        .map(cell)
        .join(' | ')} |`;
    }),
  ].join('\n');
}

/** How many repositories there are of each result. */
export function resultCounts({ counts }: FleetRunView) {
  const of = (...states: FleetJobView['state'][]) =>
    states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return {
    done: of('proposed', 'conflicts'),
    conflicts: of('conflicts', 'refused'),
    failed: of('failed'),
    unchanged: of('unchanged'),
  };
}

function namesOf({ entityRefs }: FleetJobView): string {
  return entityRefs.map(ref => ref.slice(ref.lastIndexOf('/') + 1)).join(', ');
}

function changesOf({ services = [] }: FleetJobView): string {
  const files = services
    .flatMap(service => Object.values(service.files))
    .reduce((sum, count) => sum + count, 0);
  const conflicts = services.reduce(
    (sum, service) => sum + service.conflicts,
    0,
  );
  const errors = services.reduce(
    (sum, service) => sum + (service.findings?.error ?? 0),
    0,
  );
  return [
    ...(files > 0 ? [counted(files, 'file')] : []),
    ...(conflicts > 0 ? [counted(conflicts, 'conflict')] : []),
    ...(errors > 0 ? [`${counted(errors, 'finding')} at error`] : []),
  ].join(', ');
}

/** A text that stays in its cell. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s*\n\s*/g, ' ');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
