import { metricNames } from '../promql/metricNames';
import type { ResourceType } from '../resources/ResourceType';
import type { EffectiveSpec } from './EffectiveSpec';
import { resolveResource } from './resources';
import type { World } from './World';

/**
 * Metrics that every cluster with Prometheus has, or that come with an operator that the documents ask for: Prometheus
 * itself, kube-state-metrics, kubelet and cAdvisor, the node exporter, OpenCost, cert-manager, External Secrets, KEDA,
 * Argo Rollouts, the edges and the meshes. `*` stands for any rest.
 */
const OF_CLUSTER = [
  'up',
  'ALERTS',
  'ALERTS_FOR_STATE',
  'scrape_*',
  'prometheus_*',
  'alertmanager_*',
  'kube_*',
  'kubelet_*',
  'container_*',
  'machine_*',
  'apiserver_*',
  'coredns_*',
  'node_*',
  'certmanager_*',
  'externalsecret_*',
  'keda_*',
  'rollout_*',
  'analysis_run_*',
  'envoy_*',
  'traefik_*',
  'nginx_*',
  'istio_*',
  // Linkerd's proxies.
  'request_total',
  'response_total',
  'response_latency_ms*',
  // The recording rules of objectives.
  'slo:*',
];

/** What the client libraries of Prometheus tell of the process itself. */
const OF_PROCESS = ['process_*', 'go_*', 'python_*', 'nodejs_*', 'jvm_*'];

const OF_HISTOGRAM = ['', '_bucket', '_sum', '_count'];

/** Where the metrics of a service may come from: names, some with `*` for any rest. */
export interface MetricSources {
  /** Whether Prometheus reads the metrics of the service. */
  readonly scraped: boolean;
  /** What the service says that it makes itself. */
  readonly own: readonly string[];
  /** What others make. */
  readonly others: readonly string[];
}

/** What the exporters of a type make: all that begins like what its own alerts and panels measure. */
const ofType = new WeakMap<ResourceType, string[]>();

function exported(type: ResourceType): string[] {
  const known = ofType.get(type);
  if (known !== undefined) return known;
  const expressions = [...Object.values(type.alerts), ...type.dashboard];
  const names = expressions.flatMap(({ expr }) => metricNames(expr));
  const found = [
    ...new Set(names.map(name => `${name.split(/[_:]/)[0]}_*`)),
  ].sort();
  ofType.set(type, found);
  return found;
}

/** The resources that are measured, by an exporter or by their operator: the System's, and the service's own. */
function ofResources(
  world: World,
  { privateResources = {} }: EffectiveSpec,
  environment: string,
): string[] {
  const names = [
    ...Object.keys(world.system?.document.spec.resources ?? {}),
    ...Object.keys(privateResources),
  ];
  return names.flatMap(name => {
    const workload = resolveResource(world, name, environment)?.workload;
    if (workload === undefined) return [];
    return workload.exporter || workload.facts.needs !== undefined
      ? exported(workload.type)
      : [];
  });
}

/** Every source of metrics that the documents and the cluster know for a service. */
export function metricSources(
  world: World,
  spec: EffectiveSpec,
  environment: string,
): MetricSources {
  const { monitoring = {} } = spec;
  const {
    scrape = 'none',
    metrics = {},
    signals = {},
    ownMetrics = {},
  } = monitoring;
  const scraped = scrape !== 'none' && metrics.port !== undefined;
  const histogram = (name: string) => OF_HISTOGRAM.map(end => `${name}${end}`);
  return {
    scraped,
    own: [
      ...(signals.requests
        ? [signals.requests.metric ?? 'http_requests_total']
        : []),
      ...(signals.latency
        ? histogram(signals.latency.metric ?? 'http_request_duration_seconds')
        : []),
      ...Object.entries(ownMetrics).flatMap(([name, { type }]) =>
        type === 'histogram' ? histogram(name) : [name],
      ),
      ...OF_PROCESS,
    ],
    others: [
      ...OF_CLUSTER,
      ...ofResources(world, spec, environment),
      ...Object.values(monitoring.metricSources ?? {}).flat(),
    ],
  };
}

/** Whether a name is one of a list in which `*` stands for any rest. */
export function isAmong(name: string, known: readonly string[]): boolean {
  return known.some(pattern =>
    pattern.endsWith('*')
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern,
  );
}
