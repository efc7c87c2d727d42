import type { ChartValues, ResolvedService, SecretValues } from '../../resolve';

/**
 * What must be in a cluster before the chart installs there, beside Kubernetes itself: the API server refuses an object of
 * a kind it does not know, or of a namespace that is not there. In plain words, for people who do not know the operators.
 *
 * @param environments - the service in each of its environments
 */
export function clusterNeeds(
  environments: readonly ResolvedService[],
): string[] {
  const needs = environments.flatMap(({ values, environment }) => [
    ...routeNeeds(values),
    ...secretNeeds(values.secrets),
    ...monitoringNeeds(values, environment.namespace),
    ...autoscalingNeeds(values),
    ...controllerNeeds(values),
    ...policyNeeds(values),
  ]);
  return [...new Set(needs)].sort();
}

function routeNeeds({ httpRoute, ingress }: ChartValues): string[] {
  const gateways = httpRoute.enabled
    ? Object.entries(httpRoute.parentRefs).map(([name, { kind, namespace }]) =>
        kind === undefined
          ? `Gateway API (\`gateway.networking.k8s.io\`) with the Gateway \`${name}\` in the namespace \`${namespace}\``
          : 'Gateway API 1.5 (`gateway.networking.k8s.io`) with a Gateway that takes ListenerSets',
      )
    : [];
  const controllers = ingress.enabled
    ? [
        ingress.className
          ? `an Ingress controller of the class \`${ingress.className}\``
          : 'an Ingress controller that is the default one',
      ]
    : [];
  return [...gateways, ...controllers];
}

/** What must be there for the objects of edges and meshes, by the group of their API. */
const POLICY_NEEDS: Readonly<Record<string, string>> = {
  'traefik.io': 'Traefik with its custom resources (`traefik.io`)',
  'gateway.envoyproxy.io': 'Envoy Gateway (`gateway.envoyproxy.io`)',
  'networking.istio.io': 'Istio (`networking.istio.io`)',
  'security.istio.io': 'Istio (`security.istio.io`)',
  'policy.linkerd.io': 'Linkerd (`policy.linkerd.io`)',
};

function policyNeeds({ policies }: ChartValues): string[] {
  return Object.values(policies).flatMap(
    ({ apiVersion }) => POLICY_NEEDS[apiVersion.split('/')[0] ?? ''] ?? [],
  );
}

function secretNeeds(
  secrets: Readonly<Record<string, SecretValues>>,
): string[] {
  return Object.values(secrets).flatMap(({ store }) =>
    store
      ? [
          `External Secrets Operator (\`external-secrets.io\`) with the ${store.kind} \`${store.name}\``,
        ]
      : [],
  );
}

function monitoringNeeds(
  { serviceMonitor, podMonitor, prometheusRule, dashboards }: ChartValues,
  namespace: string,
): string[] {
  const operator =
    serviceMonitor.enabled || podMonitor.enabled || prometheusRule.enabled;
  const elsewhere =
    dashboards.enabled &&
    dashboards.namespace !== undefined &&
    dashboards.namespace !== namespace;
  return [
    ...(operator ? ['Prometheus Operator (`monitoring.coreos.com`)'] : []),
    ...(elsewhere
      ? [
          `the namespace \`${dashboards.namespace}\`, where Grafana looks for dashboards`,
        ]
      : []),
  ];
}

/** Operators of the objects that try new versions and change the number and size of Pods. */
function controllerNeeds({
  workload,
  rollout,
  autoscaling,
  verticalPodAutoscaler,
}: ChartValues): string[] {
  const routed = workload.kind === 'Rollout' && rollout?.router === 'gateway';
  return [
    ...(workload.kind === 'Rollout'
      ? [
          'Argo Rollouts (`argoproj.io`), and its plugin `kubectl argo rollouts` where commands are given',
        ]
      : []),
    ...(routed
      ? [
          "Argo Rollouts' Gateway API plugin (`argoproj-labs/gatewayAPI`), named in the controller's configuration",
        ]
      : []),
    ...(autoscaling.enabled && Object.keys(autoscaling.triggers).length > 0
      ? ['KEDA (`keda.sh`), else the number of Pods never changes']
      : []),
    ...(verticalPodAutoscaler.enabled
      ? [
          'the Vertical Pod Autoscaler (`autoscaling.k8s.io`) with its recommender',
        ]
      : []),
  ];
}

function autoscalingNeeds({ autoscaling }: ChartValues): string[] {
  if (!autoscaling.enabled) return [];
  const metrics = Object.values(autoscaling.metrics);
  return metrics.some(({ type }) => type === 'Resource')
    ? ['metrics-server (`metrics.k8s.io`), else the autoscaler does nothing']
    : [];
}
