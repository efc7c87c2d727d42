import type { Graph, GraphNode } from '@chartwright/core';

/** The graph as a tree for each service that nobody depends on; what was shown before is not opened again. */
export function graphText(graph: Graph): string {
  const nodes = new Map(graph.nodes.map(node => [node.id, node]));
  const below = (id: string) => graph.edges.filter(edge => edge.from === id);
  const roots = graph.nodes.filter(
    ({ id, kind }) =>
      kind === 'service' &&
      !graph.edges.some(edge => edge.to === id && edge.from !== id),
  );
  const shown = new Set<string>();
  const lines: string[] =
    graph.system === undefined ? [] : [`system ${graph.system}`, ''];
  const open = (id: string, indent: string) => {
    if (shown.has(id)) return;
    shown.add(id);
    const edges = below(id);
    edges.forEach((edge, index) => {
      const last = index === edges.length - 1;
      const again =
        shown.has(edge.to) && below(edge.to).length > 0 ? ' (above)' : '';
      const port = edge.port === undefined ? '' : ` :${edge.port}`;
      lines.push(
        `${indent}${last ? '└─ ' : '├─ '}${label(
          nodes.get(edge.to),
          edge.to,
        )}${port}${again}`,
      );
      open(edge.to, `${indent}${last ? '   ' : '│  '}`);
    });
  };
  const start = (node: GraphNode) => {
    lines.push(label(node, node.id));
    open(node.id, '');
  };
  roots.forEach(start);
  // What is left of the services lies on a circle.
  graph.nodes
    .filter(({ id, kind }) => kind === 'service' && !shown.has(id))
    .forEach(start);
  const unused = graph.nodes.filter(
    ({ id, kind }) =>
      kind !== 'service' && !graph.edges.some(edge => edge.to === id),
  );
  unused.forEach(node =>
    lines.push(`${label(node, node.id)} (nobody depends on it)`),
  );
  graph.cycles.forEach(cycle =>
    lines.push(
      '',
      `circle: ${[...cycle, cycle[0]].map(id => nameOf(id!)).join(' -> ')}`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

/** The graph as a Mermaid flowchart. */
export function graphMermaid({ nodes, edges }: Graph): string {
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const shape = ({ kind }: GraphNode, text: string) => {
    if (kind === 'resource') return `[(${text})]`;
    return kind === 'external' ? `>${text}]` : `[${text}]`;
  };
  return [
    'flowchart LR',
    ...nodes.map(
      node =>
        `  ${ids.get(node.id)}${shape(
          node,
          `"${node.title.replaceAll('"', '#quot;')}"`,
        )}`,
    ),
    ...edges.map(
      ({ from, to, port }) =>
        `  ${ids.get(from)} -->${
          port === undefined ? '' : `|"${port}"|`
        } ${ids.get(to)}`,
    ),
    '',
  ].join('\n');
}

/** The graph in Graphviz' language. */
export function graphDot({ system, nodes, edges }: Graph): string {
  const quote = (text: string) =>
    `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const shapes = {
    service: 'box',
    resource: 'cylinder',
    external: 'note',
  } as const;
  return [
    `digraph ${quote(system ?? 'services')} {`,
    '  rankdir=LR;',
    ...nodes.map(
      ({ id, kind, title }) =>
        `  ${quote(id)} [label=${quote(title)}, shape=${shapes[kind]}];`,
    ),
    ...edges.map(
      ({ from, to, port }) =>
        `  ${quote(from)} -> ${quote(to)}${
          port === undefined ? '' : ` [label=${quote(String(port))}]`
        };`,
    ),
    '}',
    '',
  ].join('\n');
}

function label(node: GraphNode | undefined, id: string): string {
  if (!node) return nameOf(id);
  const about = [
    node.kind === 'service'
      ? node.type
      : `${node.kind}${node.type ? ` ${node.type}` : ''}`,
  ]
    .filter(Boolean)
    .join('');
  return `${nameOf(id)}${about ? ` (${about})` : ''}${
    node.known ? '' : ' - described nowhere'
  }`;
}

function nameOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
