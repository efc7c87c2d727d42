import type {
  BuiltInAlertName,
  Resolution,
  ResolvedAlert,
  ResolvedService,
} from '../../../resolve';
import { alertCatalogue } from '../alerts/alertCatalogue';
import { NO_DELIVERY } from '../../../resolve/delivery/noDelivery';

/** A service that has everything there is an alert for, unless its kind has no use for it. */
export interface ServiceShape {
  name?: string;
  kind?: 'Deployment' | 'StatefulSet' | 'CronJob' | 'Job' | 'Rollout';
  environment?: string;
  alerts?: ResolvedAlert[];
  monitoring?: Partial<ResolvedService['monitoring']>;
  slos?: ResolvedService['slos'];
  values?: Record<string, unknown>;
  neighbours?: ResolvedService['neighbours'];
  runbook?: ResolvedService['runbook'];
}

/** An alert as `resolve` yields it. */
export function resolvedAlert(
  type: BuiltInAlertName,
  settings: Partial<ResolvedAlert> = {},
): ResolvedAlert {
  return {
    name: type,
    type,
    severity: 'warning',
    for: '5m',
    labels: {},
    ...settings,
  };
}

/** Every built-in alert with its own figures. */
function everyAlert(): ResolvedAlert[] {
  return alertCatalogue.map(({ type }) => resolvedAlert(type));
}

/** A resolved service with the fields that the emitters of monitoring read. */
export function resolvedService(shape: ServiceShape = {}): ResolvedService {
  const name = shape.name ?? 'orders';
  const kind = shape.kind ?? 'Deployment';
  const environment = shape.environment ?? 'production';
  const namespace = environment === 'base' ? 'shop' : `shop-${environment}`;
  const continuous = kind !== 'CronJob' && kind !== 'Job';
  const service = {
    identity: {
      name,
      title: 'Orders',
      description: 'Takes orders.',
      owner: 'group:default/shop',
      system: 'shop',
      systemTitle: 'Shop',
      tags: [],
      lifecycle: 'production',
      kind: {
        Deployment: 'api',
        StatefulSet: 'stateful',
        CronJob: 'cron',
        Job: 'job',
        Rollout: 'api',
      }[kind],
      tier: 'standard',
      labels: {},
      annotations: {},
      links: {},
    },
    environment: {
      name: environment,
      title: environment.charAt(0).toUpperCase() + environment.slice(1),
      production: environment === 'production',
      namespace,
      release: name,
    },
    values: {
      name,
      workload: {
        kind,
        ...(kind === 'CronJob'
          ? {
              schedule: {
                cron: '0 3 * * *',
                timeZone: 'Etc/UTC',
                suspend: false,
              },
            }
          : {}),
        replicas: 2,
      },
      ports: continuous
        ? { http: { port: 8080, servicePort: 80, protocol: 'TCP' } }
        : {},
      service: { enabled: continuous, type: 'ClusterIP' },
      image: { repository: 'ghcr.io/acme/orders', tag: '1.4.2' },
      resources: {
        requests: { cpu: '250m', memory: '256Mi' },
        limits: { cpu: '500m', memory: '512Mi' },
      },
      probes: {
        liveness: { enabled: true, httpGet: { path: '/live', port: 'http' } },
        readiness: {
          enabled: continuous,
          httpGet: { path: '/ready', port: 'http' },
        },
        startup: { enabled: false },
      },
      sidecars: {},
      initContainers: {},
      config: { LOG_LEVEL: 'info' },
      secrets: {},
      storage: continuous ? { data: { mountPath: '/data', size: '10Gi' } } : {},
      jobs: {
        cleanup: {
          schedule: {
            cron: '*/30 * * * *',
            timeZone: 'Etc/UTC',
            suspend: false,
          },
        },
        migrate: { hook: 'post-install,pre-upgrade', weight: 0 },
      },
      verticalPodAutoscaler: {
        enabled: continuous,
        name,
        mode: 'Off',
        resources: ['cpu', 'memory'],
        minAllowed: {},
        maxAllowed: {},
      },
      autoscaling: {
        triggers: {},
        enabled: continuous,
        name,
        minReplicas: 2,
        maxReplicas: 10,
        metrics: {
          cpu: { type: 'Resource', resource: 'cpu', utilization: 70 },
        },
      },
      ingress: {
        enabled: continuous,
        annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' },
        hosts: {},
        tls: {
          orders: { secretName: 'orders-tls', hosts: ['orders.example.com'] },
        },
      },
      networkPolicy: { enabled: true, ingress: {}, egress: {} },
      prometheusRule: { enabled: true, name, labels: {} },
      dashboards: {
        enabled: true,
        name: `${name}-dashboards`,
        labels: {},
        annotations: {},
      },
      ...shape.values,
    },
    monitoring: {
      namespace: 'monitoring',
      scrape: continuous ? 'serviceMonitor' : 'none',
      job: name,
      ...(continuous
        ? { metrics: { port: 'http', path: '/metrics', interval: '30s' } }
        : {}),
      signals: continuous
        ? {
            requests: {
              metric: 'http_requests_total',
              statusLabel: 'status',
              errorMatcher: '5..',
            },
            latency: {
              metric: 'http_request_duration_seconds',
              unit: 'seconds',
            },
          }
        : {},
      dashboard: {
        enabled: true,
        folder: 'Shop',
        uid: `cw-${name}`,
        title: 'Orders',
      },
      links: {
        dashboard: `https://grafana.example.com/d/cw-${name}?var-namespace=${namespace}`,
        alerts: `https://alerts.example.com/#/alerts?filter=%7Bservice%3D%22${name}%22%7D`,
        logs: `https://logs.example.com/${namespace}/${name}`,
        prometheus: 'https://prometheus.example.com',
        runbook: `https://docs.example.com/${name}/runbooks/{alert}/`,
        runbooks: `https://docs.example.com/${name}/runbooks/`,
      },
      alertGroup: { name },
      alertLabels: { service: name, system: 'shop', team: 'shop', environment },
      ...shape.monitoring,
    },
    alerts: shape.alerts ?? everyAlert(),
    slos: shape.slos ?? [],
    neighbours: shape.neighbours ?? { dependencies: [], dependents: [] },
    traffic: { mesh: 'none' },
    provides: [],
    consumes: [],
    runbook: shape.runbook ?? { notes: {}, escalation: {} },
    platform: {
      name: 'default',
      prices: {
        cpuHour: 0.04,
        memoryGiHour: 0.005,
        storageGiMonth: 0.1,
        runMinutes: 10,
        currency: 'EUR',
      },
      environments: [
        { name: 'development', title: 'Development', production: false },
        { name: 'staging', title: 'Staging', production: false },
        { name: 'production', title: 'Production', production: true },
      ],
    },
  };
  return service as unknown as ResolvedService;
}

/** A resolution with three environments of one service. */
export function resolution(shape: ServiceShape = {}): Resolution {
  const base = resolvedService({ ...shape, environment: 'base' });
  return {
    service: base.identity,
    base,
    environments: ['development', 'staging', 'production'].map(environment =>
      resolvedService({ ...shape, environment }),
    ),
    delivery: NO_DELIVERY,
    privateResources: [],
    problems: [],
  };
}
