import { defineCheck, type Hit } from '../Check';
import { groupOf, type ManifestObject } from '../manifest/ManifestObject';
import type { ManifestSet } from '../manifest/ManifestSet';
import {
  itemsAt,
  numberAt,
  textAt,
  textsAt,
  valueAt,
} from '../manifest/plainData';
import type { PodOwner } from '../manifest/podsOf';
import { showLabels } from './serviceCheck';

type Id =
  | 'hpa-target-missing'
  | 'hpa-range'
  | 'hpa-without-requests'
  | 'hpa-replicas-conflict'
  | 'pdb-blocks-eviction'
  | 'pdb-selects-nothing';

/** Autoscalers and disruption budgets against the workloads they act on. */
export const availabilityCheck = defineCheck<Id>({
  rules: {
    'hpa-target-missing': {
      severity: 'error',
      title: 'An autoscaler targets a workload of this render.',
      why: 'An autoscaler without its workload never scales anything, and says so only in its status.',
      mend: 'Correct `scaleTargetRef`: apiVersion, kind and name.',
    },
    'hpa-range': {
      severity: 'error',
      title: 'An autoscaler’s minimum is not above its maximum.',
      why: 'The API server refuses the autoscaler.',
      mend: 'Lower the minimum or raise the maximum.',
    },
    'hpa-without-requests': {
      severity: 'error',
      title: 'Workloads that scale on utilisation request the resource.',
      why: 'Utilisation is a share of the request; without one the autoscaler reports an error and does nothing.',
      mend: 'Set `resources.requests` of every container for the resource.',
    },
    'hpa-replicas-conflict': {
      severity: 'warning',
      title: 'A workload that is scaled automatically sets no replicas.',
      why: 'Every upgrade puts the number of replicas back, in the middle of a peak.',
      mend: 'Leave `spec.replicas` out where an autoscaler is enabled.',
    },
    'pdb-blocks-eviction': {
      severity: 'error',
      title: 'A disruption budget leaves room for at least one eviction.',
      why: 'Nodes cannot be drained: cluster upgrades hang until somebody deletes the budget.',
      mend: 'Raise the replicas, or lower `minAvailable`; render no budget for a single replica.',
    },
    'pdb-selects-nothing': {
      severity: 'warning',
      title: 'A disruption budget selects pods of this render.',
      why: 'It protects nothing.',
      mend: 'Make the selector equal to labels of the pods.',
    },
  },
  *run(set) {
    for (const hpa of set.ofKind('autoscaling', 'HorizontalPodAutoscaler'))
      yield* autoscalerHits(set, hpa);
    for (const scaled of set.ofKind('keda.sh', 'ScaledObject'))
      yield* scaledObjectHits(set, scaled);
    for (const budget of set.ofKind('policy', 'PodDisruptionBudget'))
      yield* budgetHits(set, budget);
  },
});

function targetOf(
  set: ManifestSet,
  scaler: ManifestObject,
): PodOwner | undefined {
  const kind =
    textAt(scaler.value, 'spec', 'scaleTargetRef', 'kind') ?? 'Deployment';
  const name = textAt(scaler.value, 'spec', 'scaleTargetRef', 'name');
  return set
    .pods()
    .find(
      ({ owner }) =>
        owner.kind === kind &&
        owner.name === name &&
        set.namespaceOf(owner) === set.namespaceOf(scaler),
    );
}

function* missingTarget(
  set: ManifestSet,
  scaler: ManifestObject,
): Iterable<Hit<Id>> {
  const kind =
    textAt(scaler.value, 'spec', 'scaleTargetRef', 'kind') ?? 'Deployment';
  const name = textAt(scaler.value, 'spec', 'scaleTargetRef', 'name');
  const present = set.pods().filter(({ owner }) => owner.kind === kind);
  yield {
    rule: 'hpa-target-missing',
    object: scaler,
    path: ['spec', 'scaleTargetRef'],
    message: `scales the ${kind} '${name ?? ''}', which is not in this render`,
    ...(present.length > 0 && {
      hint: `there is ${present
        .map(({ owner }) => `'${owner.name}'`)
        .join(', ')}`,
    }),
  };
}

