import type { EffectiveSpec } from '../EffectiveSpec';
import type { ServiceIdentity } from '../ResolvedService';
import { sortedMap } from '../sortedMap';
import type { ChartValues } from '../values';
import type { World } from '../World';

interface Subject {
  world: World;
  spec: EffectiveSpec;
  identity: ServiceIdentity;
}

/** How Prometheus finds the metrics. */
export function lowerScraping({
  world,
  spec,
  identity,
}: Subject): Pick<
  ChartValues,
  'serviceMonitor' | 'podMonitor' | 'scrapeAnnotations'
> {
  const {
    scrape = 'none',
    metrics = {},
    job = identity.name,
  } = spec.monitoring ?? {};
  const {
    port = '',
    path = '/metrics',
    interval = '30s',
    labels = {},
  } = metrics;
  const common = world.platform.spec.monitoring?.monitorLabels ?? {};
  const monitor = {
    port,
    path,
    interval,
    job,
    labels: sortedMap({ ...common, ...labels }, value => value),
  };
  const on = (mode: string) => scrape === mode && port !== '';
  return {
    serviceMonitor: { enabled: on('serviceMonitor'), ...monitor },
    podMonitor: { enabled: on('podMonitor'), ...monitor },
    scrapeAnnotations: { enabled: on('annotations'), port, path },
  };
}

/** How rules and dashboards are found. */
export function lowerPublishing({
  world,
  spec,
  identity,
}: Subject): Pick<ChartValues, 'prometheusRule' | 'dashboards'> {
  const {
    ruleLabels = {},
    dashboardLabels = {},
    dashboardNamespace,
  } = world.platform.spec.monitoring ?? {};
  const {
    enabled,
    folder = 'Services',
    name = `${identity.name}-dashboards`,
  } = spec.monitoring?.dashboard ?? {};
  return {
    prometheusRule: {
      enabled: true,
      name: identity.name,
      labels: sortedMap(ruleLabels, value => value),
    },
    dashboards: {
      enabled: enabled !== false,
      name,
      ...(dashboardNamespace === undefined
        ? {}
        : { namespace: dashboardNamespace }),
      labels: sortedMap(dashboardLabels, value => value),
      // What the sidecar of Grafana's chart reads with `folderAnnotation`.
      annotations: { grafana_folder: folder },
    },
  };
}
