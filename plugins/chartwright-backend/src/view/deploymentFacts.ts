import type {
  ContainerResources,
  EnvironmentDeployment,
  ExposedHost,
  ReplicaRange,
} from '@chartwright/backstage-plugin-chartwright-common';
import { fieldAt, listAt, numberAt, textAt, textsAt } from './manifestField';

/** What is read off the rendered manifests of one environment. */
export type DeploymentFacts = Pick<
  EnvironmentDeployment,
  'workloadKind' | 'image' | 'replicas' | 'resources' | 'exposure'
>;

const WORKLOADS = ['Deployment', 'Rollout', 'StatefulSet', 'CronJob', 'Job'];

/** Kinds of objects that {@link deploymentFacts} looks at. */
export const KINDS_OF_INTEREST: readonly string[] = [
  ...WORKLOADS,
  'HorizontalPodAutoscaler',
  'HTTPRoute',
  'Ingress',
];

/**
 * How a service runs, by the manifests that Helm would apply. Edits of the chart and its values count, as they would in
 * the cluster.
 *
 * @param manifests - Parsed objects.
 * @param service - Name of the service; its workload and main container bear it.
 */
export function deploymentFacts(
  manifests: readonly unknown[],
  service: string,
): DeploymentFacts {
  const workload = workloadOf(manifests, service);
  const podSpec =
    fieldAt(workload, 'spec', 'jobTemplate', 'spec', 'template', 'spec') ??
    fieldAt(workload, 'spec', 'template', 'spec');
  const containers = listAt(podSpec, 'containers');
  const main =
    containers.find(container => textAt(container, 'name') === service) ??
    containers[0];
  return {
    workloadKind: textAt(workload, 'kind') ?? '',
    image: textAt(main, 'image') ?? '',
    replicas: replicasOf(manifests, workload),
    resources: resourcesOf(main),
    exposure: [...routesOf(manifests), ...ingressesOf(manifests)],
  };
}

function workloadOf(
  manifests: readonly unknown[],
  service: string,
): unknown | undefined {
  const workloads = manifests.filter(manifest =>
    WORKLOADS.includes(textAt(manifest, 'kind') ?? ''),
  );
  return (
    workloads.find(
      manifest => textAt(manifest, 'metadata', 'name') === service,
    ) ?? workloads[0]
  );
}

function replicasOf(
  manifests: readonly unknown[],
  workload: unknown,
): ReplicaRange {
  const kind = textAt(workload, 'kind');
  if (kind === 'CronJob') {
    return { schedule: textAt(workload, 'spec', 'schedule') };
  }
  if (kind === 'Job') return {};
  const name = textAt(workload, 'metadata', 'name');
  const autoscaler = manifests.find(
    manifest =>
      textAt(manifest, 'kind') === 'HorizontalPodAutoscaler' &&
      textAt(manifest, 'spec', 'scaleTargetRef', 'name') === name,
  );
  const min = numberAt(autoscaler, 'spec', 'minReplicas') ?? 1;
  const max = numberAt(autoscaler, 'spec', 'maxReplicas');
  return {
    replicas: numberAt(workload, 'spec', 'replicas') ?? min,
    ...(max !== undefined && { autoscaling: { min, max } }),
  };
}

function resourcesOf(container: unknown): ContainerResources {
  return {
    requests: textsAt(container, 'resources', 'requests'),
    limits: textsAt(container, 'resources', 'limits'),
  };
}

function routesOf(manifests: readonly unknown[]): ExposedHost[] {
  return manifests
    .filter(manifest => textAt(manifest, 'kind') === 'HTTPRoute')
    .filter(route => !isRedirect(route))
    .flatMap(route => {
      const paths = listAt(route, 'spec', 'rules')
        .flatMap(rule => listAt(rule, 'matches'))
        .flatMap(match => textAt(match, 'path', 'value') ?? []);
      return listAt(route, 'spec', 'hostnames').map(
        (host): ExposedHost => ({
          host: String(host),
          tls: hasRedirectTo(manifests, String(host)) || isSecure(route),
          paths: [...new Set(paths)].sort(),
          via: 'HTTPRoute',
        }),
      );
    });
}

/** A route that only sends plain HTTP to HTTPS serves nothing itself. */
function isRedirect(route: unknown): boolean {
  const rules = listAt(route, 'spec', 'rules');
  return (
    rules.length > 0 &&
    rules.every(
      rule =>
        listAt(rule, 'backendRefs').length === 0 &&
        listAt(rule, 'filters').some(
          filter => textAt(filter, 'type') === 'RequestRedirect',
        ),
    )
  );
}

function hasRedirectTo(manifests: readonly unknown[], host: string): boolean {
  return manifests.some(
    manifest =>
      textAt(manifest, 'kind') === 'HTTPRoute' &&
      isRedirect(manifest) &&
      listAt(manifest, 'spec', 'hostnames').includes(host),
  );
}

/** Whether TLS ends there is the Gateway's affair; the listener's name is the sign that a route has of it. */
function isSecure(route: unknown): boolean {
  return listAt(route, 'spec', 'parentRefs').some(parent =>
    /https|tls/.test(textAt(parent, 'sectionName') ?? ''),
  );
}

function ingressesOf(manifests: readonly unknown[]): ExposedHost[] {
  return manifests
    .filter(manifest => textAt(manifest, 'kind') === 'Ingress')
    .flatMap(ingress => {
      const secure = listAt(ingress, 'spec', 'tls').flatMap(tls =>
        listAt(tls, 'hosts'),
      );
      return listAt(ingress, 'spec', 'rules').map((rule): ExposedHost => {
        const host = textAt(rule, 'host') ?? '*';
        const paths = listAt(rule, 'http', 'paths').flatMap(
          path => textAt(path, 'path') ?? [],
        );
        return {
          host,
          tls: secure.includes(host),
          paths: [...new Set(paths)].sort(),
          via: 'Ingress',
        };
      });
    });
}
