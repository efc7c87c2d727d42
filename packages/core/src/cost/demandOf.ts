import type { ManifestObject } from '../check/manifest/ManifestObject';
import { textAt } from '../check/manifest/plainData';
import { podsOf, type PodOwner } from '../check/manifest/podsOf';
import { NO_AMOUNTS, sumAmounts, timesAmounts, type Amounts } from './Amounts';
import { isTestHook } from './isTestHook';
import { operatorPods, type OperatorPods } from './operatorPods';
import { podCounts, type PodCounts } from './podCounts';
import { podRequests } from './podRequests';
import { NO_REQUESTS, requestsOf, sumRequests } from './requestsOf';
import { storageOfClaim, storageOfPod } from './storageOf';
import { verticalBounds } from './verticalBounds';

/** What is asked of the cluster all the time, with as few Pods as may be and with as many. */
export interface Demand {
  readonly minimum: Amounts;
  readonly maximum: Amounts;
  /** What cannot be told from manifests, a sentence each. */
  readonly notCounted: readonly string[];
}

/** Workloads whose Pods run all the time. */
const RUNNING = ['Deployment', 'StatefulSet', 'ReplicaSet', 'Rollout', 'Pod'];

const NOTHING: Demand = {
  minimum: NO_AMOUNTS,
  maximum: NO_AMOUNTS,
  notCounted: [],
};

/**
 * What the objects of one environment ask for all the time. Pods of Jobs are not among it.
 *
 * @param nodes - How many nodes have a Pod of each DaemonSet; without it those are not counted.
 */
export function demandOf(
  objects: readonly ManifestObject[],
  nodes?: number,
): Demand {
  return sumDemands(
    objects.flatMap(object => [
      claimDemand(object),
      ...operatorPods(object).map(pods => operatorDemand(object, pods)),
      ...podsOf(object).map(pod => podDemand(pod, objects, nodes)),
    ]),
  );
}

function claimDemand(object: ManifestObject): Demand {
  const isBalancer =
    object.kind === 'Service' &&
    textAt(object.value, 'spec', 'type') === 'LoadBalancer';
  const amounts = {
    ...NO_AMOUNTS,
    storage: storageOfClaim(object),
    loadBalancers: isBalancer ? 1 : 0,
  };
  return { minimum: amounts, maximum: amounts, notCounted: [] };
}

function podDemand(
  pod: PodOwner,
  objects: readonly ManifestObject[],
  nodes: number | undefined,
): Demand {
  const { owner } = pod;
  const counts = countsOf(owner, objects, nodes);
  if (counts === undefined) return NOTHING;
  if (counts === 'unknown') {
    return {
      ...NOTHING,
      notCounted: [`${owner.kind} ${owner.name}: it has a Pod on every node`],
    };
  }
  const bounds = verticalBounds(owner, objects);
  const least = podRequests(pod, name => bounds(name)?.minimum);
  const most = podRequests(pod, name => bounds(name)?.maximum);
  const storage = storageOfPod(pod);
  const amounts = ({ cpu, memory }: typeof least, count: number) =>
    timesAmounts({ ...NO_AMOUNTS, pods: 1, cpu, memory, storage }, count);
  return {
    minimum: amounts(least, counts.minimum),
    maximum: amounts(most, counts.maximum),
    notCounted: unrequestedSentences(owner, least.unrequested),
  };
}

/** Undefined for what does not run all the time. */
function countsOf(
  owner: ManifestObject,
  objects: readonly ManifestObject[],
  nodes: number | undefined,
): PodCounts | 'unknown' | undefined {
  if (isTestHook(owner)) return undefined;
  if (owner.kind === 'DaemonSet') {
    return nodes === undefined ? 'unknown' : { minimum: nodes, maximum: nodes };
  }
  return RUNNING.includes(owner.kind) ? podCounts(owner, objects) : undefined;
}

function operatorDemand(
  owner: ManifestObject,
  { count, containers, storage, sharedStorage = 0 }: OperatorPods,
): Demand {
  const requests = Object.entries(containers).map(
    ([name, resources]) => [name, requestsOf(resources)] as const,
  );
  const each = requests.reduce(
    (sum, [, own]) => sumRequests(sum, own),
    NO_REQUESTS,
  );
  const pods = timesAmounts(
    { ...NO_AMOUNTS, pods: 1, ...each, storage },
    count,
  );
  const amounts = { ...pods, storage: pods.storage + sharedStorage };
  return {
    minimum: amounts,
    maximum: amounts,
    notCounted: unrequestedSentences(
      owner,
      requests
        .filter(([, { cpu, memory }]) => cpu === 0 || memory === 0)
        .map(([name]) => name),
    ),
  };
}

function unrequestedSentences(
  { kind, name }: ManifestObject,
  containers: readonly string[],
): string[] {
  return containers.map(
    container =>
      `${kind} ${name}: the container ${container} does not request both CPU and memory`,
  );
}

function sumDemands(demands: readonly Demand[]): Demand {
  return {
    minimum: sumAmounts(...demands.map(({ minimum }) => minimum)),
    maximum: sumAmounts(...demands.map(({ maximum }) => maximum)),
    notCounted: demands.flatMap(({ notCounted }) => notCounted),
  };
}
