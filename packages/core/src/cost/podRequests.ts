import { objectAt } from '../check/manifest/plainData';
import type { PodOwner } from '../check/manifest/podsOf';
import {
  NO_REQUESTS,
  requestsOf,
  sumRequests,
  type Requests,
} from './requestsOf';
import type { VerticalBound } from './verticalBounds';

/** What one Pod asks for: CPUs and bytes. */
export interface PodRequests extends Requests {
  /** Containers that ask for no CPU or no memory. */
  readonly unrequested: readonly string[];
}

/**
 * What the scheduler reserves for one Pod: its containers and sidecars together, or the largest init container with the
 * sidecars started before it, whichever is more.
 * https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/#resource-sharing-within-containers
 *
 * @param boundOf - What takes the place of a container's own requests, by its name.
 */
export function podRequests(
  pod: PodOwner,
  boundOf: (container: string) => VerticalBound | undefined = () => undefined,
): PodRequests {
  let running = NO_REQUESTS;
  let starting = NO_REQUESTS;
  const unrequested: string[] = [];
  for (const { name, value, role } of pod.containers) {
    const own = {
      ...requestsOf(objectAt(value, 'resources')),
      ...(role === 'container' ? boundOf(name) : undefined),
    };
    if (role === 'container' && (own.cpu === 0 || own.memory === 0)) {
      unrequested.push(name);
    }
    const isSidecar = role === 'init' && value.restartPolicy === 'Always';
    if (role === 'container' || isSidecar) running = sumRequests(running, own);
    starting = most(
      starting,
      role === 'container' || isSidecar ? running : sumRequests(running, own),
    );
  }
  return { ...most(running, starting), unrequested };
}

function most(left: Requests, right: Requests): Requests {
  return {
    cpu: Math.max(left.cpu, right.cpu),
    memory: Math.max(left.memory, right.memory),
  };
}
