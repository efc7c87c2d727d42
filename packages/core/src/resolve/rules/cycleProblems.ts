import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { findCycles } from '../findCycles';
import { splitReference } from '../providerFacts';
import type { World } from '../World';
import { BASE } from '../World';
import type { RuleContext } from './Rule';
import { locateViolation } from './locateViolation';

/** An edge between two services of the world, with who can say where it is written. */
interface CallEdge {
  from: string;
  to: string;
  reference: string;
  waits: boolean;
  context: Pick<RuleContext, 'world' | 'node' | 'spec' | 'origins'>;
}

function edgesOf(world: World, environment: string): CallEdge[] {
  return [...world.services.values()].flatMap(node => {
    const { spec, origins } = node.spec(environment);
    const { services = {} } = spec.dependsOn ?? {};
    return Object.entries(services).flatMap(([reference, edge]) => {
      const { system, name } = splitReference(world, reference);
      if (
        system !== undefined ||
        name === node.name ||
        !world.services.has(name)
      )
        return [];
      return [
        {
          from: node.name,
          to: name,
          reference,
          waits: edge.startup === 'wait',
          context: { world, node, spec, origins },
        },
      ];
    });
  });
}

/** The shortest way round from the first of nodes that all reach each other. */
function wayRound(
  members: readonly string[],
  edges: readonly CallEdge[],
): CallEdge[] {
  const [start = ''] = members;
  const inside = edges.filter(
    ({ from, to }) => members.includes(from) && members.includes(to),
  );
  let ways = inside.filter(({ from }) => from === start).map(edge => [edge]);
  const seen = new Set<string>();
  while (ways.length > 0) {
    const home = ways.find(way => way[way.length - 1]?.to === start);
    if (home !== undefined) return home;
    const reached = ways.filter(way => {
      const { to } = way[way.length - 1]!;
      return !seen.has(to) && seen.add(to);
    });
    ways = reached.flatMap(way =>
      inside
        .filter(({ from }) => from === way[way.length - 1]?.to)
        .map(edge => [...way, edge]),
    );
  }
  return [];
}

type Said = Pick<Problem, 'code' | 'severity' | 'expected' | 'hint'>;

/** A circle at the place of its first edge, with the places of all. */
function problemOf(
  way: readonly CallEdge[],
  said: Said,
  words: { sentence: string; verb: string },
): Problem {
  const located = way.map(({ from, to, reference, waits, context }) => {
    const path = ['dependsOn', 'services', reference];
    const problem = locateViolation(
      {
        ...said,
        message: `\`${from}\` ${words.verb} \`${to}\``,
        path: waits ? [...path, 'startup'] : path,
      },
      context,
    );
    return problem;
  });
  const steps = located.map(({ message, file, line }) =>
    line === undefined ? message : `${message} (${file}:${line})`,
  );
  return { ...located[0]!, message: `${words.sentence}: ${steps.join(', ')}.` };
}

const WAITING: Said = {
  code: 'CW_STARTUP_CYCLE',
  severity: 'error',
  expected: 'an order in which they can start',
  hint: 'Take `startup: wait` from one of these edges.',
};
const CALLING: Said = {
  code: 'CW_DEPENDENCY_CYCLE',
  severity: 'warning',
  hint: 'They start without each other, as none of these edges has `startup: wait`; one asynchronous edge would free them of each other at work, too.',
};

/**
 * Circles in the graph of services: of edges that wait, an error, for nobody could start; of plain calls, a warning. Each is
 * told once, with the place of every edge in it.
 */
export function cycleProblems(world: World): Problem[] {
  const found = new Map<string, Problem>();
  const add = (members: readonly string[], make: () => Problem) => {
    const key = members.join(' ');
    if (!found.has(key)) found.set(key, make());
  };
  const graphs = [
    BASE,
    ...world.platform.environments.map(({ name }) => name),
  ].map(environment => edgesOf(world, environment));
  for (const edges of graphs) {
    const waiting = edges.filter(({ waits }) => waits);
    for (const members of findCycles(waiting))
      add(members, () =>
        problemOf(wayRound(members, waiting), WAITING, {
          sentence:
            'These services wait for each other to start, so none of them ever would',
          verb: 'waits for',
        }),
      );
  }
  for (const edges of graphs) {
    for (const members of findCycles(edges))
      add(members, () =>
        problemOf(wayRound(members, edges), CALLING, {
          sentence: 'These services call each other in a circle',
          verb: 'calls',
        }),
      );
  }
  return [...found.values()];
}
