import { didYouMean } from '../../spec/didYouMean';
import type { FieldPath } from '../../spec/fieldPath';
import { edgePort, providerFacts, splitReference } from '../providerFacts';
import { resolveResource } from '../resources';
import type { Rule, RuleContext, Violation } from './Rule';
import { rotationClasses } from '../lower/secrets';
import { listed, suggestion } from './Rule';

function unknown(
  code: Violation['code'],
  noun: string,
  name: string,
  path: FieldPath,
  known: string[],
  none: string,
): Violation {
  return {
    code,
    severity: 'error',
    message: `There is no ${noun} \`${name}\`.`,
    path,
    found: name,
    expected: listed(known, none),
    ...suggestion(didYouMean(name, known)),
  };
}

/** An edge to another System that the Platform does not allow. */
function refusedEdge(
  world: RuleContext['world'],
  reference: string,
): Omit<Violation, 'path'> | undefined {
  const { system, name } = splitReference(world, reference);
  const own = world.system?.document.metadata.name ?? '';
  const policy = world.platform.spec.policies?.edgesBetweenSystems;
  if (system === undefined || policy === undefined) return undefined;
  const allowed = Object.hasOwn(policy, own) ? policy[own] ?? [] : [];
  if (allowed.includes(system) || allowed.includes(`${system}/${name}`))
    return undefined;
  return {
    code: 'CW_EDGE_NOT_PERMITTED',
    severity: 'error',
    message: `The Platform does not allow ${
      own === '' ? 'this service' : `the System \`${own}\``
    } to call \`${system}/${name}\`.`,
    found: reference,
    expected: listed(allowed, 'no service of another System'),
    hint: `Ask the platform team to add it to \`spec.policies.edgesBetweenSystems${
      own === '' ? '' : `.${own}`
    }\` of the Platform.`,
  };
}

function serviceViolations({ spec, world, node }: RuleContext): Violation[] {
  return Object.entries(spec.dependsOn?.services ?? {}).flatMap(
    ([reference, edge]): Violation[] => {
      const path = ['dependsOn', 'services', reference];
      const { system, name } = splitReference(world, reference);
      if (system === undefined && name === node.name) {
        return [
          {
            code: 'CW_SELF_DEPENDENCY',
            severity: 'error',
            message: 'The service cannot depend on itself.',
            path,
          },
        ];
      }
      const refused = refusedEdge(world, reference);
      if (refused) return [{ ...refused, path }];
      const provider = providerFacts(world, reference);
      if (provider === undefined) {
        const listedThere = Object.keys(
          world.system?.document.spec.services ?? {},
        );
        const names = [...new Set([...world.services.keys(), ...listedThere])]
          .filter(other => other !== node.name)
          .sort();
        const inSystem = world.system !== undefined && system === undefined;
        if (inSystem && !listedThere.includes(name)) {
          return [
            unknown(
              'CW_UNKNOWN_SERVICE',
              'service',
              name,
              path,
              names,
              'a service of the System, which has no other',
            ),
          ];
        }
        if (typeof edge.port === 'number') return [];
        return [
          {
            code: 'CW_NEIGHBOUR_UNKNOWN',
            severity: 'warning',
            message: `Nothing is known about the service \`${reference}\`, so its port is not either.`,
            path,
            hint: 'Give the document of that service (or of its System) too, or the number of the port: `port: 8080`.',
            ...(names.length === 0 ? {} : suggestion(didYouMean(name, names))),
          },
        ];
      }
      if (edgePort(provider, edge.port) !== undefined) return [];
      const names = Object.keys(provider.ports);
      return [
        {
          code: 'CW_UNKNOWN_PORT',
          severity: 'error',
          message:
            edge.port === undefined
              ? `The service \`${reference}\` has no ports, so it cannot be called.`
              : `The service \`${reference}\` has no port \`${edge.port}\`.`,
          path: edge.port === undefined ? path : [...path, 'port'],
          ...(edge.port === undefined
            ? {}
            : {
                found: String(edge.port),
                ...suggestion(didYouMean(String(edge.port), names)),
              }),
          expected: listed(names, 'a service with ports'),
        },
      ];
    },
  );
}

