import { originAt } from '../mergeLayers';
import type { FieldPath } from '../../spec/fieldPath';
import { formatPath } from '../../spec/fieldPath';
import type { ServiceKind } from '../vocabulary';
import type { Rule, RuleContext, Violation } from './Rule';

interface Misfit {
  field: FieldPath;
  kinds: readonly ServiceKind[];
  why: string;
}

const ENDING = ['cron', 'job'] as const;
const ALONE = ['scheduler', 'cron', 'job'] as const;
const RUNNING = ['web', 'api', 'worker', 'stateful'] as const;

/** Fields that have no meaning for some kinds. */
const MISFITS: readonly Misfit[] = [
  { field: ['schedule'], kinds: [...RUNNING, 'job'], why: 'Only kinds cron and scheduler run by a clock.' },
  { field: ['job'], kinds: RUNNING, why: 'Jobs beside the service are described under `jobs`.' },
  { field: ['scaling'], kinds: ALONE, why: 'It never runs more than once at a time.' },
  { field: ['ports'], kinds: ENDING, why: 'Nobody calls something that ends.' },
  { field: ['probes'], kinds: ENDING, why: 'Its exit code says how it went.' },
  { field: ['service'], kinds: ENDING, why: 'Nobody calls something that ends.' },
  { field: ['exposure', 'hosts'], kinds: ENDING, why: 'Nobody calls something that ends.' },
  { field: ['rollout'], kinds: ENDING, why: 'There is nothing to roll out.' },
  {
    field: ['rollout', 'podManagementPolicy'],
    kinds: ['web', 'api', 'worker', 'scheduler'],
    why: 'Only Pods of kind stateful start in an order.',
  },
];

/** True when the service's own document says something there; what it merely inherits is not its fault. */
export function saidByService({ origins, node }: Pick<RuleContext, 'origins' | 'node'>, path: FieldPath): boolean {
  const origin = originAt(origins, path);
  const own = origin?.level === 'service' || origin?.level === 'environment';
  return own && origin?.document === node.located.path && origin.line !== undefined;
}

function present(spec: unknown, path: FieldPath): boolean {
  const value = path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    spec,
  );
  return value !== undefined;
}

/** What a kind needs, and what it cannot have. */
export const kindRules: Rule = context => {
  const { spec, node } = context;
  const { kind } = node.located.document.spec;
  const violations = MISFITS.filter(
    ({ field, kinds }) => kinds.includes(kind) && present(spec, field) && saidByService(context, field),
  ).map(
    ({ field, why }): Violation => ({
      code: 'CW_KIND_FIELD',
      severity: 'error',
      message: `Kind \`${kind}\` has no \`${formatPath(field)}\`.`,
      path: field,
      hint: why,
    }),
  );
  if (kind === 'cron' && spec.schedule === undefined) {
    violations.push({
      code: 'CW_MISSING_FIELD',
      severity: 'error',
      message: 'Kind `cron` needs `schedule.cron`.',
      path: ['schedule', 'cron'],
      expected: 'a cron expression of five fields, such as `0 3 * * *`, or a macro, such as `@daily`',
      hint: 'For example: `schedule: {cron: "0 3 * * *"}`.',
    });
  }
  if (kind === 'stateful' && spec.rollout?.strategy === 'Recreate') {
    violations.push({
      code: 'CW_KIND_FIELD',
      severity: 'error',
      message: 'Kind `stateful` cannot be recreated as a whole.',
      path: ['rollout', 'strategy'],
      expected: '`RollingUpdate`',
    });
  }
  for (const [name, { native }] of Object.entries(spec.sidecars ?? {})) {
    if (native === false && (kind === 'cron' || kind === 'job')) {
      violations.push({
        code: 'CW_SIDECAR_NEVER_ENDS',
        severity: 'error',
        message: `The sidecar \`${name}\` keeps the Pod running after the work is done.`,
        path: ['sidecars', name, 'native'],
        expected: '`true`',
      });
    }
  }
  return violations;
};
