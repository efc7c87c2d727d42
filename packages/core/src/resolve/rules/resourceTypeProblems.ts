import type {
  Problem,
  SystemResource,
} from '@chartwright/backstage-plugin-chartwright-common';
import { RESOURCE_TYPES } from '@chartwright/backstage-plugin-chartwright-common';
import { endOfLife } from '../../resources/endOfLife';
import { didYouMean } from '../../spec/didYouMean';
import { fieldAt } from '../fieldAt';
import { ownerOf, privateResources } from '../privateResources';
import { resolveResource } from '../resources';
import { effectiveSystem } from '../system/effectiveSystem';
import type { ServiceNode } from '../World';
import { BASE, World } from '../World';
import { backupProblems } from './backupProblems';
import type { ResourceContext } from './ResourceContext';
import { at, placeInService } from './ResourceContext';
import { listed, suggestion } from './Rule';
import { secretProblems } from './secretProblems';

/** What is wrong with the resources of a System. */
export function resourceTypeProblems(world: World): Problem[] {
  const names = Object.keys(world.system?.document.spec.resources ?? {});
  return problemsOf(world, names);
}

/** What is wrong with the private resources of a service. */
export function privateResourceProblems(
  world: World,
  node: ServiceNode,
): Problem[] {
  const names = privateResources(world, node);
  const shared = Object.keys(world.system?.document.spec.resources ?? {});
  const taken = names.flatMap((name): Problem[] => {
    const owner = ownerOf(world, name);
    const other = shared.includes(name)
      ? `the System \`${world.system?.document.metadata.name}\``
      : owner !== node && `the service \`${owner?.name}\``;
    if (!other) return [];
    return [
      {
        code: 'CW_DUPLICATE_RESOURCE',
        severity: 'error',
        message: `The resource \`${name}\` is there twice: ${other} has one of that name, and both would run in one namespace.`,
        ...placeInService(world, node, BASE, [name]),
        found: name,
        expected: 'a name of its own',
        hint: `For instance \`${node.name}-${name}\`.`,
      },
    ];
  });
  return [
    ...taken,
    ...problemsOf(
      world,
      names.filter(
        name => ownerOf(world, name) === node && !shared.includes(name),
      ),
    ),
  ];
}

/** What is wrong with resources, in any environment; each fault is told once. */
function problemsOf(world: World, names: readonly string[]): Problem[] {
  const { system } = world;
  const environments = [
    BASE,
    ...world.platform.environments.map(({ name }) => name),
  ];
  const found = new Map<string, Problem>();
  for (const name of names) {
    for (const environment of environments) {
      const resource = resolveResource(world, name, environment);
      if (resource === undefined) continue;
      const context = {
        world,
        ...(system && { system }),
        resource,
        environment,
      };
      for (const problem of [
        ...typeProblems(context),
        ...modeProblems(context),
        ...backupProblems(context),
        ...nameProblems(context),
        ...tierProblems(context),
        ...credentialProblems(context),
        ...secretProblems(context),
      ]) {
        const key = `${problem.code} ${problem.path} ${problem.message}`;
        if (!found.has(key)) found.set(key, problem);
      }
    }
  }
  return [...found.values()];
}

function typeProblems(context: ResourceContext): Problem[] {
  const { world, resource } = context;
  const definition = world.resourceTypes.get(resource.type);
  const known = new Set<string>([
    ...RESOURCE_TYPES,
    ...world.resourceTypes.names,
  ]);
  if (!known.has(resource.type)) {
    return [
      {
        code: 'CW_UNKNOWN_RESOURCE_TYPE',
        severity: 'error',
        message: `There is no type of resource \`${resource.type}\`.`,
        ...at(context, 'type'),
        found: resource.type,
        expected: listed([...known].sort(), 'a type'),
        ...suggestion(didYouMean(resource.type, known)),
      },
    ];
  }
  const end = definition && endOfLife(definition, resource.version);
  const asOf = definition?.versions.asOf;
  if (end === undefined || asOf === undefined || end > asOf) return [];
  return [
    {
      code: 'CW_END_OF_LIFE',
      severity: 'warning',
      message: `${definition?.title} ${resource.version} of \`${resource.name}\` is out of support since ${end}.`,
      ...at(context, 'version'),
      found: resource.version ?? '',
      hint: 'Plan the upgrade to a version that is supported.',
    },
  ];
}

/** What the environment does not allow. */
function forbiddenMode(context: ResourceContext): Problem[] {
  const { world, resource, environment } = context;
  const allowed = world.platform.environments.find(
    ({ name }) => name === environment,
  )?.resourceModes;
  if (allowed === undefined || allowed.includes(resource.mode)) return [];
  return [
    {
      code: 'CW_RESOURCE_MODE_FORBIDDEN',
      severity: 'error',
      message: `\`${resource.name}\` is ${resource.mode} in ${environment}, which the Platform does not allow there.`,
      ...at(context, 'mode'),
      found: resource.mode,
      expected: listed(allowed, 'another mode'),
      hint: `Set \`spec.environments.${environment}.${
        resource.owner === undefined ? 'resources' : 'privateResources'
      }.${resource.name}.mode\`.`,
    },
  ];
}

