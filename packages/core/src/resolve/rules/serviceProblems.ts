import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from '../../spec/fieldPath';
import type { EffectiveSpec } from '../EffectiveSpec';
import { isMap } from '../mergeLayers';
import type { ServiceNode, World } from '../World';
import { BASE } from '../World';
import { availabilityRules } from './availabilityRules';
import { documentProblems } from './documentProblems';
import { exposureRules } from './exposureRules';
import { gitopsProblems } from './gitopsProblems';
import { imageRules } from './imageRules';
import { jobRules } from './jobRules';
import { kindRules } from './kindRules';
import { locateViolation } from './locateViolation';
import { monitoringRules } from './monitoringRules';
import { promqlRules } from './promqlRules';
import { duplicatePortRules, portReferenceRules } from './portRules';
import { referenceRules } from './referenceRules';
import { requiredRules } from './requiredRules';
import { resourceRules } from './resourceRules';
import { privateResourceProblems } from './resourceTypeProblems';
import type { Rule, RuleContext, Violation } from './Rule';
import { rolloutRules } from './rolloutRules';
import { scalingRules } from './scalingRules';
import { startupRules } from './startupRules';
import { metricSourceRules } from './metricSourceRules';
import { secretInClearRules } from './secretInClearRules';
import { securityRules } from './securityRules';
import { tierRules } from './tierRules';
import { triggerRules, verticalRules } from './triggerRules';
import { variableRules } from './variableRules';
import { volumeRules } from './volumeRules';

const RULES: readonly Rule[] = [
  kindRules,
  imageRules,
  duplicatePortRules,
  portReferenceRules,
  resourceRules,
  scalingRules,
  tierRules,
  triggerRules,
  verticalRules,
  rolloutRules,
  availabilityRules,
  volumeRules,
  variableRules,
  secretInClearRules,
  jobRules,
  exposureRules,
  referenceRules,
  startupRules,
  securityRules,
  monitoringRules,
  promqlRules,
  metricSourceRules,
];

/** The spec without the maps that lack a field; what the spec itself lacks, no rule relies on. */
function withoutIncomplete(
  spec: EffectiveSpec,
  missing: readonly Violation[],
): EffectiveSpec {
  return missing.reduce(
    (rest, { path }) =>
      path.length > 1
        ? (without(rest, path.slice(0, -1)) as EffectiveSpec)
        : rest,
    spec,
  );
}

function without(value: unknown, [key, ...rest]: FieldPath): unknown {
  if (!isMap(value) || key === undefined) return value;
  const { [String(key)]: inner, ...others } = value;
  return rest.length === 0
    ? others
    : { ...value, [String(key)]: without(inner, rest) };
}

function environmentProblems(
  world: World,
  node: ServiceNode,
  environment: string,
): Problem[] {
  const { spec, value: merged, origins, production } = node.spec(environment);
  const context: RuleContext = {
    world,
    node,
    environment,
    production,
    spec,
    merged,
    origins,
  };
  const missing = requiredRules(context);
  // The other rules rely on what is required: they see the spec without what is incomplete.
  const whole =
    missing.length === 0
      ? context
      : { ...context, spec: withoutIncomplete(spec, missing) };
  const violations = [...missing, ...RULES.flatMap(rule => rule(whole))];
  return violations.map(violation => locateViolation(violation, context));
}

/** Everything wrong with one service, each thing once; what is wrong in some environments only says in which. */
export function serviceProblems(world: World, node: ServiceNode): Problem[] {
  const seen = new Set<string>();
  const key = ({ code, file, path, message }: Problem) =>
    JSON.stringify([code, file, path, message]);
  const problems: Problem[] = [
    ...documentProblems(world, node),
    ...privateResourceProblems(world, node),
    ...gitopsProblems(world, node),
  ];
  for (const environment of [
    BASE,
    ...world.platform.environments.map(({ name }) => name),
  ]) {
    for (const problem of environmentProblems(world, node, environment)) {
      if (seen.has(key(problem))) continue;
      seen.add(key(problem));
      const message =
        environment === BASE
          ? problem.message
          : `${problem.message.replace(
              /\.$/,
              '',
            )} (environment ${environment}).`;
      problems.push({ ...problem, message });
    }
  }
  return problems.sort(
    (a, b) =>
      Number(a.file !== node.located.path) -
        Number(b.file !== node.located.path) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
}
