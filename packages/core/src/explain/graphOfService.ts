import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { GenerateInput } from '../generate/GenerateInput';
import { ofKind } from '../spec/ofKind';
import { hasErrors, parseInput } from '../generate/parseInput';
import { buildGraph } from '../resolve/buildGraph';
import type { Graph } from '../resolve';
import { worldOf } from '../resolve/resolveService';

/** The graph around one service: what it depends on, and who depends on it. */
export function graphOfService(input: GenerateInput): {
  problems: readonly Problem[];
  graph?: Graph;
} {
  const { documents, problems } = parseInput(input, 'Service');
  const services = ofKind(documents, 'Service');
  const service = services.find(({ path }) => path === input.main.path);
  if (hasErrors(problems) || !service) return { problems };
  const system = ofKind(documents, 'System')[0];
  const platform = ofKind(documents, 'Platform')[0];
  const whole = buildGraph(
    worldOf(
      { ...(system && { system }), ...(platform && { platform }) },
      services,
    ),
  );
  const own = `service:${service.document.metadata.name}`;
  const edges = whole.edges.filter(
    ({ from, to }) => from === own || to === own,
  );
  const near = new Set([own, ...edges.flatMap(({ from, to }) => [from, to])]);
  return {
    problems,
    graph: {
      ...whole,
      nodes: whole.nodes.filter(({ id }) => near.has(id)),
      edges,
      cycles: whole.cycles.filter(cycle => cycle.includes(own)),
    },
  };
}
