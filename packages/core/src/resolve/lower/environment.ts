import type { EnvSource } from '../values';
import type { EffectiveSpec, EffectiveVariables } from '../EffectiveSpec';
import type { Dependency } from '../ResolvedService';
import { sortedMap } from '../sortedMap';
import { lowerVariables } from './containers';

function fill(template: string, { host, port }: Dependency): string {
  return template
    .replace(/\{host\}/g, () => host)
    .replace(/\{port\}/g, () => (port === undefined ? '{port}' : String(port)));
}

function edgeVariables(
  variables: EffectiveVariables,
  dependency: Dependency,
): EffectiveVariables {
  return sortedMap(variables, variable =>
    variable.value === undefined
      ? variable
      : { ...variable, value: fill(variable.value, dependency) },
  );
}

/** The variables that edges and secrets set, with the field that sets each. */
function derivedVariables(
  spec: EffectiveSpec,
  dependencies: readonly Dependency[],
): EffectiveVariables {
  const { services = {}, resources = {}, external = {} } = spec.dependsOn ?? {};
  const edges = { service: services, resource: resources, external } as const;
  const result: EffectiveVariables = {};
  for (const kind of ['service', 'resource', 'external'] as const) {
    for (const [reference, edge] of Object.entries(edges[kind])) {
      const name =
        kind === 'service'
          ? reference.split('/').pop() ?? reference
          : reference;
      const dependency = dependencies.find(
        found => found.kind === kind && found.name === name,
      );
      if (dependency !== undefined)
        Object.assign(
          result,
          edge.env === undefined
            ? dependency.variables
            : edgeVariables(edge.env, dependency),
        );
    }
  }
  for (const [secret, { keys = {} }] of Object.entries(spec.secrets ?? {})) {
    for (const [key, { env }] of Object.entries(keys)) {
      if (env !== undefined) result[env] = { secret, key };
    }
  }
  return result;
}

/** Every variable of the main container; its own `env` wins. */
export function lowerEnvironment(
  spec: EffectiveSpec,
  dependencies: readonly Dependency[],
): Record<string, string | EnvSource> {
  return lowerVariables({
    ...derivedVariables(spec, dependencies),
    ...spec.env,
  });
}
