import type { PolicyValues } from '../values';
import { externalSystems, sidecar } from './istioOutside';
import { authorizationPolicy, peerAuthentication } from './istioSecurity';
import { destinationRule, virtualService } from './istioTraffic';
import { linkerdPolicies } from './linkerdPolicies';
import type { MeshSubject } from './MeshSubject';

/** The objects that a service has in a mesh, by `Kind/name`; none without a mesh. */
export function meshPolicies(
  subject: MeshSubject,
): Record<string, PolicyValues> {
  if (subject.mesh.kind === 'linkerd') return linkerdPolicies(subject);
  if (subject.mesh.kind === 'none') return destinationRule(subject);
  return {
    ...destinationRule(subject),
    ...virtualService(subject),
    ...peerAuthentication(subject),
    ...authorizationPolicy(subject),
    ...sidecar(subject),
    ...externalSystems(subject),
  };
}
