/** Nodes that reach each other (Tarjan's strongly connected components of two or more, and self-references). */
export function findCycles(
  edges: readonly { from: string; to: string }[],
): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of edges)
    targets.set(from, [...(targets.get(from) ?? []), to]);
  const indices = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const cycles: string[][] = [];

  const visit = (node: string) => {
    const index = indices.size;
    indices.set(node, index);
    lowest.set(node, index);
    stack.push(node);
    open.add(node);
    for (const next of targets.get(node) ?? []) {
      if (!indices.has(next)) visit(next);
      if (open.has(next))
        lowest.set(
          node,
          Math.min(lowest.get(node) ?? index, lowest.get(next) ?? index),
        );
    }
    if (lowest.get(node) !== index) return;
    const component = stack.splice(stack.indexOf(node));
    component.forEach(member => open.delete(member));
    const self = (targets.get(node) ?? []).includes(node);
    if (component.length > 1 || self) cycles.push(component.sort());
  };

  for (const node of [...targets.keys()].sort())
    if (!indices.has(node)) visit(node);
  return cycles.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}
