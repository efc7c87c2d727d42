import { sortedMap } from '../sortedMap';
import type { ExposedHosts, ExposedPath } from './ResolvedExposure';

/** Hosts and paths that share what an object of the edge can say once only. */
export interface ExposurePart {
  /** End of the object's name; empty for the main one. */
  suffix: string;
  rateClass?: string;
  timeoutSeconds?: number;
  hosts: ExposedHosts;
}

/**
 * Splits what is exposed into parts of one class of rate limit each, and of one timeout where `byTimeout`: most edges take
 * these for a whole object. The part of the first path is the main one, which bears the service's name.
 */
export function exposureParts(
  hosts: ExposedHosts,
  { byTimeout }: { byTimeout: boolean },
): ExposurePart[] {
  const parts = new Map<string, ExposurePart>();
  const mainKey = keyOf(mainPath(hosts), byTimeout);
  for (const [host, paths] of Object.entries(hosts)) {
    for (const [path, exposed] of Object.entries(paths)) {
      const key = keyOf(exposed, byTimeout);
      const part = parts.get(key) ?? {
        suffix: key === mainKey ? '' : key,
        ...(exposed.rateClass === undefined
          ? {}
          : { rateClass: exposed.rateClass }),
        ...(byTimeout && exposed.timeoutSeconds !== undefined
          ? { timeoutSeconds: exposed.timeoutSeconds }
          : {}),
        hosts: {},
      };
      part.hosts[host] = { ...part.hosts[host], [path]: exposed };
      parts.set(key, part);
    }
  }
  return [...parts.values()]
    .map(part => ({
      ...part,
      hosts: sortedMap(part.hosts, paths => sortedMap(paths, one => one)),
    }))
    .sort((a, b) => (a.suffix < b.suffix ? -1 : 1));
}

/** The widest path of the first host. */
function mainPath(hosts: ExposedHosts): ExposedPath | undefined {
  const paths = Object.values(hosts)[0] ?? {};
  return paths[Object.keys(paths).sort()[0] ?? ''];
}

function keyOf(path: ExposedPath | undefined, byTimeout: boolean): string {
  const timeout =
    byTimeout && path?.timeoutSeconds !== undefined
      ? `${path.timeoutSeconds}s`
      : undefined;
  return (
    [path?.rateClass, timeout].filter(text => text !== undefined).join('-') ||
    'plain'
  );
}
