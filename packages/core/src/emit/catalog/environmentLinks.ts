import type { MonitoringLinks, ResolvedService } from '../../resolve';

/** A link of a catalog entity. */
export interface EntityLink {
  readonly url: string;
  readonly title: string;
  readonly icon: string;
  readonly type: string;
}

const KINDS: readonly {
  field: keyof MonitoringLinks;
  title: string;
  icon: string;
  type: string;
}[] = [
  {
    field: 'dashboard',
    title: 'Dashboard',
    icon: 'dashboard',
    type: 'dashboard',
  },
  { field: 'alerts', title: 'Alerts', icon: 'alert', type: 'alerts' },
  { field: 'logs', title: 'Logs', icon: 'docs', type: 'logs' },
  { field: 'prometheus', title: 'Prometheus', icon: 'query', type: 'metrics' },
  { field: 'runbooks', title: 'Runbooks', icon: 'help', type: 'runbooks' },
];

/**
 * Dashboard, alerts, logs and runbooks of each environment. One address that all environments share becomes one link
 * without an environment's name.
 */
export function environmentLinks(
  environments: readonly ResolvedService[],
): EntityLink[] {
  return KINDS.flatMap(({ field, title, icon, type }) => {
    const found = environments.flatMap(({ environment, monitoring }) => {
      const url = monitoring.links[field];
      return url ? [{ url, environment: environment.title }] : [];
    });
    const shared =
      environments.length > 1 &&
      found.length === environments.length &&
      new Set(found.map(({ url }) => url)).size === 1;
    if (shared) return [{ url: found[0]!.url, title, icon, type }];
    return found.map(({ url, environment }) => ({
      url,
      title: `${title} (${environment})`,
      icon,
      type,
    }));
  });
}
