import type { ResolvedService } from '../../resolve';

/**
 * A function of a resolved service that is computed once for each: they are immutable, and several emitters ask for the
 * same. The service's life is that of the result.
 */
export function oncePerService<T extends object>(
  compute: (service: ResolvedService) => T,
): (service: ResolvedService) => T {
  const results = new WeakMap<ResolvedService, T>();
  return service => {
    const known = results.get(service);
    if (known) return known;
    const result = compute(service);
    results.set(service, result);
    return result;
  };
}
