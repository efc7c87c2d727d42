import type { EffectiveSpec } from '../EffectiveSpec';
import type { ResolvedExposure } from '../edge/ResolvedExposure';
import type { Mesh } from '../mesh/meshOf';
import { meshPolicies } from '../mesh/meshPolicies';
import type { Neighbours } from '../ResolvedService';
import type { PolicyValues } from '../values';
import type { World } from '../World';
import { allowedCallers, allowedDestinations, edgePeer } from './network';

interface Input {
  world: World;
  spec: EffectiveSpec;
  name: string;
  namespace: string;
  neighbours: Neighbours;
  exposure: ResolvedExposure;
  exposedPorts: string[];
  mesh: Mesh;
}

/** Service before the version that a Rollout tries, where Istio shares the requests out. */
function trialServiceOf({ spec, name }: Input): string | undefined {
  const { strategy, canary = {} } = spec.rollout ?? {};
  return strategy === 'Canary' && canary.router === 'istio'
    ? canary.canaryService ?? `${name}-canary`
    : undefined;
}

function scrapeOf({ world, spec }: Input) {
  const { scrape = 'none', metrics = {} } = spec.monitoring ?? {};
  if (scrape === 'none' || metrics.port === undefined) return {};
  return {
    scrape: {
      port: metrics.port,
      path: metrics.path ?? '/metrics',
      namespace: world.platform.spec.monitoring?.namespace ?? 'monitoring',
    },
  };
}

/** The objects of a service in the mesh of its system. */
export function lowerMesh(input: Input): Record<string, PolicyValues> {
  const { world, spec, name, namespace, exposure, mesh } = input;
  if (mesh.kind === 'none' && exposure.edge !== 'istio') return {};
  const trialService = trialServiceOf(input);
  const edge = edgePeer({ world, exposure });
  return meshPolicies({
    mesh,
    spec,
    name,
    namespace,
    neighbours: input.neighbours,
    exposure,
    exposedPorts: input.exposedPorts,
    allowed: {
      from: allowedCallers({ spec, namespace }),
      to: allowedDestinations({ spec, namespace }),
    },
    ...(edge && { edgeNamespace: edge.namespace }),
    ...scrapeOf(input),
    ...(trialService !== undefined && { trialService }),
  });
}
