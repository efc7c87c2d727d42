import type { PolicyValues } from '../values';
import type { MeshSubject } from './MeshSubject';
import { tcpPorts } from './MeshSubject';

const NETWORKING = 'networking.istio.io/v1';
const RETRY_ON = ['connect-failure', 'refused-stream', 'unavailable', '503'];

/** When callers leave an address alone; absent when the service wants none. */
export function outlierDetection({ spec }: MeshSubject): object | undefined {
  const {
    enabled = true,
    consecutiveErrors = 5,
    intervalSeconds = 10,
    ejectionSeconds = 30,
    maxEjectedPercent = 50,
  } = spec.mesh?.circuitBreaker ?? {};
  if (!enabled) return undefined;
  return {
    consecutive5xxErrors: consecutiveErrors,
    interval: `${intervalSeconds}s`,
    baseEjectionTime: `${ejectionSeconds}s`,
    maxEjectionPercent: maxEjectedPercent,
  };
}

function loadBalancer({ exposure, name }: MeshSubject): object {
  const { edge, affinity } = exposure;
  if (edge !== 'istio' || affinity === 'none') return {};
  const consistentHash =
    affinity === 'cookie'
      ? { httpCookie: { name: `${name}-affinity`, ttl: '3600s' } }
      : { useSourceIp: true };
  return { loadBalancer: { consistentHash } };
}

/**
 * How callers treat the service. Affinity is asked of Istio as an edge, too, so this may be needed where Pods have no
 * proxies.
 */
export function destinationRule(
  subject: MeshSubject,
): Record<string, PolicyValues> {
  const { name, mesh, spec } = subject;
  const waiting = spec.mesh?.circuitBreaker?.maxPendingRequests;
  const detection =
    mesh.kind === 'istio' ? outlierDetection(subject) : undefined;
  const trafficPolicy = {
    ...loadBalancer(subject),
    ...(mesh.kind === 'istio' &&
      waiting !== undefined && {
        connectionPool: { http: { http1MaxPendingRequests: waiting } },
      }),
    ...(detection && { outlierDetection: detection }),
  };
  if (tcpPorts(subject).length === 0 || Object.keys(trafficPolicy).length === 0)
    return {};
  return {
    [`DestinationRule/${name}`]: {
      apiVersion: NETWORKING,
      spec: { host: name, trafficPolicy },
    },
  };
}

/** Retries and timeouts of callers, and the two destinations among which a canary shares requests out. */
export function virtualService(
  subject: MeshSubject,
): Record<string, PolicyValues> {
  const { name, spec, trialService } = subject;
  const { retries = {}, timeoutSeconds } = spec.mesh ?? {};
  const { attempts = 2, perTrySeconds, on = RETRY_ON } = retries;
  const ports = tcpPorts(subject);
  if (ports.length === 0) return {};
  const destination = (host: string, servicePort: number) => ({
    host,
    port: { number: servicePort },
  });
  const http = ports.map(port => ({
    // Argo Rollouts sets the weights of the routes that it finds by name.
    name: port.name,
    match: [{ port: port.servicePort }],
    route:
      trialService === undefined
        ? [{ destination: destination(name, port.servicePort) }]
        : [
            { destination: destination(name, port.servicePort), weight: 100 },
            {
              destination: destination(trialService, port.servicePort),
              weight: 0,
            },
          ],
    retries: {
      attempts,
      ...(attempts > 0 && {
        ...(perTrySeconds !== undefined && {
          perTryTimeout: `${perTrySeconds}s`,
        }),
        retryOn: on.join(','),
      }),
    },
    ...(timeoutSeconds !== undefined && { timeout: `${timeoutSeconds}s` }),
  }));
  return {
    [`VirtualService/${name}`]: {
      apiVersion: NETWORKING,
      spec: { hosts: [name], http },
    },
  };
}
