import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { didYouMean } from '../../spec/didYouMean';
import type { EffectivePlatform } from '../effectivePlatform';
import type { World } from '../World';
import { namespaceOf } from '../World';
import { placeOf, unknownEnvironments } from './documentProblems';
import { brokerProblems } from './brokerProblems';
import { encryptionProblems } from './encryptionProblems';
import { gitopsProblems } from './gitopsProblems';
import { openMonitoringProblems } from './openMonitoringProblems';
import { resourceTypeProblems } from './resourceTypeProblems';
import { cycleProblems } from './cycleProblems';
import { incompleteSystemProblems } from './incompleteSystemProblems';
import { listed, suggestion } from './Rule';

/** What is wrong with a Platform. */
export function platformProblems(platform: EffectivePlatform): Problem[] {
  const { located, spec } = platform;
  if (located === undefined) return [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  platform.environments.forEach(({ name }, index) => {
    if (seen.has(name)) {
      problems.push({
        code: 'CW_DUPLICATE_ENVIRONMENT',
        severity: 'error',
        message: `The environment \`${name}\` is there twice.`,
        ...placeOf(located, ['spec', 'environments', index, 'name']),
      });
    }
    seen.add(name);
  });
  const maps: [string[], object | undefined][] = [
    [
      ['spec', 'environmentDefaults'],
      located.document.spec.environmentDefaults,
    ],
    [['spec', 'domains'], located.document.spec.domains],
    [
      ['spec', 'links', 'environments'],
      located.document.spec.links?.environments,
    ],
    [['spec', 'delivery', 'environments'], spec.delivery?.environments],
  ];
  for (const [path, map] of maps)
    problems.push(...unknownEnvironments(platform, located, path, map));
  const stores = Object.keys(spec.secretStores ?? {});
  const store = spec.defaultSecretStore;
  if (store !== undefined && !stores.includes(store)) {
    problems.push({
      code: 'CW_UNKNOWN_SECRET_STORE',
      severity: 'error',
      message: `There is no secret store \`${store}\`.`,
      ...placeOf(located, ['spec', 'defaultSecretStore']),
      found: store,
      expected: listed(
        stores,
        'a store of `spec.secretStores`, which is empty',
      ),
      ...suggestion(didYouMean(store, stores)),
    });
  }
  const { allowed = [], default: preferred } = spec.scm ?? {};
  if (preferred !== undefined && !allowed.includes(preferred)) {
    problems.push({
      code: 'CW_NOT_ALLOWED_VALUE',
      severity: 'error',
      message: `\`spec.scm.default\` is \`${preferred}\`, which \`spec.scm.allowed\` does not have.`,
      ...placeOf(located, ['spec', 'scm', 'default']),
      found: preferred,
      expected: listed(allowed, 'nothing'),
    });
  }
  return problems;
}

/** Environments that would install into the same namespace of the same cluster. */
function namespaceProblems(world: World): Problem[] {
  const { system } = world;
  if (system === undefined) return [];
  const seen = new Map<string, string>();
  return world.platform.environments.flatMap(({ name, cluster }): Problem[] => {
    if (cluster === undefined) return [];
    const namespace = namespaceOf(world, system.document.metadata.name, name);
    const earlier = seen.get(`${cluster} ${namespace}`);
    seen.set(`${cluster} ${namespace}`, earlier ?? name);
    if (earlier === undefined) return [];
    return [
      {
        code: 'CW_NAMESPACE_TWICE',
        severity: 'error',
        message: `The environments \`${earlier}\` and \`${name}\` share the namespace \`${namespace}\` in the cluster \`${cluster}\`.`,
        ...placeOf(system, ['spec', 'namespace']),
        hint: `Set \`spec.environments.${name}.namespace\`, or \`namespaceSuffix\` of the environment in the Platform.`,
      },
    ];
  });
}

/** Services that the System lists, but nobody gave. */
function missingServices(world: World): Problem[] {
  const { system } = world;
  return Object.entries(system?.document.spec.services ?? {}).flatMap(
    ([name, entry]): Problem[] => {
      if (system === undefined || world.services.has(name)) return [];
      const place = placeOf(system, ['spec', 'services', name], 'key');
      if (entry.document === undefined) {
        return [
          {
            code: 'CW_MISSING_FIELD',
            severity: 'error',
            message: `The service \`${name}\` has neither \`document\` nor \`spec\`.`,
            ...place,
            expected: 'one of the two',
          },
        ];
      }
      const given = [...world.services.keys()];
      return [
        {
          code: 'CW_SERVICE_DOCUMENT',
          severity: 'error',
          message: `\`${entry.document}\` holds no Service named \`${name}\`.`,
          ...place,
          expected: `a Service document with \`metadata.name: ${name}\``,
          ...suggestion(didYouMean(name, given)),
        },
      ];
    },
  );
}

/** Overlays of a System for environments that the Platform does not have. */
export function systemOverlayProblems({ system, platform }: World): Problem[] {
  if (system === undefined) return [];
  const { environments, delivery } = system.document.spec;
  return [
    ...unknownEnvironments(
      platform,
      system,
      ['spec', 'environments'],
      environments,
    ),
    ...unknownEnvironments(
      platform,
      system,
      ['spec', 'delivery', 'environments'],
      delivery?.environments,
    ),
  ];
}

/** Everything wrong with a System as a whole. */
export function systemProblems(world: World): Problem[] {
  return [
    ...platformProblems(world.platform),
    ...systemOverlayProblems(world),
    ...incompleteSystemProblems(world),
    ...namespaceProblems(world),
    ...missingServices(world),
    ...cycleProblems(world),
    ...resourceTypeProblems(world),
    ...encryptionProblems(world),
    ...brokerProblems(world),
    ...openMonitoringProblems(world),
    ...gitopsProblems(world),
  ];
}
