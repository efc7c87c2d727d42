import type {
  BuiltInAlertParts,
  CustomAlert,
  Slo,
} from '@chartwright/backstage-plugin-chartwright-common';
import { BUILT_IN_ALERTS } from '@chartwright/backstage-plugin-chartwright-common';
import { byName } from '../byName';
import type { EffectivePlatform } from '../effectivePlatform';
import type { EffectiveSpec } from '../EffectiveSpec';
import type {
  BuiltInAlertName,
  MonitoringLinks,
  ResolvedAlert,
  ResolvedEnvironment,
  ResolvedMonitoring,
  ResolvedOwnMetric,
  ResolvedSignals,
  ResolvedSlo,
  ServiceIdentity,
} from '../ResolvedService';
import { sortedMap } from '../sortedMap';
import { titleFromName } from '../titleFromName';

const LONGEST_UID = 40;

/** Grafana takes at most 40 characters; longer names keep their beginning and get a checksum of the whole. */
export function dashboardUid(service: string): string {
  const uid = `cw-${service}`;
  if (uid.length <= LONGEST_UID) return uid;
  let hash = 0x811c9dc5;
  for (let index = 0; index < service.length; index += 1) {
    // FNV-1a, 32 bits.
    hash = Math.imul(hash ^ service.charCodeAt(index), 0x01000193) >>> 0;
  }
  return `${uid.slice(0, LONGEST_UID - 9)}-${hash
    .toString(16)
    .padStart(8, '0')}`;
}

function expand(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name)
      ? encodeURIComponent(values[name] ?? '')
      : placeholder,
  );
}

function links(
  platform: EffectivePlatform,
  identity: ServiceIdentity,
  environment: ResolvedEnvironment,
): MonitoringLinks {
  const { environments = {}, ...common } = platform.spec.links ?? {};
  const own = Object.hasOwn(environments, environment.name)
    ? environments[environment.name]
    : undefined;
  const templates = { ...common, ...own };
  const values = {
    service: identity.name,
    system: identity.system ?? '',
    namespace: environment.namespace,
    environment: environment.name,
    cluster: environment.cluster ?? '',
    uid: dashboardUid(identity.name),
  };
  const runbook =
    templates.runbooks === undefined
      ? undefined
      : expand(templates.runbooks, values);
  return {
    ...(templates.dashboards === undefined
      ? {}
      : { dashboard: expand(templates.dashboards, values) }),
    ...(templates.alerts === undefined
      ? {}
      : { alerts: expand(templates.alerts, values) }),
    ...(templates.logs === undefined
      ? {}
      : { logs: expand(templates.logs, values) }),
    ...(templates.prometheus === undefined
      ? {}
      : { prometheus: expand(templates.prometheus, values) }),
    ...(runbook === undefined
      ? {}
      : { runbook, runbooks: runbook.replace(/\{alert\}.*$/, '') }),
  };
}

function resolveSignals({
  signals = {},
}: NonNullable<EffectiveSpec['monitoring']>): ResolvedSignals {
  const { requests, latency } = signals;
  return {
    ...(requests === undefined
      ? {}
      : {
          requests: {
            metric: requests.metric ?? 'http_requests_total',
            statusLabel: requests.statusLabel ?? 'status',
            errorMatcher: requests.errorMatcher ?? '5..',
            ...(requests.endpointLabel === undefined
              ? {}
              : { endpointLabel: requests.endpointLabel }),
          },
        }),
    ...(latency === undefined
      ? {}
      : {
          latency: {
            metric: latency.metric ?? 'http_request_duration_seconds',
            unit: latency.unit ?? 'seconds',
          },
        }),
  };
}

function resolveOwnMetrics({
  ownMetrics = {},
}: NonNullable<EffectiveSpec['monitoring']>): ResolvedOwnMetric[] {
  return Object.entries(ownMetrics)
    .map(
      ([name, metric]): ResolvedOwnMetric => ({
        name,
        type: metric.type,
        title: metric.title ?? name,
        description: metric.description ?? '',
        labels: metric.labels ?? [],
        unit: metric.unit ?? (/_seconds$/.test(name) ? 's' : 'short'),
        topic: metric.topic ?? 'business',
      }),
    )
    .sort(byName);
}

