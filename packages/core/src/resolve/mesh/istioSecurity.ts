import type { PolicyValues } from '../values';
import type { MeshSubject } from './MeshSubject';
import { portNumber, portsForOutsiders, tcpPorts } from './MeshSubject';

const SECURITY = 'security.istio.io/v1';

const selector = (name: string) => ({
  selector: { matchLabels: { app: name } },
});

/** Ports that take traffic without mTLS, because who calls them has no proxy. The rest is strict by the namespace's rule. */
export function peerAuthentication(
  subject: MeshSubject,
): Record<string, PolicyValues> {
  const ports = portsForOutsiders(subject);
  if (ports.length === 0) return {};
  return {
    [`PeerAuthentication/${subject.name}`]: {
      apiVersion: SECURITY,
      spec: {
        ...selector(subject.name),
        mtls: { mode: 'STRICT' },
        portLevelMtls: Object.fromEntries(
          ports.map(port => [String(port), { mode: 'PERMISSIVE' }]),
        ),
      },
    },
  };
}

/** Istio's trust domain; not the cluster's DNS domain, though mostly called the same. */
const principal = (namespace: string, account: string) =>
  `cluster.local/ns/${namespace}/sa/${account}`;

function rule(source: object | undefined, ports: number[], more: object = {}) {
  return {
    ...(source && { from: [{ source }] }),
    ...((ports.length > 0 || Object.keys(more).length > 0) && {
      to: [
        {
          operation: {
            ...(ports.length > 0 && { ports: ports.map(String) }),
            ...more,
          },
        },
      ],
    }),
  };
}

function numbers(subject: MeshSubject, ports: readonly (string | number)[]) {
  return ports.flatMap(port => portNumber(subject, port) ?? []);
}

/** Who may call, as the dependency graph says: the same edges as in the network policy, by identity rather than by label. */
export function authorizationPolicy(
  subject: MeshSubject,
): Record<string, PolicyValues> {
  const { name, namespace, neighbours, mesh, exposedPorts, scrape } = subject;
  if (tcpPorts(subject).length === 0) return {};
  const callers = neighbours.dependents.map(caller =>
    rule(
      {
        principals: [
          principal(caller.namespace, caller.account ?? caller.name),
        ],
      },
      numbers(subject, caller.ports),
    ),
  );
  const edge =
    exposedPorts.length === 0
      ? []
      : [
          rule(
            mesh.platform.edge && subject.edgeNamespace !== undefined
              ? { namespaces: [subject.edgeNamespace] }
              : undefined,
            numbers(subject, exposedPorts),
          ),
        ];
  const scraping = scrape
    ? [
        rule(
          mesh.platform.monitoring
            ? { namespaces: [scrape.namespace] }
            : undefined,
          numbers(subject, [scrape.port]),
          { methods: ['GET'], paths: [scrape.path] },
        ),
      ]
    : [];
  const others = Object.values(subject.allowed.from).map(peer =>
    rule(
      peer.namespace === undefined && peer.podLabels === undefined
        ? { ipBlocks: peer.cidrs ?? [] }
        : { namespaces: [peer.namespace ?? namespace] },
      numbers(subject, peer.ports),
    ),
  );
  return {
    [`AuthorizationPolicy/${name}`]: {
      apiVersion: SECURITY,
      spec: {
        ...selector(name),
        action: 'ALLOW',
        // The Pod of `helm test` runs as the namespace's own account.
        rules: [
          rule({ principals: [principal(namespace, 'default')] }, []),
          ...callers,
          ...edge,
          ...scraping,
          ...others,
        ],
      },
    },
  };
}
