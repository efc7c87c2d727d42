import { fieldAt } from '../fieldAt';
import { MISFITS } from '../kindMisfits';
import { originAt } from '../mergeLayers';
import type { FieldPath } from '../../spec/fieldPath';
import { formatPath } from '../../spec/fieldPath';
import type { Rule, RuleContext, Violation } from './Rule';

/** True when the service's own document says something there; what it merely inherits is not its fault. */
export function saidByService(
  { origins, node }: Pick<RuleContext, 'origins' | 'node'>,
  path: FieldPath,
): boolean {
  const origin = originAt(origins, path);
  const own = origin?.level === 'service' || origin?.level === 'environment';
  return (
    own && origin?.document === node.located.path && origin.line !== undefined
  );
}

/** What a kind needs, and what it cannot have. */
export const kindRules: Rule = context => {
  const { spec, merged, node } = context;
  const { kind } = node.located.document.spec;
  const violations = MISFITS.filter(
    ({ field, kinds }) =>
      kinds.includes(kind) &&
      fieldAt(merged, field) !== undefined &&
      saidByService(context, field),
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
      expected:
        'a cron expression of five fields, such as `0 3 * * *`, or a macro, such as `@daily`',
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
