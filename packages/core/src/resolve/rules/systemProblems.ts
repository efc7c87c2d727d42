import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { Graph } from '../Graph';
import type { World } from '../World';

/** Everything wrong with a System as a whole. */
export function systemProblems(_world: World, _graph: Graph): Problem[] {
  return [];
}
