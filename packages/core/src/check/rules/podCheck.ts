import { defineCheck, type Hit } from '../Check';
import type { ManifestSet } from '../manifest/ManifestSet';
import { matchesLabels } from '../manifest/ManifestSet';
import {
  itemsAt,
  objectAt,
  textAt,
  textsAt,
  valueAt,
} from '../manifest/plainData';
import type { ContainerOfPod, PodOwner } from '../manifest/podsOf';

type Id =
  | 'selector-mismatch'
  | 'selector-overlap'
  | 'probe-port-missing'
  | 'duplicate-port-name'
  | 'volume-missing'
  | 'job-restart-policy';

/** Workloads within themselves: selectors, ports, volumes. */
export const podCheck = defineCheck<Id>({
  rules: {
    'selector-mismatch': {
      severity: 'error',
      title: "A workload's selector matches the labels of its own pods.",
      why: 'The API server refuses the workload.',
      mend: 'Put every label of `spec.selector.matchLabels` into the template.',
    },
    'selector-overlap': {
      severity: 'error',
      title: 'No two workloads select the same pods.',
      why: 'Two controllers that own the same pods delete and recreate them in turns.',
      mend: 'Add a label to each selector that tells them apart.',
    },
    'probe-port-missing': {
      severity: 'error',
      title: 'Probes ask a port that the container declares.',
      why: 'A probe of a port name that does not exist fails for ever: the pod never becomes ready, or restarts in a loop.',
      mend: 'Use the name or number of one of the container’s ports.',
    },
    'duplicate-port-name': {
      severity: 'error',
      title: 'Port names are unique in a pod.',
      why: 'The API server refuses it within one container; over several, a Service that names the port reaches only one of them.',
      mend: 'Rename one of the ports.',
    },
    'volume-missing': {
      severity: 'error',
      title: 'Every volume mount has its volume.',
      why: 'The API server refuses the pod.',
      mend: 'Add the volume, or remove the mount.',
    },
    'job-restart-policy': {
      severity: 'error',
      title: 'Pods of a Job restart on failure or never.',
      why: 'The API server refuses a Job whose pods always restart, which is the default.',
      mend: 'Set `restartPolicy: OnFailure` or `Never`.',
    },
  },
  *run(set) {
    yield* selectorOverlaps(set);
    for (const pod of set.pods()) {
      yield* selectorMismatch(pod);
      yield* duplicatePortNames(pod);
      yield* missingVolumes(pod);
      for (const container of pod.containers) yield* probePorts(pod, container);
      if (
        ['Job', 'CronJob'].includes(pod.owner.kind) &&
        !['OnFailure', 'Never'].includes(String(pod.spec.restartPolicy))
      ) {
        yield {
          rule: 'job-restart-policy',
          object: pod.owner,
          path: [...pod.path, 'restartPolicy'],
          message: `the pods of a ${pod.owner.kind} must restart OnFailure or Never`,
        };
      }
    }
  },
});

const SELECTING = new Set([
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'Rollout',
]);

function* selectorMismatch(pod: PodOwner): Iterable<Hit<Id>> {
  if (!SELECTING.has(pod.owner.kind)) return;
  const selector = textsAt(pod.owner.value, 'spec', 'selector', 'matchLabels');
  for (const [key, value] of Object.entries(selector)) {
    if (pod.labels[key] === value) continue;
    yield {
      rule: 'selector-mismatch',
      object: pod.owner,
      path: ['spec', 'selector', 'matchLabels', key],
      message: `selects pods with ${key}=${value}, its own have ${
        pod.labels[key] === undefined
          ? 'no such label'
          : `${key}=${pod.labels[key]}`
      }`,
    };
  }
}

function* selectorOverlaps(set: ManifestSet): Iterable<Hit<Id>> {
  const owners = set.pods().filter(pod => SELECTING.has(pod.owner.kind));
  for (const pod of owners) {
    const selector = textsAt(
      pod.owner.value,
      'spec',
      'selector',
      'matchLabels',
    );
    if (Object.keys(selector).length === 0) continue;
    const other = owners.find(
      candidate =>
        candidate !== pod &&
        set.namespaceOf(candidate.owner) === set.namespaceOf(pod.owner) &&
        matchesLabels(selector, candidate.labels),
    );
    if (!other) continue;
    yield {
      rule: 'selector-overlap',
      object: pod.owner,
      path: ['spec', 'selector'],
      message: `also selects the pods of ${other.owner.kind} '${other.owner.name}'`,
    };
  }
}

function* duplicatePortNames(pod: PodOwner): Iterable<Hit<Id>> {
  const owners = new Map<string, ContainerOfPod>();
  for (const container of pod.containers) {
    for (const { item, index } of itemsAt(container.value, 'ports')) {
      if (typeof item.name !== 'string') continue;
      const owner = owners.get(item.name);
      owners.set(item.name, owner ?? container);
      if (!owner) continue;
      yield {
        rule: 'duplicate-port-name',
        object: pod.owner,
        path: [...container.path, 'ports', index, 'name'],
        message: `two ports of the pod are called '${item.name}'`,
        // Kubernetes only refuses it within one container.
        ...(owner !== container && { severity: 'warning' as const }),
      };
    }
  }
}

function* missingVolumes(pod: PodOwner): Iterable<Hit<Id>> {
  const volumes = new Set([
    ...itemsAt(pod.spec, 'volumes').map(({ item }) => item.name),
    ...itemsAt(pod.owner.value, 'spec', 'volumeClaimTemplates').map(
      ({ item }) => textAt(item, 'metadata', 'name'),
    ),
  ]);
  for (const container of pod.containers) {
    for (const { item, index } of itemsAt(container.value, 'volumeMounts')) {
      if (typeof item.name !== 'string' || volumes.has(item.name)) continue;
      yield {
        rule: 'volume-missing',
        object: pod.owner,
        path: [...container.path, 'volumeMounts', index, 'name'],
        message: `container '${container.name}' mounts the volume '${item.name}', which the pod does not have`,
      };
    }
  }
}

function* probePorts(
  pod: PodOwner,
  container: ContainerOfPod,
): Iterable<Hit<Id>> {
  const ports = itemsAt(container.value, 'ports').map(({ item }) => item);
  for (const probe of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    for (const action of ['httpGet', 'tcpSocket', 'grpc']) {
      const port = valueAt(container.value, probe, action, 'port');
      if (
        port === undefined ||
        typeof valueAt(objectAt(container.value, probe), action, 'host') ===
          'string'
      )
        continue;
      if (ports.some(item => item.name === port || item.containerPort === port))
        continue;
      const declared = ports
        .map(item => item.name ?? item.containerPort)
        .join(', ');
      yield {
        rule: 'probe-port-missing',
        object: pod.owner,
        path: [...container.path, probe, action, 'port'],
        message: `the ${probe} of '${container.name}' asks port ${String(
          port,
        )}, the container declares ${declared || 'none'}`,
        // A port need not be declared to be listened on; a name has no meaning without its declaration.
        ...(typeof port === 'number' && { severity: 'warning' as const }),
      };
    }
  }
}
