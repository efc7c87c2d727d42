import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import { groupOf, type ManifestObject } from '../check/manifest/ManifestObject';
import {
  itemsAt,
  objectAt,
  textAt,
  valueAt,
  type PlainObject,
} from '../check/manifest/plainData';
import { quantityAt } from './quantityAt';
import type { Requests } from './requestsOf';

/** What a VerticalPodAutoscaler may make of a container's requests; absent where it sets no bound. */
export type VerticalBound = Partial<Requests>;

/** How little and how much, for a container. */
export interface VerticalBounds {
  readonly minimum: VerticalBound;
  readonly maximum: VerticalBound;
}

/**
 * The bounds within which a VerticalPodAutoscaler changes the requests of a workload's containers, by container; undefined for
 * those that it leaves alone. One in mode Off only recommends.
 * https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/
 */
export function verticalBounds(
  workload: ManifestObject,
  objects: readonly ManifestObject[],
): (container: string) => VerticalBounds | undefined {
  const scaler = objects.find(object => {
    const target = objectAt(object.value, 'spec', 'targetRef');
    return (
      `${groupOf(object)}/${object.kind}` ===
        'autoscaling.k8s.io/VerticalPodAutoscaler' &&
      textAt(target, 'name') === workload.name &&
      textAt(target, 'kind') === workload.kind &&
      textAt(object.value, 'spec', 'updatePolicy', 'updateMode') !== 'Off'
    );
  });
  if (!scaler) return () => undefined;
  const policies = itemsAt(
    scaler.value,
    'spec',
    'resourcePolicy',
    'containerPolicies',
  ).map(({ item }) => item);
  return container => {
    const policy =
      policies.find(({ containerName }) => containerName === container) ??
      policies.find(({ containerName }) => containerName === '*');
    if (!policy || policy.mode === 'Off') return undefined;
    return {
      minimum: boundOf(policy, 'minAllowed'),
      maximum: boundOf(policy, 'maxAllowed'),
    };
  };
}

function boundOf(policy: PlainObject, field: string): VerticalBound {
  const controlled = valueAt(policy, 'controlledResources');
  const bound = (name: 'cpu' | 'memory') => {
    if (Array.isArray(controlled) && !controlled.includes(name)) return {};
    const amount = parseQuantity(quantityAt(policy, field, name) ?? '');
    return amount === undefined ? {} : { [name]: amount };
  };
  return { ...bound('cpu'), ...bound('memory') };
}
