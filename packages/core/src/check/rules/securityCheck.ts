import { defineCheck, type Hit } from '../Check';
import type { ManifestSet } from '../manifest/ManifestSet';
import { itemsAt, objectAt, textAt, valueAt } from '../manifest/plainData';
import type { ContainerOfPod, PodOwner } from '../manifest/podsOf';

type Id = 'pod-security' | 'plain-secret' | 'rbac-wildcard';

/** The Pod Security Standard `restricted`, secrets in clear, and roles that allow everything. */
export const securityCheck = defineCheck<Id>({
  rules: {
    'pod-security': {
      severity: 'warning',
      title: 'Pods keep to the Pod Security Standard `restricted`.',
      why: 'A namespace that enforces the standard refuses the pods; elsewhere a compromised container has more power than it needs.',
      mend: 'Set `runAsNonRoot: true`, `allowPrivilegeEscalation: false`, `capabilities.drop: [ALL]` and `seccompProfile.type: RuntimeDefault`; leave host namespaces and paths alone.',
    },
    'plain-secret': {
      severity: 'error',
      title: 'No Secret carries its values.',
      why: 'Base64 is not encryption: the values lie in the repository, in the release and in every log of the render.',
      mend: 'Name where the secret comes from (an ExternalSecret, a SealedSecret or an existing Secret) instead of its values.',
    },
    'rbac-wildcard': {
      severity: 'warning',
      title: 'Roles name what they allow.',
      why: 'A wildcard also allows what is added later, such as reading secrets.',
      mend: 'List the API groups, resources and verbs that are needed.',
    },
  },
  *run(set) {
    for (const pod of set.pods()) {
      if (!inPrivilegedNamespace(set, pod)) yield* podHits(pod);
    }
    for (const secret of set.ofKind('', 'Secret')) {
      for (const field of ['data', 'stringData']) {
        const keys = Object.entries(objectAt(secret.value, field)).filter(
          ([, value]) => value !== null && value !== '',
        );
        if (keys.length === 0) continue;
        yield {
          rule: 'plain-secret',
          object: secret,
          path: [field],
          message: `carries the value of ${keys
            .map(([key]) => `'${key}'`)
            .join(', ')}`,
        };
      }
    }
    for (const kind of ['Role', 'ClusterRole']) {
      for (const role of set.ofKind('rbac.authorization.k8s.io', kind)) {
        for (const { item, index } of itemsAt(role.value, 'rules')) {
          for (const field of ['apiGroups', 'resources', 'verbs']) {
            const list = item[field];
            if (!Array.isArray(list) || !list.includes('*')) continue;
            yield {
              rule: 'rbac-wildcard',
              object: role,
              path: ['rules', index, field],
              message: `allows every one of ${field}`,
            };
          }
        }
      }
    }
  },
});

const VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'persistentVolumeClaim',
  'projected',
  'secret',
  'image',
];
const SAFE_SYSCTLS = new Set([
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
]);

/** Whether the Pods go into a namespace that the same chart makes for Pods that read their node. */
function inPrivilegedNamespace(set: ManifestSet, { owner }: PodOwner): boolean {
  const namespace = set.find('', 'Namespace', set.namespaceOf(owner), '');
  return (
    namespace !== undefined &&
    textAt(
      namespace.value,
      'metadata',
      'labels',
      'pod-security.kubernetes.io/enforce',
    ) === 'privileged'
  );
}

function* podHits(pod: PodOwner): Iterable<Hit<Id>> {
  if (textAt(pod.spec, 'os', 'name') === 'windows') return;
  const hit = (message: string, ...path: (string | number)[]): Hit<Id> => ({
    rule: 'pod-security',
    object: pod.owner,
    path: [...pod.path, ...path],
    message,
  });
  for (const field of ['hostNetwork', 'hostPID', 'hostIPC']) {
    if (pod.spec[field] === true)
      yield hit(`shares the ${field.slice(4)} namespace of its node`, field);
  }
  for (const { item, index } of itemsAt(pod.spec, 'volumes')) {
    const kind = Object.keys(item).find(
      key => key !== 'name' && !VOLUMES.includes(key),
    );
    if (kind !== undefined)
      yield hit(
        `the volume '${String(
          item.name,
        )}' is a ${kind}, which restricted pods may not use`,
        'volumes',
        index,
        kind,
      );
  }
  for (const { item, index } of itemsAt(
    pod.spec,
    'securityContext',
    'sysctls',
  )) {
    if (!SAFE_SYSCTLS.has(String(item.name))) {
      yield hit(
        `sets the unsafe sysctl '${String(item.name)}'`,
        'securityContext',
        'sysctls',
        index,
      );
    }
  }
  for (const container of pod.containers) {
    for (const { path, message } of containerProblems(pod, container)) {
      yield {
        rule: 'pod-security',
        object: pod.owner,
        path: [...container.path, ...path],
        message: `container '${container.name}' ${message}`,
      };
    }
  }
}

function* containerProblems(
  pod: PodOwner,
  container: ContainerOfPod,
): Iterable<{ path: (string | number)[]; message: string }> {
  const own = (...path: string[]) =>
    valueAt(container.value, 'securityContext', ...path);
  const inherited = (...path: string[]) =>
    own(...path) ?? valueAt(pod.spec, 'securityContext', ...path);
  const problem = (message: string, ...path: string[]) => ({
    path: ['securityContext', ...path],
    message,
  });
  if (own('privileged') === true) yield problem('is privileged', 'privileged');
  if (own('allowPrivilegeEscalation') !== false) {
    yield problem(
      'may gain privileges: allowPrivilegeEscalation is not false',
      'allowPrivilegeEscalation',
    );
  }
  if (inherited('runAsNonRoot') !== true)
    yield problem('may run as root: runAsNonRoot is not true', 'runAsNonRoot');
  if (inherited('runAsUser') === 0)
    yield problem('runs as user 0', 'runAsUser');
  if (
    !['RuntimeDefault', 'Localhost'].includes(
      String(inherited('seccompProfile', 'type')),
    )
  ) {
    yield problem(
      'has no seccomp profile (RuntimeDefault or Localhost)',
      'seccompProfile',
    );
  }
  const dropped = own('capabilities', 'drop');
  if (!Array.isArray(dropped) || !dropped.includes('ALL')) {
    yield problem('does not drop ALL capabilities', 'capabilities', 'drop');
  }
  const added = own('capabilities', 'add');
  const excess = Array.isArray(added)
    ? added.filter(name => name !== 'NET_BIND_SERVICE')
    : [];
  if (excess.length > 0)
    yield problem(
      `adds the capability ${excess.join(', ')}`,
      'capabilities',
      'add',
    );
  const procMount = own('procMount');
  if (procMount !== undefined && procMount !== 'Default')
    yield problem('unmasks /proc', 'procMount');
  for (const { item, index } of itemsAt(container.value, 'ports')) {
    if (typeof item.hostPort === 'number' && item.hostPort !== 0) {
      yield {
        path: ['ports', index, 'hostPort'],
        message: `takes port ${item.hostPort} of its node`,
      };
    }
  }
}
