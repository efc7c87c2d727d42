import type { PolicyValues } from '../values';
import type { MeshSubject } from './MeshSubject';
import { portsForOutsiders, tcpPorts } from './MeshSubject';

const POLICY = 'policy.linkerd.io';
const EVERYWHERE = ['0.0.0.0/0', '::/0'];

/** Identity of an account, as Linkerd's own certificates bear it. */
const identity = (namespace: string, account: string, control: string) =>
  `${account}.${namespace}.serviceaccount.identity.${control}.cluster.local`;

/**
 * A Server for each port of the service, and who may call it: the identities of the graph, or every address where who calls
 * has no proxy (edge, Prometheus). Probes of the kubelet are let in by Linkerd itself.
 */
export function linkerdPolicies(
  subject: MeshSubject,
): Record<string, PolicyValues> {
  const { name, namespace, mesh, neighbours, scrape, exposedPorts } = subject;
  const open = portsForOutsiders(subject);
  return Object.fromEntries(
    tcpPorts(subject).flatMap(({ name: portName, port }) => {
      const object = `${name}-${portName}`;
      const callers = neighbours.dependents
        .filter(({ ports }) => ports.length === 0 || ports.includes(portName))
        .map(caller =>
          identity(
            caller.namespace,
            caller.account ?? caller.name,
            mesh.namespace,
          ),
        );
      const byNamespace = [
        ...(exposedPorts.includes(portName) && subject.edgeNamespace
          ? [subject.edgeNamespace]
          : []),
        ...(scrape?.port === portName ? [scrape.namespace] : []),
        ...Object.values(subject.allowed.from).flatMap(peer =>
          peer.ports.length === 0 || peer.ports.includes(portName)
            ? [peer.namespace ?? namespace]
            : [],
        ),
      ].map(where => identity(where, '*', mesh.namespace));
      const identities = [
        ...callers,
        identity(namespace, 'default', mesh.namespace),
        ...byNamespace,
      ].sort();
      const authentication = open.includes(port)
        ? 'NetworkAuthentication'
        : 'MeshTLSAuthentication';
      const entries: [string, PolicyValues][] = [
        [
          `Server/${object}`,
          {
            apiVersion: `${POLICY}/v1beta3`,
            spec: { podSelector: { matchLabels: { app: name } }, port },
          },
        ],
        [
          `${authentication}/${object}`,
          {
            apiVersion: `${POLICY}/v1alpha1`,
            spec: open.includes(port)
              ? { networks: EVERYWHERE.map(cidr => ({ cidr })) }
              : { identities: [...new Set(identities)] },
          },
        ],
        [
          `AuthorizationPolicy/${object}`,
          {
            apiVersion: `${POLICY}/v1alpha1`,
            spec: {
              targetRef: { group: POLICY, kind: 'Server', name: object },
              requiredAuthenticationRefs: [
                { group: POLICY, kind: authentication, name: object },
              ],
            },
          },
        ],
      ];
      return entries;
    }),
  );
}

/** Retries, timeouts and circuit breaking, which Linkerd reads from the Service. */
export function linkerdServiceAnnotations({
  spec,
}: Pick<MeshSubject, 'spec'>): Record<string, string> {
  const { retries = {}, timeoutSeconds, circuitBreaker = {} } = spec.mesh ?? {};
  const { attempts = 2, perTrySeconds } = retries;
  const {
    enabled = true,
    consecutiveErrors = 5,
    ejectionSeconds = 30,
  } = circuitBreaker;
  const at = 'balancer.linkerd.io/failure-accrual';
  return {
    ...(attempts > 0 && {
      'retry.linkerd.io/http': '502-504',
      'retry.linkerd.io/limit': String(attempts),
      ...(perTrySeconds !== undefined && {
        'retry.linkerd.io/timeout': `${perTrySeconds}s`,
      }),
    }),
    ...(timeoutSeconds !== undefined && {
      'timeout.linkerd.io/request': `${timeoutSeconds}s`,
    }),
    ...(enabled && {
      [at]: 'consecutive',
      [`${at}-consecutive-max-failures`]: String(consecutiveErrors),
      [`${at}-consecutive-min-penalty`]: `${ejectionSeconds}s`,
      [`${at}-consecutive-max-penalty`]: `${ejectionSeconds * 2}s`,
    }),
  };
}
