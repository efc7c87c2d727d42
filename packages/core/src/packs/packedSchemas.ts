import type {
  LoadedSchemas,
  SchemaFile,
  SchemaNode,
} from '../check/schema/SchemaNode';
import { readPackText } from './readPack';
import type { PackOfText } from './writePacks';

const nameOf = (file: string) => `kubernetes-${file}.jsonl`;

/**
 * A schema file as lines: the file without its nodes, then a node each. A check looks at few of a thousand nodes, and to
 * parse them all takes a command longer than the checks.
 */
export function packSchemas(
  file: string,
  { nodes, ...rest }: SchemaFile,
): PackOfText {
  return [
    nameOf(file),
    JSON.stringify(rest),
    nodes.map(node => JSON.stringify(node)).join('\n'),
  ];
}

/** The schema file that was packed, whose nodes are parsed one by one; nothing where there are no packs. */
export function packedSchemas(file: string): LoadedSchemas | undefined {
  const pack = readPackText(nameOf(file));
  if (!pack) return undefined;
  const [head, body] = pack;
  const lines = body.split('\n');
  const parsed: SchemaNode[] = [];
  return {
    ...(JSON.parse(head) as Omit<SchemaFile, 'nodes'>),
    nodes: {
      at: index => (parsed[index] ??= JSON.parse(lines[index]!)),
    },
  };
}
