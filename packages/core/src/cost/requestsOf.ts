import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import type { PlainObject } from '../check/manifest/plainData';
import { quantityAt } from './quantityAt';

/** CPUs and bytes of memory. */
export interface Requests {
  readonly cpu: number;
  readonly memory: number;
}

/** Nothing requested. */
export const NO_REQUESTS: Requests = { cpu: 0, memory: 0 };

/** What a container's `resources` request; Kubernetes takes the limit for a request that is not there. */
export function requestsOf(resources: PlainObject): Requests {
  const amount = (name: string) =>
    parseQuantity(
      quantityAt(resources, 'requests', name) ??
        quantityAt(resources, 'limits', name) ??
        '0',
    ) ?? 0;
  return { cpu: amount('cpu'), memory: amount('memory') };
}

/** Both together. */
export function sumRequests(left: Requests, right: Requests): Requests {
  return { cpu: left.cpu + right.cpu, memory: left.memory + right.memory };
}
