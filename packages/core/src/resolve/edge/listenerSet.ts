import type { PolicyValues } from '../values';
import type { EffectivePlatform } from '../effectivePlatform';
import type { ResolvedExposure } from './ResolvedExposure';

/** Listeners of the service's own on the Platform's Gateway, with its certificate (Gateway API 1.5). */
export function listenerSet(
  platform: EffectivePlatform,
  { target, hosts, encrypted, tls }: ResolvedExposure,
  service: string,
): Record<string, PolicyValues> {
  if (target !== 'gateway' || !encrypted || tls.secretName === undefined)
    return {};
  const { name = 'gateway', namespace = 'gateway-system' } =
    platform.spec.gateway ?? {};
  return {
    [`ListenerSet/${service}`]: {
      apiVersion: 'gateway.networking.k8s.io/v1',
      spec: {
        parentRef: { name, namespace },
        listeners: Object.keys(hosts).map((hostname, index) => ({
          name: `https-${index + 1}`,
          hostname,
          port: 443,
          protocol: 'HTTPS',
          tls: {
            mode: 'Terminate',
            certificateRefs: [{ name: tls.secretName }],
          },
        })),
      },
    },
  };
}
