import type { EffectiveSpec } from '../EffectiveSpec';
import type { EgressPeerValues } from '../values';
import { linkerdServiceAnnotations } from './linkerdPolicies';
import type { Mesh } from './meshOf';

/** Annotations of the Pods: whether there is a proxy, what it needs, and that it ends with the containers that it serves. */
export function meshPodAnnotations(
  { kind }: Mesh,
  spec: EffectiveSpec,
): Record<string, string> {
  const { inject, proxy = {} } = spec.mesh ?? {};
  const wanted = kind !== 'none' || spec.mesh !== undefined;
  if (!wanted) return {};
  if (kind === 'linkerd') {
    return {
      ...(inject !== undefined && {
        'linkerd.io/inject': inject ? 'enabled' : 'disabled',
      }),
      ...(proxy.cpu !== undefined && {
        'config.linkerd.io/proxy-cpu-request': proxy.cpu,
      }),
      ...(proxy.memory !== undefined && {
        'config.linkerd.io/proxy-memory-request': proxy.memory,
      }),
      'config.beta.linkerd.io/proxy-enable-native-sidecar': 'true',
    };
  }
  return {
    ...(inject !== undefined && { 'sidecar.istio.io/inject': String(inject) }),
    ...(proxy.cpu !== undefined && { 'sidecar.istio.io/proxyCPU': proxy.cpu }),
    ...(proxy.memory !== undefined && {
      'sidecar.istio.io/proxyMemory': proxy.memory,
    }),
    // Else a Job would never end, and its start would race with the proxy's.
    ...(kind === 'istio' && { 'sidecar.istio.io/nativeSidecar': 'true' }),
  };
}

/** Annotations of the Service. */
export function meshServiceAnnotations(
  { kind }: Mesh,
  spec: EffectiveSpec,
): Record<string, string> {
  return kind === 'linkerd' ? linkerdServiceAnnotations({ spec }) : {};
}

/** Ports of the control planes that proxies talk to: Istio's certificates and configuration; Linkerd's identity, destination and policy. */
const CONTROL_PORTS = { istio: [15012], linkerd: [8080, 8086, 8090] } as const;

/** The way out of the proxy to its control plane. */
export function meshEgress({
  kind,
  namespace,
}: Mesh): Record<string, EgressPeerValues> {
  if (kind === 'none') return {};
  return {
    'mesh-control-plane': {
      namespace,
      podLabels: {},
      ports: CONTROL_PORTS[kind].map(port => ({
        port,
        protocol: 'TCP' as const,
      })),
    },
  };
}
