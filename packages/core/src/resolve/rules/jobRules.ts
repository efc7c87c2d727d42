import { saidByService } from './kindRules';
import type { Rule, Violation } from './Rule';

/** A CronJob appends eleven characters to its own name for each Job, whose limit is 63. */
const LONGEST_CRON_JOB = 52;
/** The name becomes a label. */
const LONGEST_JOB = 63;

/** Jobs beside the service. */
export const jobRules: Rule = context =>
  Object.entries(context.spec.jobs ?? {}).flatMap(
    ([name, job]): Violation[] => {
      const path = ['jobs', name];
      const full = `${context.node.name}-${name}`;
      const limit = job.schedule === undefined ? LONGEST_JOB : LONGEST_CRON_JOB;
      const violations: Violation[] = [];
      if (full.length > limit) {
        violations.push({
          code: 'CW_NAME_TOO_LONG',
          severity: 'error',
          message: `The Job would be called \`${full}\`, which has ${full.length} characters; ${limit} are allowed.`,
          path,
        });
      }
      if (
        job.schedule !== undefined &&
        job.hook !== undefined &&
        job.hook !== 'none' &&
        saidByService(context, [...path, 'hook'])
      ) {
        violations.push({
          code: 'CW_EXCLUSIVE_FIELDS',
          severity: 'error',
          message: `The job \`${name}\` has both \`schedule\` and \`hook\`.`,
          path: [...path, 'hook'],
          expected: 'one of the two',
        });
      }
      return violations;
    },
  );