/** `group:default/shop` as `shop`: what a label can carry. */
function team(owner: string): string {
  return owner.split(/[:/]/).pop() ?? owner;
}

export function resolveMonitoring(
  spec: EffectiveSpec,
  platform: EffectivePlatform,
  identity: ServiceIdentity,
  environment: ResolvedEnvironment,
): ResolvedMonitoring {
  const monitoring = spec.monitoring ?? {};
  const {
    scrape = 'none',
    metrics = {},
    job = identity.name,
    dashboard = {},
  } = monitoring;
  const { port, path = '/metrics', interval = '30s' } = metrics;
  return {
    namespace: platform.spec.monitoring?.namespace ?? 'monitoring',
    scrape,
    job,
    ...(scrape === 'none' || port === undefined
      ? {}
      : { metrics: { port, path, interval } }),
    signals: resolveSignals(monitoring),
    ownMetrics: resolveOwnMetrics(monitoring),
    dashboard: {
      enabled: dashboard.enabled !== false,
      folder: dashboard.folder ?? 'Services',
      uid: dashboardUid(identity.name),
      title: identity.title,
    },
    links: links(platform, identity, environment),
    alertGroup: {
      name: spec.alerts?.group ?? identity.name,
      ...(spec.alerts?.interval === undefined
        ? {}
        : { interval: spec.alerts.interval }),
    },
    alertLabels: {
      environment: environment.name,
      service: identity.name,
      ...(identity.system === undefined ? {} : { system: identity.system }),
      team: team(identity.owner),
    },
  };
}

function builtInAlert(
  type: BuiltInAlertName,
  parts: BuiltInAlertParts,
): ResolvedAlert {
  const {
    enabled: _,
    name = type,
    severity = 'warning',
    for: duration = '5m',
    labels = {},
    ...figures
  } = parts;
  return {
    name,
    type,
    severity,
    for: duration,
    ...figures,
    labels: sortedMap(labels, value => value),
  };
}

function customAlert(name: string, alert: CustomAlert): ResolvedAlert {
  const {
    enabled: _,
    severity = 'warning',
    for: duration = '5m',
    labels = {},
    ...rest
  } = alert;
  return {
    name,
    type: 'custom',
    severity,
    for: duration,
    ...rest,
    labels: sortedMap(labels, value => value),
  };
}

/** The alerts that are on, by name. Figures without a meaning for the service were never given a default. */
export function resolveAlerts(spec: EffectiveSpec): ResolvedAlert[] {
  const alerts = spec.alerts ?? {};
  const builtIn = BUILT_IN_ALERTS.flatMap((name): ResolvedAlert[] => {
    const parts = alerts[name] as BuiltInAlertParts | undefined;
    // An alert that only the document knows has no severity by default: it makes no sense for this service.
    if (
      parts === undefined ||
      parts.enabled === false ||
      parts.for === undefined
    )
      return [];
    return [builtInAlert(name as BuiltInAlertName, parts)];
  });
  const custom = Object.entries(alerts.custom ?? {}).flatMap(([name, alert]) =>
    alert.enabled === false ? [] : [customAlert(name, alert)],
  );
  return [...builtIn, ...custom].sort(byName);
}

export function resolveSlos(spec: EffectiveSpec): ResolvedSlo[] {
  return Object.entries(spec.slos ?? {})
    .map(([name, slo]: [string, Slo]): ResolvedSlo => {
      const { title = titleFromName(name), window = '30d', ...rest } = slo;
      const usual = name === 'latency' ? 'latency' : 'requests';
      return {
        name,
        title,
        window,
        indicator: slo.errors === undefined ? usual : 'custom',
        ...rest,
      };
    })
    .sort(byName);
}
