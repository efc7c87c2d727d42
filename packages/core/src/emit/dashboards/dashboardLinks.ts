import {
  DashboardLinkBuilder,
  DashboardLinkType,
} from '@grafana/grafana-foundation-sdk/dashboard';
import type { MonitoringLinks } from '../../resolve';
import type { DashboardSubject } from './DashboardSubject';

const LINKS = [
  ['runbooks', 'Runbooks', 'doc'],
  ['logs', 'Logs', 'external link'],
  ['alerts', 'Alerts', 'bolt'],
] as const satisfies readonly (readonly [
  keyof MonitoringLinks,
  string,
  string,
])[];

/**
 * Links to where one goes from the dashboard. One that differs by environment in nothing but the namespace follows the
 * variable; any other is there for each environment.
 */
export function dashboardLinks({
  environments,
  service,
}: DashboardSubject): DashboardLinkBuilder[] {
  const found = LINKS.flatMap(([kind, title, icon]) => {
    const urls = environments.flatMap(({ environment, monitoring }) => {
      const url = monitoring.links[kind];
      return url
        ? [
            {
              title: environment.title,
              ...variants(url, environment.namespace),
            },
          ]
        : [];
    });
    const [first] = urls;
    if (!first) return [];
    if (urls.every(({ followed }) => followed === first.followed)) {
      return [{ title, icon, url: first.followed }];
    }
    return urls.map(url => ({
      title: `${title} (${url.title})`,
      icon,
      url: url.plain,
    }));
  });
  const own = Object.values(service.identity.links).map(({ title, url }) => ({
    title,
    url,
    icon: 'external link',
  }));
  return [...found, ...own].map(({ title, url, icon }) =>
    new DashboardLinkBuilder(title)
      .type(DashboardLinkType.Link)
      .icon(icon)
      .url(url)
      .targetBlank(true),
  );
}

function variants(url: string, namespace: string) {
  return { plain: url, followed: url.split(namespace).join('${namespace}') };
}
