import type { Dependency } from '../../resolve';
import { mermaidText } from '../text/markdownText';
import type { SystemFacts } from './SystemFacts';

/** How a node is drawn: services are boxes, stores are cylinders, queues are hexagons, the rest is round. */
type Shape = (label: string) => string;

const BOX: Shape = label => `["${label}"]`;
const CYLINDER: Shape = label => `[("${label}")]`;
const HEXAGON: Shape = label => `{{"${label}"}}`;
const ROUND: Shape = label => `(["${label}"])`;

const SHAPES: Readonly<Record<string, Shape>> = {
  http: ROUND,
  kafka: HEXAGON,
  rabbitmq: HEXAGON,
  smtp: ROUND,
};

interface Node {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  readonly shape: Shape;
}

const SHARED = 'What they share';
const OUTSIDE = 'Outside the system';

/**
 * The graph of a system as a Mermaid flowchart: services by tier, what they share, and what runs elsewhere, each in a frame
 * of its own, and an arrow for each edge of the documents.
 */
export function systemDiagram(facts: SystemFacts): string {
  const nodes = nodesOf(facts);
  const ids = new Map(nodes.map(({ key }, index) => [key, `n${index}`]));
  const groups = [...new Set(nodes.map(({ group }) => group))];
  return [
    'flowchart LR',
    ...groups.flatMap((group, index) => [
      `  subgraph g${index}["${mermaidText(group)}"]`,
      ...nodes
        .filter(node => node.group === group)
        .map(({ key, label, shape }) => `    ${ids.get(key)}${shape(label)}`),
      '  end',
    ]),
    ...facts.services.flatMap(({ service, base }) =>
      base.neighbours.dependencies.map(
        dependency =>
          `  ${ids.get(`service ${service.name}`)} --> ${ids.get(
            keyOf(dependency, facts.name),
          )}`,
      ),
    ),
  ].join('\n');
}

function nodesOf(facts: SystemFacts): Node[] {
  const { name, environments, services, resources, values } = facts;
  const last = environments[environments.length - 1]?.name ?? '';
  const own: Node[] = [
    ...[...services]
      .sort((a, b) => order(a.service.tier, b.service.tier))
      .map(({ service }) => ({
        key: `service ${service.name}`,
        group: `Tier ${service.tier}`,
        label: mermaidText(service.title),
        shape: BOX,
      })),
    ...resources
      .map(resource => {
        const mode = values[last]?.resources[resource.name]?.mode;
        const product = [resource.type, resource.version].filter(Boolean);
        return {
          key: `resource ${resource.name}`,
          group: mode === undefined || mode === 'external' ? OUTSIDE : SHARED,
          label: `${mermaidText(resource.title)}<br/>${mermaidText(
            product.join(' '),
          )}`,
          shape: SHAPES[resource.type] ?? CYLINDER,
        };
      })
      .sort(
        (a, b) => Number(a.group === OUTSIDE) - Number(b.group === OUTSIDE),
      ),
  ];
  const known = new Set(own.map(({ key }) => key));
  const outside = new Map<string, Node>();
  for (const { base } of services) {
    for (const dependency of base.neighbours.dependencies) {
      const key = keyOf(dependency, name);
      if (known.has(key)) continue;
      outside.set(key, {
        key,
        group: OUTSIDE,
        label: mermaidText(dependency.title),
        shape: ROUND,
      });
    }
  }
  return [...own, ...outside.values()];
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What a dependency is found by; what is of another system has its name before its own. */
function keyOf({ kind, name, system }: Dependency, own: string): string {
  const foreign = system !== undefined && system !== own ? `${system}/` : '';
  return `${kind} ${foreign}${name}`;
}