function* autoscalerHits(
  set: ManifestSet,
  hpa: ManifestObject,
): Iterable<Hit<Id>> {
  const minimum = numberAt(hpa.value, 'spec', 'minReplicas') ?? 1;
  const maximum = numberAt(hpa.value, 'spec', 'maxReplicas');
  if (maximum !== undefined && minimum > maximum) {
    yield {
      rule: 'hpa-range',
      object: hpa,
      path: ['spec', 'minReplicas'],
      message: `the minimum of ${minimum} replicas is above the maximum of ${maximum}`,
    };
  }
  const target = targetOf(set, hpa);
  if (!target) {
    yield* missingTarget(set, hpa);
    return;
  }
  if (numberAt(target.owner.value, 'spec', 'replicas') !== undefined) {
    yield {
      rule: 'hpa-replicas-conflict',
      object: target.owner,
      path: ['spec', 'replicas'],
      message: `sets replicas, and the autoscaler '${hpa.name}' sets them too`,
    };
  }
  for (const { item, index } of itemsAt(hpa.value, 'spec', 'metrics')) {
    const isContainer = item.type === 'ContainerResource';
    const source = isContainer ? item.containerResource : item.resource;
    const resource = textAt(source, 'name');
    if (
      resource === undefined ||
      textAt(source, 'target', 'type') !== 'Utilization'
    )
      continue;
    const wanting = target.containers.filter(
      container =>
        (container.role === 'container' ||
          container.value.restartPolicy === 'Always') &&
        (!isContainer || container.name === textAt(source, 'container')) &&
        valueAt(container.value, 'resources', 'requests', resource) ===
          undefined &&
        valueAt(container.value, 'resources', 'limits', resource) === undefined,
    );
    if (wanting.length === 0) continue;
    yield {
      rule: 'hpa-without-requests',
      object: hpa,
      path: ['spec', 'metrics', index],
      message: `scales on the utilisation of ${resource}, which ${wanting
        .map(container => `'${container.name}'`)
        .join(', ')} of ${target.owner.kind} '${
        target.owner.name
      }' does not request`,
    };
  }
}

function* scaledObjectHits(
  set: ManifestSet,
  scaled: ManifestObject,
): Iterable<Hit<Id>> {
  const minimum = numberAt(scaled.value, 'spec', 'minReplicaCount') ?? 0;
  const maximum = numberAt(scaled.value, 'spec', 'maxReplicaCount') ?? 100;
  if (minimum > maximum) {
    yield {
      rule: 'hpa-range',
      object: scaled,
      path: ['spec', 'minReplicaCount'],
      message: `the minimum of ${minimum} replicas is above the maximum of ${maximum}`,
    };
  }
  if (!targetOf(set, scaled)) yield* missingTarget(set, scaled);
}

function* budgetHits(
  set: ManifestSet,
  budget: ManifestObject,
): Iterable<Hit<Id>> {
  const selector = textsAt(budget.value, 'spec', 'selector', 'matchLabels');
  if (Object.keys(selector).length === 0) return;
  const pods = set
    .podsMatching(selector, set.namespaceOf(budget))
    .filter(({ owner }) => !['Job', 'CronJob'].includes(owner.kind));
  if (pods.length === 0) {
    if (set.pods().length === 0 || set.meansOperatorPods(selector)) return;
    yield {
      rule: 'pdb-selects-nothing',
      object: budget,
      path: ['spec', 'selector'],
      message: `no pod of this render has the labels ${showLabels(selector)}`,
    };
    return;
  }
  const replicas = pods
    .map(pod => leastReplicas(set, pod))
    .reduce<number | undefined>(
      (sum, count) =>
        sum === undefined || count === undefined ? undefined : sum + count,
      0,
    );
  if (replicas === undefined || replicas === 0) return;
  const minimum = valueAt(budget.value, 'spec', 'minAvailable');
  const maximum = valueAt(budget.value, 'spec', 'maxUnavailable');
  const blocked =
    (minimum !== undefined && podCount(minimum, replicas) >= replicas) ||
    (maximum !== undefined && podCount(maximum, replicas) === 0);
  if (!blocked) return;
  const [field, value] =
    minimum !== undefined
      ? ['minAvailable', minimum]
      : ['maxUnavailable', maximum];
  yield {
    rule: 'pdb-blocks-eviction',
    object: budget,
    path: ['spec', String(field)],
    message: `${String(field)} ${String(value)} of ${replicas} ${
      replicas === 1 ? 'replica' : 'replicas'
    } lets no pod be evicted`,
  };
}

/** The smallest number of replicas a workload runs with; unknown for those that follow nodes. */
function leastReplicas(set: ManifestSet, pod: PodOwner): number | undefined {
  const { owner } = pod;
  if (owner.kind === 'DaemonSet') return undefined;
  for (const hpa of set.ofKind('autoscaling', 'HorizontalPodAutoscaler')) {
    if (targetOf(set, hpa)?.owner === owner)
      return numberAt(hpa.value, 'spec', 'minReplicas') ?? 1;
  }
  for (const scaled of set.ofKind('keda.sh', 'ScaledObject')) {
    if (targetOf(set, scaled)?.owner === owner)
      return numberAt(scaled.value, 'spec', 'minReplicaCount') ?? 0;
  }
  if (owner.kind === 'Pod' && groupOf(owner) === '') return 1;
  return numberAt(owner.value, 'spec', 'replicas') ?? 1;
}

/** A number, or a percentage of the replicas rounded up, as the disruption controller does. */
function podCount(value: unknown, replicas: number): number {
  if (typeof value === 'number') return value;
  const percent = /^(\d+)%$/.exec(String(value))?.[1];
  return percent === undefined
    ? 0
    : Math.ceil((Number(percent) * replicas) / 100);
}
