import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { givenResource } from '../resources';
import type { ResourceContext } from './ResourceContext';
import { at } from './ResourceContext';

/**
 * A resource whose type takes its credentials from a Secret that nothing here makes: the Pods would wait for it. Only a
 * warning, since the Secret may be there from elsewhere; `secret` says that it is.
 */
export function secretProblems(context: ResourceContext): Problem[] {
  const { world, resource, environment } = context;
  const { name, type, mode, secret } = resource;
  const definition = world.resourceTypes.get(type);
  const facts = definition?.modes[mode];
  const given = givenResource(world, name, environment);
  if (
    mode === 'external' ||
    secret === undefined ||
    facts?.secret === undefined ||
    facts.makesSecret ||
    given?.secret !== undefined ||
    given?.credentials !== undefined
  )
    return [];
  const keys = [...new Set(Object.values(definition?.credentials ?? {}))]
    .sort()
    .map(key => `\`${key}\``);
  return [
    {
      code: 'CW_SECRET_NOT_MADE',
      severity: 'warning',
      message: `Nothing makes the Secret \`${secret}\`, from which \`${name}\` takes its credentials in mode \`${mode}\`.`,
      ...at(context),
      expected: `a Secret \`${secret}\` with the keys ${keys.join(
        ', ',
      )} in its namespace before the chart is installed`,
      hint: `Set \`credentials.remoteKey\` (from a secret store) or \`credentials.generate: true\`, or write \`secret: ${secret}\` when somebody else makes it.`,
    },
  ];
}
