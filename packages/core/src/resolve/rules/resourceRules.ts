import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import { containersOf } from './containersOf';
import type { Rule, Violation } from './Rule';

const NEEDED = ['cpu', 'memory'];

/** Smallest sensible amount of memory: no process runs in less than 1 MiB. */
const LEAST_MEMORY = 2 ** 20;

/** Every container states what it needs, and no request is above its limit. */
export const resourceRules: Rule = ({ spec, world }) => {
  const known = Object.hasOwn(world.platform.tiers, spec.tier ?? 'standard');
  return containersOf(spec).flatMap(
    ({ path, title, resources, inherits }): Violation[] => {
      if (resources === undefined && inherits) return [];
      const { requests = {}, limits = {} } = resources ?? {};
      const violations: Violation[] = [];
      for (const [field, amounts] of Object.entries({ requests, limits })) {
        for (const name of NEEDED) {
          // An unknown tier has been complained of; it would have set them.
          if (amounts[name] !== undefined || (path.length === 0 && !known))
            continue;
          violations.push({
            code: 'CW_RESOURCES_MISSING',
            severity: 'error',
            message: `${title.charAt(0).toUpperCase()}${title.slice(
              1,
            )} has no \`resources.${field}.${name}\`.`,
            path: [...path, 'resources', field],
            expected: 'cpu and memory in both requests and limits',
            hint: 'Set it here, or pick a `tier` that does.',
          });
        }
        const memory =
          amounts.memory === undefined
            ? undefined
            : parseQuantity(amounts.memory);
        if (memory !== undefined && memory < LEAST_MEMORY) {
          violations.push({
            code: 'CW_MEMORY_TOO_SMALL',
            severity: 'error',
            message: `${amounts.memory} of memory are ${
              memory < 1 ? 'less than one byte' : `${memory} bytes`
            }.`,
            path: [...path, 'resources', field, 'memory'],
            found: amounts.memory ?? '',
            expected: 'an amount with a unit, such as `256Mi`',
            hint: '`m` is a thousandth; megabytes are `M` or `Mi`.',
          });
        }
      }
      for (const [name, request] of Object.entries(requests)) {
        const limit = limits[name];
        if (limit === undefined) continue;
        const [asked, allowed] = [parseQuantity(request), parseQuantity(limit)];
        if (asked === undefined || allowed === undefined || asked <= allowed)
          continue;
        violations.push({
          code: 'CW_REQUEST_ABOVE_LIMIT',
          severity: 'error',
          message: `The request of ${request} ${name} is above the limit of ${limit}.`,
          path: [...path, 'resources', 'requests', name],
          found: request,
          expected: `at most ${limit}`,
        });
      }
      return violations;
    },
  );
};
