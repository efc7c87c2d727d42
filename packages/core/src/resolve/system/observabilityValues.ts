import type {
  AlertRouting,
  SystemPrometheus,
} from '@chartwright/backstage-plugin-chartwright-common';
import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import { sortedMap } from '../sortedMap';
import type { World } from '../World';
import { BASE, namespaceOf } from '../World';
import { exposedStack } from './exposedStack';
import { logStore } from './logStore';
import type { EffectiveSystem } from './effectiveSystem';
import type { ObservabilityValues } from './SystemChartValues';

type ExposedPart = [
  given: Parameters<typeof exposedStack>[1],
  part: Parameters<typeof exposedStack>[3],
];

const PORTS = { elasticsearch: 9200, loki: 3100 } as const;

/** The observability stack of a system in one environment. */
export function observabilityValues(
  world: World,
  { observability = {} }: EffectiveSystem,
  environment: string,
): ObservabilityValues {
  const { prometheus, alertmanager, grafana, loki, tracing, logs, routing } =
    observability;
  const system = world.system?.document.metadata.name ?? '';
  const own = namespaceOf(world, system, environment);
  const destination = logs?.destination ?? 'loki';
  const store = logStore(world, environment);
  const namespace = world.platform.spec.monitoring?.namespace ?? 'monitoring';
  const exposed = (...[given, part]: ExposedPart) => {
    const edge = exposedStack(world, given, environment, part);
    return edge && { edge };
  };
  return {
    namespace,
    labels: sortedMap(observability.labels ?? {}, value => value),
    ...(prometheus && {
      prometheus: {
        ...prometheusValues(prometheus, environment),
        ...exposed(prometheus.exposure, {
          name: 'prometheus',
          service: 'prometheus-operated',
          port: { name: 'web', number: 9090 },
          namespace,
        }),
        namespaces: [own, ...(observability.sources ?? [])].sort(),
      },
    }),
    ...(alertmanager && {
      alertmanager: { replicas: alertmanager.replicas ?? 1 },
    }),
    ...(grafana && {
      grafana: {
        replicas: grafana.replicas ?? 1,
        ...exposed(grafana.exposure, {
          name: 'grafana',
          port: { name: 'http', number: 3000 },
          namespace,
        }),
        admin: grafana.admin ?? ('generated' as const),
      },
    }),
    clusterMetrics: observability.clusterMetrics ?? prometheus !== undefined,
    ...(loki && {
      loki: {
        retention: loki.retention ?? '14d',
        size: loki.size ?? '20Gi',
        ...(loki.storageClass !== undefined && {
          storageClass: loki.storageClass,
        }),
      },
    }),
    ...(tracing && {
      tracing: {
        endpoint: tracing.endpoint ?? `tempo.${namespace}.svc:4317`,
        sampling: tracing.sampling ?? 10,
      },
    }),
    nodeExporter: observability.nodeExporter === true,
    ...(logs && {
      logs: {
        shipper: logs.shipper ?? 'fluent-bit',
        destination,
        port: logs.port ?? PORTS[destination],
        ...(store
          ? {
              host: `${store.host}.${store.namespace ?? own}.svc`,
              ...(store.workload.tls && { tls: true }),
              ...(store.secret !== undefined && {
                user: store.workload.user ?? destination,
                secret: `${store.name}-logs`,
              }),
            }
          : { host: logs.host ?? `${destination}.${namespace}.svc` }),
      },
    }),
    ...(Object.keys(routing?.receivers ?? {}).length > 0 && {
      routing: routingValues(routing ?? {}),
    }),
  };
}

function prometheusValues(prometheus: SystemPrometheus, environment: string) {
  const {
    storageClass,
    maxConcurrency,
    exposure: _,
    externalLabels = {},
    ...given
  } = prometheus;
  const { size = '20Gi' } = given;
  return {
    replicas: 1,
    retention: '15d',
    // Whichever comes first: a full volume would stop it. What is left is for its write-ahead log.
    retentionSize: `${Math.floor(
      ((parseQuantity(size) ?? 0) * 0.85) / 2 ** 20,
    )}MB`,
    scrapeInterval: '30s',
    evaluationInterval: '30s',
    size,
    logLevel: 'info',
    annotations: false,
    ...given,
    ...(storageClass !== undefined && { storageClass }),
    ...(maxConcurrency !== undefined && { maxConcurrency }),
    externalLabels: sortedMap(
      {
        ...(environment === BASE ? {} : { environment }),
        ...externalLabels,
      },
      value => value,
    ),
  };
}

function routingValues(routing: AlertRouting) {
  const { receivers = {} } = routing;
  return {
    receivers: sortedMap(
      receivers,
      ({ email, slack, pagerduty, secret = 'alert-channels' }) => ({
        ...(email !== undefined && { email }),
        ...(slack !== undefined && { slack }),
        ...(pagerduty && { pagerduty }),
        secret,
      }),
    ),
    default: routing.default ?? Object.keys(receivers).sort()[0] ?? '',
    severities: sortedMap(routing.severities ?? {}, name => name),
    repeatInterval: routing.repeatInterval ?? '4h',
  };
}
