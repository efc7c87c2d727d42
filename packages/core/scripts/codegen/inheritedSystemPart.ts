import type { JsonSchema } from '@chartwright/backstage-plugin-chartwright-common';

/** What an environment alone says; its services' and resources' overlays are completed by the documents of those. */
const OTHERWISE = new Set([
  'namespace',
  'sleep',
  'serviceDefaults',
  'resources',
]);

/** The part of a System that its environments change, from the definitions of its schema. */
export function inheritedSystemPart(
  $defs: Record<string, JsonSchema>,
): JsonSchema {
  const { properties = {} } = $defs.SystemEnvironment ?? {};
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(properties).filter(([name]) => !OTHERWISE.has(name)),
    ),
  };
}
