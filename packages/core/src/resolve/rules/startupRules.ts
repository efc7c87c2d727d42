import type { Dependency } from '../ResolvedService';
import { neighboursOf } from '../neighbours';
import { splitReference } from '../providerFacts';
import type { Rule, RuleContext } from './Rule';

const FIELDS = {
  service: 'services',
  resource: 'resources',
  external: 'external',
} as const;

/** Why nobody can wait for a dependency. */
function obstacle(
  { kind, name, port, protocol }: Dependency,
  { world, environment }: RuleContext,
): string | undefined {
  if (port === undefined) return 'its port is not known';
  if (protocol !== 'TCP') return `its port is one of ${protocol}`;
  if (kind !== 'service') return undefined;
  const scaling = world.services.get(name)?.spec(environment).spec.scaling;
  const none =
    (scaling?.max === undefined ? scaling?.replicas : scaling.min) === 0;
  return none ? 'it may have no Pods' : undefined;
}

/** What is waited for at the start can be asked whether it is there. */
export const startupRules: Rule = context => {
  const { spec, world, node, environment } = context;
  const { dependsOn = {} } = spec;
  const waited = Object.values(FIELDS).some(field =>
    Object.values(dependsOn[field] ?? {}).some(
      ({ startup }) => startup === 'wait',
    ),
  );
  if (!waited) return [];
  return neighboursOf(world, node, environment)
    .dependencies.filter(({ waits }) => waits)
    .flatMap(dependency => {
      const reason = obstacle(dependency, context);
      if (reason === undefined) return [];
      const { kind, name, system } = dependency;
      const reference =
        Object.keys(dependsOn[FIELDS[kind]] ?? {}).find(key => {
          const split = splitReference(world, key);
          return (
            split.name === name &&
            (kind !== 'service' ||
              split.system === undefined ||
              split.system === system)
          );
        }) ?? name;
      return [
        {
          code: 'CW_STARTUP_WAIT' as const,
          severity: 'error' as const,
          message: `The Pods would wait for \`${reference}\` in vain: ${reason}.`,
          path: ['dependsOn', FIELDS[kind], reference, 'startup'],
          found: 'wait',
          expected: 'a dependency with a TCP port and at least one Pod',
        },
      ];
    });
};