function resourceViolations({
  spec,
  world,
  node,
  environment,
}: RuleContext): Violation[] {
  const names = [
    ...Object.keys(world.system?.document.spec.resources ?? {}),
    ...Object.keys(spec.privateResources ?? {}),
  ];
  return Object.keys(spec.dependsOn?.resources ?? {}).flatMap(
    (name): Violation[] => {
      const path = ['dependsOn', 'resources', name];
      const resource = resolveResource(world, name, environment);
      if (resource === undefined) {
        if (world.system !== undefined) {
          return [
            unknown(
              'CW_UNKNOWN_RESOURCE',
              'resource',
              name,
              path,
              names,
              'a resource of the System, which has none',
            ),
          ];
        }
        return [
          {
            code: 'CW_NEIGHBOUR_UNKNOWN',
            severity: 'warning',
            message: `Nothing is known about the resource \`${name}\`, so its port is not either.`,
            path,
            hint: 'Give the System document that describes it under `spec.resources`.',
          },
        ];
      }
      if (resource.owner !== undefined && resource.owner !== node.name) {
        return [
          {
            code: 'CW_PRIVATE_RESOURCE',
            severity: 'error',
            message: `The resource \`${name}\` is private to the service \`${resource.owner}\`.`,
            path,
            found: name,
            expected: listed(names, 'a resource of the System, which has none'),
            hint: `Move it from \`spec.privateResources\` of that service to \`spec.resources\` of the System, whose services share it.`,
          },
        ];
      }
      if (resource.port !== undefined) return [];
      return [
        {
          code: 'CW_NEIGHBOUR_UNKNOWN',
          severity: 'warning',
          message: `The resource \`${name}\` has no port, so every port is opened to it.`,
          path,
          hint: `Set \`port\` (or \`type\`) of the resource in the System.`,
        },
      ];
    },
  );
}

function platformViolations({ spec, world }: RuleContext): Violation[] {
  const { tiers, spec: platform } = world.platform;
  const stores = Object.keys(platform.secretStores ?? {});
  const tier = spec.tier ?? 'standard';
  const violations: Violation[] = Object.hasOwn(tiers, tier)
    ? []
    : [
        unknown(
          'CW_UNKNOWN_TIER',
          'tier',
          tier,
          ['tier'],
          Object.keys(tiers),
          'a tier of the Platform, which has none',
        ),
      ];
  for (const [name, { source, store }] of Object.entries(spec.secrets ?? {})) {
    if (source !== 'external') continue;
    const path = ['secrets', name, 'store'];
    if (store === undefined) {
      violations.push({
        code: 'CW_MISSING_FIELD',
        severity: 'error',
        message: `The Secret \`${name}\` needs a \`store\`: the Platform has no default one.`,
        path,
        expected: listed(
          stores,
          'a secret store of the Platform, which has none',
        ),
      });
    } else if (!Object.hasOwn(platform.secretStores ?? {}, store)) {
      violations.push(
        unknown(
          'CW_UNKNOWN_SECRET_STORE',
          'secret store',
          store,
          path,
          stores,
          'a secret store of the Platform, which has none',
        ),
      );
    }
  }
  return violations;
}

/** A rotation class is one of the System's. */
function rotationViolations({
  spec,
  world,
  environment,
}: RuleContext): Violation[] {
  const named = Object.entries(spec.secrets ?? {}).flatMap(
    ([name, { rotation }]) =>
      rotation === undefined ? [] : [{ name, rotation }],
  );
  const classes = Object.keys(rotationClasses(world, spec, environment));
  return named
    .filter(({ rotation }) => !classes.includes(rotation))
    .map(({ name, rotation }) =>
      unknown(
        'CW_UNKNOWN_ROTATION_CLASS',
        'rotation class',
        rotation,
        ['secrets', name, 'rotation'],
        classes,
        'a class of `spec.secretRotation` of the System, which has none',
      ),
    );
}

/** Everything that a name refers to exists. */
export const referenceRules: Rule = context => [
  ...platformViolations(context),
  ...rotationViolations(context),
  ...serviceViolations(context),
  ...resourceViolations(context),
];
