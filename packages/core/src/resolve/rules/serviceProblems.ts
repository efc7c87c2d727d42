import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { ServiceNode, World } from '../World';

/** Everything wrong with one service in any environment. */
export function serviceProblems(_world: World, _node: ServiceNode): Problem[] {
  return [];
}
