import type {
  ResolvedEnvironment,
  ResolvedMonitoring,
  ServiceIdentity,
} from '../ResolvedService';
import { privateResources } from '../privateResources';
import { resolveResource } from '../resources';
import { resourceValues } from '../system/resourceValues';
import { resourcePolicies } from '../system/systemMesh';
import { commonOverlay, rendered } from '../system/systemValues';
import { sortedMap } from '../sortedMap';
import type { PolicyValues, PrivateResourcesValues } from '../values';
import type { ServiceNode, World } from '../World';
import { BASE } from '../World';

interface Input {
  world: World;
  node: ServiceNode;
  identity: ServiceIdentity;
  environment: ResolvedEnvironment;
  monitoring: ResolvedMonitoring;
}

/** The private resources that the service's chart renders in an environment. */
function renderedResources({ world, node, environment }: Input) {
  const { privateResources: own = {} } = node.spec(environment.name).spec;
  return Object.keys(own)
    .sort()
    .flatMap(name => resolveResource(world, name, environment.name) ?? [])
    .filter(({ owner }) => owner === node.name)
    .filter(rendered);
}

/** Values of the private resources; absent where the chart renders none in any environment. */
export function lowerPrivateResources(
  input: Input,
): PrivateResourcesValues | undefined {
  const { world, node, identity, environment, monitoring } = input;
  const { name } = environment;
  const environments = [BASE, ...world.platform.environments.map(e => e.name)];
  const renders = privateResources(world, node).some(resource =>
    environments.some(
      each => resolveResource(world, resource, each)?.workload !== undefined,
    ),
  );
  if (!renders) return undefined;
  const { ruleLabels = {} } = world.platform.spec.monitoring ?? {};
  const { service: _, environment: __, ...labels } = monitoring.alertLabels;
  const { runbook } = monitoring.links;
  return {
    name: identity.name,
    environment: name === BASE ? '' : name,
    labels: identity.labels,
    observability: { namespace: monitoring.namespace },
    resources: Object.fromEntries(
      renderedResources(input).map(resource => [
        resource.name,
        resourceValues(world, resource, name),
      ]),
    ),
    service: commonOverlay(world, name, {
      labels: sortedMap(ruleLabels, value => value),
      alertLabels: {
        ...labels,
        ...(name === BASE ? {} : { environment: name }),
        namespace: '$namespace',
      },
      alertAnnotations:
        runbook === undefined
          ? {}
          : { runbook_url: runbook.replace(/\{alert\}/g, '$alert') },
    }),
  };
}

/** What a mesh has to let through to them. */
export function privatePolicies(
  input: Input,
  mesh: string,
): Record<string, PolicyValues> {
  return mesh === 'istio' ? resourcePolicies(renderedResources(input)) : {};
}