function modeProblems(context: ResourceContext): Problem[] {
  const { world, resource } = context;
  const { mode, workload } = resource;
  const forbidden = forbiddenMode(context);
  if (forbidden.length > 0 || mode === 'external') return forbidden;
  const definition = world.resourceTypes.get(resource.type);
  if (workload === undefined) {
    return [
      {
        code: 'CW_RESOURCE_MODE',
        severity: 'error',
        message: `The type \`${resource.type}\` has no mode \`${mode}\`.`,
        ...at(context, 'mode'),
        found: mode,
        expected: listed(
          Object.keys(definition?.modes ?? { external: true }),
          '`external`',
        ),
      },
    ];
  }
  const embedded = mode === 'embedded';
  const misfits: [boolean, keyof SystemResource, string][] = [
    [
      embedded && workload.instances > 1,
      'instances',
      'runs one instance only when it is embedded',
    ],
    [
      embedded && workload.topology !== 'single',
      'topology',
      'is a single server when it is embedded',
    ],
    [
      embedded && workload.pooling !== undefined,
      'pooling',
      'has no pool of connections when it is embedded',
    ],
    [
      workload.synchronousReplicas >= workload.instances &&
        workload.synchronousReplicas > 0,
      'synchronousReplicas',
      `has ${workload.instances} instances, which is too few for ${workload.synchronousReplicas} synchronous copies`,
    ],
  ];
  return misfits.flatMap(([wrong, field, reason]): Problem[] =>
    wrong
      ? [
          {
            code: 'CW_RESOURCE_MISFIT',
            severity: 'error',
            message: `\`${resource.name}\` ${reason}.`,
            ...at(context, field),
            hint: embedded
              ? 'Take mode `operator` where it needs that.'
              : 'Raise `instances`.',
          },
        ]
      : [],
  );
}

/** Credentials come from a store or are made; and their class is one of the System's. */
function credentialProblems(context: ResourceContext): Problem[] {
  const { system, resource, environment } = context;
  const { credentials } = resource.workload ?? {};
  if (credentials === undefined) return [];
  const problems: Problem[] = [];
  const { remoteKey, generate, rotation } = credentials;
  if (!generate && remoteKey === undefined) {
    problems.push({
      code: 'CW_MISSING_FIELD',
      severity: 'error',
      message: `The credentials of \`${resource.name}\` come from nowhere.`,
      ...at(context, 'credentials'),
      expected: '`remoteKey`, or `generate: true`',
    });
  }
  const classes = Object.keys(
    (system && effectiveSystem(system, environment).secretRotation) ?? {},
  );
  if (rotation !== undefined && !classes.includes(rotation)) {
    problems.push({
      code: 'CW_UNKNOWN_ROTATION_CLASS',
      severity: 'error',
      message: `There is no rotation class \`${rotation}\`.`,
      ...at(context, 'credentials', 'rotation'),
      found: rotation,
      expected: listed(
        classes,
        'a class of `spec.secretRotation`, which is empty',
      ),
      ...suggestion(didYouMean(rotation, classes)),
    });
  }
  return problems;
}

function tierProblems(context: ResourceContext): Problem[] {
  const { system, resource, environment, world } = context;
  const overlay = ['spec', 'environments', environment, 'resources'];
  const owner = world.services.get(resource.owner ?? '');
  const tier =
    owner === undefined
      ? fieldAt(system?.written, [...overlay, resource.name, 'tier']) ??
        fieldAt(system?.written, ['spec', 'resources', resource.name, 'tier'])
      : owner.spec(environment).spec.privateResources?.[resource.name]?.tier;
  const tiers = Object.keys(world.platform.tiers);
  if (typeof tier !== 'string' || tiers.includes(tier)) return [];
  return [
    {
      code: 'CW_UNKNOWN_TIER',
      severity: 'error',
      message: `There is no tier \`${tier}\`.`,
      ...at(context, 'tier'),
      found: tier,
      expected: listed(tiers, 'a tier of the Platform, which has none'),
      ...suggestion(didYouMean(tier, tiers)),
    },
  ];
}

/** A resource that the chart runs has objects of its name, as a service has. */
function nameProblems(context: ResourceContext): Problem[] {
  const { world, resource } = context;
  if (resource.workload === undefined || !world.services.has(resource.name))
    return [];
  return [
    {
      code: 'CW_RESOURCE_MISFIT',
      severity: 'error',
      message: `There are a service and a resource of the name \`${resource.name}\`.`,
      ...at(context),
      hint: 'Rename one of the two.',
    },
  ];
}
