import { groupOf, type ManifestObject } from '../check/manifest/ManifestObject';
import { numberAt, objectAt, textAt } from '../check/manifest/plainData';

/** How few and how many Pods a workload may have. */
export interface PodCounts {
  readonly minimum: number;
  readonly maximum: number;
}

/** What KEDA scales up to where a ScaledObject does not say; https://keda.sh/docs/latest/reference/scaledobject-spec/ */
const KEDA_MAXIMUM = 100;

/** How many Pods a workload has, by itself or by what scales it. */
export function podCounts(
  workload: ManifestObject,
  objects: readonly ManifestObject[],
): PodCounts {
  const scaler = objects.find(
    object => scalesPods(object) && isTarget(object, workload),
  );
  if (!scaler) {
    const replicas = numberAt(workload.value, 'spec', 'replicas') ?? 1;
    return { minimum: replicas, maximum: replicas };
  }
  const at = (name: string) => numberAt(scaler.value, 'spec', name);
  if (scaler.kind === 'HorizontalPodAutoscaler') {
    const minimum = at('minReplicas') ?? 1;
    return { minimum, maximum: Math.max(minimum, at('maxReplicas') ?? 1) };
  }
  const minimum = at('idleReplicaCount') ?? at('minReplicaCount') ?? 0;
  return {
    minimum,
    maximum: Math.max(minimum, at('maxReplicaCount') ?? KEDA_MAXIMUM),
  };
}

function scalesPods(object: ManifestObject): boolean {
  return [
    'autoscaling/HorizontalPodAutoscaler',
    'keda.sh/ScaledObject',
  ].includes(`${groupOf(object)}/${object.kind}`);
}

function isTarget(scaler: ManifestObject, workload: ManifestObject): boolean {
  const target = objectAt(scaler.value, 'spec', 'scaleTargetRef');
  return (
    textAt(target, 'name') === workload.name &&
    (textAt(target, 'kind') ?? 'Deployment') === workload.kind
  );
}
