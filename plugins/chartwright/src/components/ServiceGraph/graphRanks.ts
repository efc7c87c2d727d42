import { GraphEdgeView } from '@chartwright/backstage-plugin-chartwright-common';

/** How many nodes stand on the longest way through the graph; an edge that closes a cycle leads no further. */
export function graphRanks(
  edges: readonly Pick<GraphEdgeView, 'from' | 'to'>[],
): number {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges) {
    targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const known = new Map<string, number>();
  const ranksFrom = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // While it is being counted, a way back to it counts nothing.
    known.set(id, 0);
    const ranks = 1 + Math.max(0, ...(targets.get(id) ?? []).map(ranksFrom));
    known.set(id, ranks);
    return ranks;
  };
  return Math.max(0, ...[...targets.keys()].map(ranksFrom));
}
