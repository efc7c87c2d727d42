import { podsOf } from '../check/manifest/podsOf';
import type { ManifestObject } from '../check/manifest/ManifestObject';
import { podCounts } from './podCounts';
import { podRequests } from './podRequests';
import { storageOfClaim, storageOfPod } from './storageOf';

/** What is asked of the cluster: CPUs, and bytes of memory and storage, with as few Pods as may be and with as many. */
export interface Demand {
  readonly minimum: Amounts;
  readonly maximum: Amounts;
  /** What cannot be told from manifests, a sentence each. */
  readonly notCounted: readonly string[];
}

/** Amounts of what is asked for. */
export interface Amounts {
  readonly pods: number;
  readonly cpu: number;
  readonly memory: number;
  readonly storage: number;
}

/** Nothing asked for. */
export const NO_AMOUNTS: Amounts = { pods: 0, cpu: 0, memory: 0, storage: 0 };

/** Workloads whose Pods run all the time. */
const RUNNING = ['Deployment', 'StatefulSet', 'ReplicaSet', 'Rollout', 'Pod'];

/** What the objects of one environment ask for. */
export function demandOf(objects: readonly ManifestObject[]): Demand {
  let minimum = NO_AMOUNTS;
  let maximum = NO_AMOUNTS;
  const notCounted: string[] = [];
  for (const object of objects) {
    const claim = { ...NO_AMOUNTS, storage: storageOfClaim(object) };
    minimum = sumAmounts(minimum, claim);
    maximum = sumAmounts(maximum, claim);
    for (const pod of podsOf(object)) {
      if (!RUNNING.includes(object.kind)) {
        notCounted.push(`${object.kind} ${object.name}: ${reasonFor(object)}`);
        continue;
      }
      const { cpu, memory, unrequested } = podRequests(pod);
      const one = { pods: 1, cpu, memory, storage: storageOfPod(pod) };
      const counts = podCounts(object, objects);
      minimum = sumAmounts(minimum, times(one, counts.minimum));
      maximum = sumAmounts(maximum, times(one, counts.maximum));
      notCounted.push(
        ...unrequested.map(
          name =>
            `${object.kind} ${object.name}: the container ${name} does not request both CPU and memory`,
        ),
      );
    }
  }
  return { minimum, maximum, notCounted };
}

/** Both together. */
export function sumAmounts(left: Amounts, right: Amounts): Amounts {
  return {
    pods: left.pods + right.pods,
    cpu: left.cpu + right.cpu,
    memory: left.memory + right.memory,
    storage: left.storage + right.storage,
  };
}

function times(amounts: Amounts, count: number): Amounts {
  return {
    pods: amounts.pods * count,
    cpu: amounts.cpu * count,
    memory: amounts.memory * count,
    storage: amounts.storage * count,
  };
}

function reasonFor({ kind }: ManifestObject): string {
  return kind === 'DaemonSet'
    ? 'it has a Pod on every node'
    : 'it costs what its Pods take while they run';
}
