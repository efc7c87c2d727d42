import type { GraphNode } from './Graph';
import type { Dependency } from './ResolvedService';

/**
 * What a service depends on, as a node of the graph.
 *
 * @param own - The System of the service: services of other Systems carry theirs in the id.
 */
export function dependencyNode(
  { kind, name, title, system, type, known }: Dependency,
  own: string | undefined,
): GraphNode {
  const foreign =
    kind === 'service' && system !== undefined && system !== own
      ? system
      : undefined;
  return {
    id: `${kind}:${foreign === undefined ? '' : `${foreign}/`}${name}`,
    kind,
    name,
    title,
    ...(foreign === undefined ? {} : { system: foreign }),
    ...(type === undefined ? {} : { type }),
    known,
  };
}
