import { isProgressive } from '../kinds';
import type { Rule, RuleContext, Violation } from './Rule';

const SECTIONS = { BlueGreen: 'blueGreen', Canary: 'canary' } as const;

function canaryViolations({ spec }: RuleContext): Violation[] {
  const { canary = {}, strategy } = spec.rollout ?? {};
  if (strategy !== 'Canary') return [];
  const { router = 'none', trial, steps = [] } = canary;
  const served = Object.keys(spec.ports ?? {}).length > 0;
  const violations: Violation[] = [];
  if (trial !== undefined && router === 'none')
    violations.push({
      code: 'CW_ROLLOUT_STRATEGY',
      severity: 'error',
      message:
        'A trial by headers needs something that reads them: `rollout.canary.router` is `none`.',
      path: ['rollout', 'canary', 'trial'],
      expected: '`router: gateway` or `router: istio`',
    });
  if (router === 'gateway' && spec.exposure?.target !== 'gateway')
    violations.push({
      code: 'CW_ROLLOUT_STRATEGY',
      severity: 'error',
      message:
        'The router is `gateway`, but no HTTPRoute of the Gateway API leads to this service.',
      path: ['rollout', 'canary', 'router'],
      found: 'gateway',
      expected: '`none`, `istio`, or hosts under `exposure` on a gateway',
    });
  if (router !== 'none' && !served)
    violations.push({
      code: 'CW_ROLLOUT_STRATEGY',
      severity: 'error',
      message:
        'A router shares requests out, and this service has no port for any.',
      path: ['rollout', 'canary', 'router'],
      found: router,
      expected: '`none`',
    });
  const falling = steps.findIndex(
    ({ weight }, index) => weight < (steps[index - 1]?.weight ?? 0),
  );
  if (falling > 0)
    violations.push({
      code: 'CW_ROLLOUT_STRATEGY',
      severity: 'error',
      message: `The share of step ${
        falling + 1
      } is smaller than that of the step before.`,
      path: ['rollout', 'canary', 'steps', falling, 'weight'],
      found: String(steps[falling]?.weight),
      expected: `at least ${steps[falling - 1]?.weight}`,
    });
  return violations;
}

function analysisViolations({
  spec: { rollout = {}, slos = {} },
}: RuleContext): Violation[] {
  const { enabled = true, metrics = {} } = rollout.analysis ?? {};
  const unbounded = Object.entries(metrics)
    .filter(
      ([, { minimum, maximum }]) =>
        minimum === undefined && maximum === undefined,
    )
    .map(
      ([name]): Violation => ({
        code: 'CW_MISSING_FIELD',
        severity: 'error',
        message: `The metric \`${name}\` does not say which answers are good.`,
        path: ['rollout', 'analysis', 'metrics', name],
        expected: '`maximum`, `minimum` or both',
      }),
    );
  const judged =
    Object.keys(metrics).length > 0 || Object.keys(slos).length > 0;
  return enabled && !judged && isProgressive(rollout.strategy)
    ? [
        ...unbounded,
        {
          code: 'CW_ROLLOUT_UNJUDGED',
          severity: 'warning',
          message: `Nothing judges the new version of a ${rollout.strategy} rollout, so it never goes back by itself.`,
          path: ['rollout', 'strategy'],
          hint: 'Add objectives under `slos`, or queries under `rollout.analysis.metrics`.',
        },
      ]
    : unbounded;
}

/** What strategies of Argo Rollouts need, and what means nothing without them. */
export const rolloutRules: Rule = context => {
  const { node, spec, merged } = context;
  const { strategy } = spec.rollout ?? {};
  const { kind } = node.located.document.spec;
  const progressive = isProgressive(strategy);
  const violations: Violation[] = [];
  if (progressive && (kind === 'scheduler' || kind === 'stateful'))
    violations.push({
      code: 'CW_ROLLOUT_STRATEGY',
      severity: 'error',
      message: `A service of kind ${kind} cannot have two versions side by side.`,
      path: ['rollout', 'strategy'],
      found: String(strategy),
      expected:
        kind === 'stateful'
          ? '`RollingUpdate`'
          : '`Recreate` or `RollingUpdate`',
    });
  if (strategy === 'BlueGreen' && Object.keys(spec.ports ?? {}).length === 0)
    violations.push({
      code: 'CW_ROLLOUT_STRATEGY',
      severity: 'error',
      message:
        'Blue/green moves a Service from one version to the other, and this service has no ports and so no Service.',
      path: ['rollout', 'strategy'],
      found: 'BlueGreen',
      expected: '`Canary` or `RollingUpdate`',
    });
  const written = (merged.rollout ?? {}) as Record<string, unknown>;
  for (const [needed, section] of Object.entries(SECTIONS)) {
    if (
      Object.hasOwn(written, section) &&
      !progressive &&
      environmentless(context)
    )
      violations.push({
        code: 'CW_ROLLOUT_STRATEGY',
        severity: 'warning',
        message: `\`rollout.${section}\` has no effect while the strategy is ${strategy}.`,
        path: ['rollout', section],
        hint: `Set \`rollout.strategy: ${needed}\` where it is meant to count.`,
      });
  }
  return [
    ...violations,
    ...canaryViolations(context),
    ...analysisViolations(context),
  ];
};

/** A section may well be written once for all environments, and the strategy in some: then it does count somewhere. */
function environmentless({ world, node }: RuleContext): boolean {
  return !world.platform.environments.some(({ name }) =>
    isProgressive(node.spec(name).spec.rollout?.strategy),
  );
}
