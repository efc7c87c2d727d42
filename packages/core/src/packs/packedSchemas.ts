import type {
  LoadedSchemas,
  SchemaFile,
  SchemaNode,
} from '../check/schema/SchemaNode';
import { readPackLines } from './readPack';

const nameOf = (file: string) => `kubernetes-${file}.jsonl`;

/**
 * A schema file as lines: the file without its nodes, then a node each. A check looks at few of a thousand nodes, and to
 * parse them all takes a command longer than the checks.
 */
export function packSchemas(
  file: string,
  { nodes, ...rest }: SchemaFile,
): [name: string, lines: string[]] {
  return [
    nameOf(file),
    [JSON.stringify(rest), ...nodes.map(node => JSON.stringify(node))],
  ];
}

/** The schema file that was packed, whose nodes are parsed one by one; nothing where there are no packs. */
export function packedSchemas(file: string): LoadedSchemas | undefined {
  const lines = readPackLines(nameOf(file));
  if (!lines) return undefined;
  const parsed: SchemaNode[] = [];
  return {
    ...(JSON.parse(lines[0]!) as Omit<SchemaFile, 'nodes'>),
    nodes: {
      at: index => (parsed[index] ??= JSON.parse(lines[index + 1]!)),
    },
  };
}
