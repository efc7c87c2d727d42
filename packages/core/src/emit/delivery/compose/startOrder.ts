import { findCycles } from '../../../resolve/findCycles';
import type { ComposeService } from './ComposeFile';

/**
 * The services with an order in which Compose can start them: it refuses a file in which they depend on each other in a
 * circle, so plain calls within one are left out (whoever waits stays, and of those no circle is possible), and it waits for
 * health only where there is a health check.
 */
export function startOrder(
  services: Readonly<Record<string, ComposeService>>,
): Record<string, ComposeService> {
  const edges = Object.entries(services).flatMap(
    ([from, { depends_on: targets = {} }]) =>
      Object.keys(targets).map(to => ({ from, to })),
  );
  const cycles = findCycles(edges);
  const inCircle = (from: string, to: string) =>
    cycles.some(members => members.includes(from) && members.includes(to));
  return Object.fromEntries(
    Object.entries(services).map(([name, service]) => {
      const { depends_on: targets, ...rest } = service;
      const kept = Object.entries(targets ?? {}).flatMap(
        ([target, { condition }]): [
          string,
          { condition: 'service_healthy' | 'service_started' },
        ][] => {
          if (condition === 'service_healthy')
            return [
              [
                target,
                {
                  condition:
                    services[target]?.healthcheck === undefined
                      ? 'service_started'
                      : condition,
                },
              ],
            ];
          return inCircle(name, target) ? [] : [[target, { condition }]];
        },
      );
      if (targets === undefined) return [name, service];
      return [
        name,
        kept.length === 0
          ? rest
          : { ...service, depends_on: Object.fromEntries(kept) },
      ];
    }),
  );
}
