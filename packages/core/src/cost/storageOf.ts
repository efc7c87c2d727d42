import type { ManifestObject } from '../check/manifest/ManifestObject';
import { itemsAt, type PlainObject } from '../check/manifest/plainData';
import type { PodOwner } from '../check/manifest/podsOf';
import { bytesAt } from './quantityAt';

/** Bytes that a PersistentVolumeClaim asks for; 0 for other objects. */
export function storageOfClaim(object: ManifestObject): number {
  return object.kind === 'PersistentVolumeClaim' ? claimed(object.value) : 0;
}

/** Bytes of the volumes that are made for each Pod of a workload. */
export function storageOfPod({ owner, spec }: PodOwner): number {
  const ownSpec = owner.value.spec as PlainObject | undefined;
  const claims = ownSpec
    ? itemsAt(ownSpec, 'volumeClaimTemplates').map(({ item }) => claimed(item))
    : [];
  const ephemeral = itemsAt(spec, 'volumes').map(({ item }) => {
    const volume = item.ephemeral as PlainObject | undefined;
    const template = volume?.volumeClaimTemplate as PlainObject | undefined;
    return template ? claimed(template) : 0;
  });
  return [...claims, ...ephemeral].reduce((sum, bytes) => sum + bytes, 0);
}

function claimed(claim: PlainObject): number {
  return bytesAt(claim, 'spec', 'resources', 'requests', 'storage');
}
