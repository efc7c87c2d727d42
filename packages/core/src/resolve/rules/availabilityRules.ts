import { isScalable } from '../kinds';
import { fewestPods } from '../lower/workload';
import type { Rule, Violation } from './Rule';

/** Pods that a count or percentage means; Kubernetes rounds up. */
function pods(limit: number | string, of: number): number {
  return typeof limit === 'number'
    ? limit
    : Math.ceil((Number.parseInt(limit, 10) * of) / 100);
}

function isZero(limit: number | string | undefined): boolean {
  return limit === 0 || limit === '0%';
}

/** Disruption budgets that let no Pod go, rollouts that cannot begin, and Pods that are killed while they sleep. */
export const availabilityRules: Rule = ({ spec, node }) => {
  const { availability = {}, rollout = {} } = spec;
  const {
    minAvailable,
    maxUnavailable,
    terminationGracePeriodSeconds = 30,
    preStopSleepSeconds = 0,
  } = availability;
  const { kind } = node.located.document.spec;
  const violations: Violation[] = [];
  if (minAvailable !== undefined && maxUnavailable !== undefined) {
    violations.push({
      code: 'CW_EXCLUSIVE_FIELDS',
      severity: 'error',
      message: '`availability` has both `minAvailable` and `maxUnavailable`.',
      path: ['availability', 'maxUnavailable'],
      expected: 'one of the two',
    });
  }
  const fewest = fewestPods(spec);
  const guarded = isScalable(kind) && fewest > 1;
  if (
    guarded &&
    minAvailable !== undefined &&
    pods(minAvailable, fewest) >= fewest
  ) {
    violations.push({
      code: 'CW_PDB_BLOCKS_EVICTION',
      severity: 'error',
      message: `With ${fewest} Pods, \`minAvailable: ${minAvailable}\` lets no Pod be evicted, so no node can be drained.`,
      path: ['availability', 'minAvailable'],
      found: String(minAvailable),
      expected: `at most ${fewest - 1}`,
      hint: 'Lower it, or raise the number of Pods.',
    });
  }
  if (guarded && isZero(maxUnavailable)) {
    violations.push({
      code: 'CW_PDB_BLOCKS_EVICTION',
      severity: 'error',
      message:
        '`availability.maxUnavailable: 0` lets no Pod be evicted, so no node can be drained.',
      path: ['availability', 'maxUnavailable'],
      found: String(maxUnavailable),
      expected: 'at least 1',
    });
  }
  if (
    preStopSleepSeconds >= terminationGracePeriodSeconds &&
    preStopSleepSeconds > 0
  ) {
    violations.push({
      code: 'CW_GRACE_PERIOD',
      severity: 'error',
      message: `The Pod is killed after ${terminationGracePeriodSeconds} s, before its sleep of ${preStopSleepSeconds} s ends.`,
      path: ['availability', 'preStopSleepSeconds'],
      found: String(preStopSleepSeconds),
      expected: `less than terminationGracePeriodSeconds, ${terminationGracePeriodSeconds}`,
    });
  }
  if (
    kind !== 'stateful' &&
    isZero(rollout.maxSurge) &&
    isZero(rollout.maxUnavailable)
  ) {
    violations.push({
      code: 'CW_ROLLOUT_STUCK',
      severity: 'error',
      message:
        'With `maxSurge: 0` and `maxUnavailable: 0` no rollout can begin.',
      path: ['rollout', 'maxSurge'],
      hint: 'Raise one of the two.',
    });
  }
  return violations;
};
