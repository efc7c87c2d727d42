import { meshEgress } from '../mesh/meshPods';
import { meshOf } from '../mesh/meshOf';
import type { ResolvedResource } from '../resources';
import { sortedMap } from '../sortedMap';
import type { World } from '../World';
import type { EffectiveSystem } from './effectiveSystem';
import type { SystemChartValues, WorkloadOverlay } from './SystemChartValues';

const SECURITY = 'security.istio.io/v1';

type Policies = SystemChartValues['policies'];

/** All traffic within a namespace is mTLS; services name their exceptions by port. */
function strict(namespace?: string): Policies[string] {
  return {
    apiVersion: SECURITY,
    ...(namespace !== undefined && { namespace }),
    spec: { mtls: { mode: 'STRICT' } },
  };
}

/**
 * Resources that an operator runs: it calls them from outside the mesh, so they take both. Those of our own Pods let
 * Prometheus in at the exporter.
 */
export function resourcePolicies(
  resources: readonly ResolvedResource[],
): Policies {
  const open = (app: string): Policies => ({
    [`PeerAuthentication/${app}`]: {
      apiVersion: SECURITY,
      spec: {
        selector: { matchLabels: { app } },
        mtls: { mode: 'PERMISSIVE' },
      },
    },
  });
  return Object.assign(
    {},
    ...resources.map(({ name, mode, workload }) => ({
      ...(mode === 'operator' && workload ? open(name) : {}),
      ...(workload?.exporter ? open(`${name}-exporter`) : {}),
    })),
  );
}

/** What holds in the namespaces of a system that are in Istio's mesh; Linkerd's own default is mTLS wherever both sides have a proxy. */
export function systemMesh(
  world: World,
  own: EffectiveSystem,
  resources: readonly ResolvedResource[],
  environment: string,
): Policies {
  const { kind } = meshOf(world, environment);
  const beside = Object.entries(own.namespaces ?? {}).filter(
    ([, { mesh }]) => mesh === 'istio',
  );
  return sortedMap(
    {
      ...(kind === 'istio'
        ? {
            'PeerAuthentication/default': strict(),
            ...resourcePolicies(resources),
          }
        : {}),
      ...Object.fromEntries(
        beside.map(([namespace]) => [
          `PeerAuthentication/${namespace}`,
          strict(namespace),
        ]),
      ),
    },
    policy => policy,
  );
}

/** What every workload of the system's chart has in a mesh: a proxy that ends with a Job, and the way to its control plane. */
export function meshOverlay(
  world: World,
  environment: string,
): Pick<WorkloadOverlay, 'podAnnotations' | 'networkPolicy'> {
  const mesh = meshOf(world, environment);
  if (mesh.kind === 'none') return {};
  return {
    podAnnotations:
      mesh.kind === 'istio'
        ? { 'sidecar.istio.io/nativeSidecar': 'true' }
        : { 'config.beta.linkerd.io/proxy-enable-native-sidecar': 'true' },
    networkPolicy: { egress: meshEgress(mesh) },
  };
}
