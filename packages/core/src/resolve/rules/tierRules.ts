import { isScalable } from '../kinds';
import { fewestPods } from '../lower/workload';
import type { Rule } from './Rule';

/** What the tier asks of a service in production. */
export const tierRules: Rule = ({ spec, node, world, production }) => {
  const { tier = 'standard', scaling = {} } = spec;
  const { requiredReplicas } = world.platform.tiers[tier] ?? {};
  const { kind } = node.located.document.spec;
  const fewest = fewestPods(spec);
  if (
    !production ||
    requiredReplicas === undefined ||
    !isScalable(kind) ||
    fewest >= requiredReplicas
  )
    return [];
  const field = scaling.max === undefined ? 'replicas' : 'min';
  return [
    {
      code: 'CW_TOO_FEW_REPLICAS',
      severity: 'error',
      message: `A ${tier} service with fewer than ${requiredReplicas} replicas is refused: this one has ${fewest}.`,
      path: ['scaling', field],
      found: String(fewest),
      expected: `at least ${requiredReplicas}`,
      hint: `Raise \`scaling.${field}\` in production environments, or choose another tier.`,
    },
  ];
};
