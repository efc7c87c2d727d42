import { parseQuantity } from '@chartwright/backstage-plugin-chartwright-common';
import {
  objectAt,
  textAt,
  type PlainObject,
} from '../check/manifest/plainData';
import type { PodOwner } from '../check/manifest/podsOf';

/** What one Pod asks for: CPUs and bytes. */
export interface PodRequests {
  readonly cpu: number;
  readonly memory: number;
  /** Containers that ask for no CPU or no memory. */
  readonly unrequested: readonly string[];
}

const NOTHING = { cpu: 0, memory: 0 };

/**
 * What the scheduler reserves for one Pod: its containers and sidecars together, or the largest init container with the
 * sidecars started before it, whichever is more.
 * https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
 */
export function podRequests(pod: PodOwner): PodRequests {
  let running = NOTHING;
  let starting = NOTHING;
  for (const { value, role } of pod.containers) {
    const own = requestsOf(value);
    const isSidecar = role === 'init' && value.restartPolicy === 'Always';
    if (role === 'container' || isSidecar) running = sum(running, own);
    starting = most(
      starting,
      role === 'container' || isSidecar ? running : sum(running, own),
    );
  }
  const { cpu, memory } = most(running, starting);
  return {
    cpu,
    memory,
    unrequested: pod.containers
      .filter(({ role }) => role === 'container')
      .filter(({ value }) => {
        const own = requestsOf(value);
        return own.cpu === 0 || own.memory === 0;
      })
      .map(({ name }) => name),
  };
}

type Amounts = typeof NOTHING;

/** Kubernetes takes the limit for a request that is not there. */
function requestsOf(container: PlainObject): Amounts {
  const resources = objectAt(container, 'resources');
  const amount = (name: string) =>
    parseQuantity(
      quantityAt(resources, 'requests', name) ??
        quantityAt(resources, 'limits', name) ??
        '0',
    ) ?? 0;
  return { cpu: amount('cpu'), memory: amount('memory') };
}

/** A quantity; YAML takes one without a unit for a number. */
export function quantityAt(
  object: PlainObject,
  ...path: string[]
): string | undefined {
  const keys = path.slice(0, -1);
  const value = objectAt(object, ...keys)[path.at(-1)!];
  return typeof value === 'number' ? String(value) : textAt(object, ...path);
}

function sum(left: Amounts, right: Amounts): Amounts {
  return { cpu: left.cpu + right.cpu, memory: left.memory + right.memory };
}

function most(left: Amounts, right: Amounts): Amounts {
  return {
    cpu: Math.max(left.cpu, right.cpu),
    memory: Math.max(left.memory, right.memory),
  };
}
