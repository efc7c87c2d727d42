import type { Dependency } from '../ResolvedService';
import type { PolicyValues } from '../values';
import { outlierDetection } from './istioTraffic';
import type { MeshSubject } from './MeshSubject';

const NETWORKING = 'networking.istio.io/v1';

/** What the service calls outside the cluster, by name of a host. */
function outside({ neighbours }: MeshSubject): Dependency[] {
  return neighbours.dependencies.filter(
    ({ kind, namespace, host }) =>
      kind !== 'service' &&
      namespace === undefined &&
      /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) &&
      !/^[0-9.]+$/.test(host),
  );
}

/** TLS that the service itself speaks is passed on by the name in it; everything else is plain TCP. */
function protocolOf({ port }: Dependency): string {
  return port === 443 ? 'TLS' : 'TCP';
}

/** External systems as hosts of the mesh, each with the circuit breaker of the service that calls it. */
export function externalSystems(
  subject: MeshSubject,
): Record<string, PolicyValues> {
  const detection = outlierDetection(subject);
  return Object.fromEntries(
    outside(subject).flatMap((dependency): [string, PolicyValues][] => {
      const { name, host, port = 443 } = dependency;
      const object = `${subject.name}-${name}`;
      const protocol = protocolOf(dependency);
      const entry: PolicyValues = {
        apiVersion: NETWORKING,
        spec: {
          hosts: [host],
          location: 'MESH_EXTERNAL',
          resolution: 'DNS',
          ports: [
            {
              number: port,
              name: `${protocol.toLowerCase()}-${port}`,
              protocol,
            },
          ],
          exportTo: ['.'],
        },
      };
      if (detection === undefined) return [[`ServiceEntry/${object}`, entry]];
      const breaker: PolicyValues = {
        apiVersion: NETWORKING,
        spec: {
          host,
          // A host has few addresses: all of them may be left alone.
          trafficPolicy: {
            outlierDetection: { ...detection, maxEjectionPercent: 100 },
          },
          exportTo: ['.'],
        },
      };
      return [
        [`ServiceEntry/${object}`, entry],
        [`DestinationRule/${object}`, breaker],
      ];
    }),
  );
}

/** What the proxy of the service has to know of the mesh: whom it calls, and nothing else. */
export function sidecar(subject: MeshSubject): Record<string, PolicyValues> {
  const { name, namespace, mesh, neighbours, allowed } = subject;
  const at = (where: string) => (where === namespace ? '.' : where);
  const within = neighbours.dependencies.flatMap(dependency => {
    const where = dependency.namespace;
    if (where === undefined) return [];
    return [`${at(where)}/${dependency.name}.${where}.svc.cluster.local`];
  });
  const hosts = [
    ...within,
    ...outside(subject).map(({ host }) => `./${host}`),
    ...Object.values(allowed.to).flatMap(peer =>
      peer.namespace === undefined ? [] : [`${peer.namespace}/*`],
    ),
    `${mesh.namespace}/*`,
  ];
  return {
    [`Sidecar/${name}`]: {
      apiVersion: NETWORKING,
      spec: {
        workloadSelector: { labels: { app: name } },
        egress: [{ hosts: [...new Set(hosts)].sort() }],
      },
    },
  };
}
