import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { Document, parse } from 'yaml';
import { yamlText } from '../emit/text/yamlText';
import type { SourceDocument } from '../emit/SourceDocuments';
import { CONTEXT_FOLDER } from '../emit/record/recordPaths';
import type { NeighbourFacts } from '../resolve';
import type { DocumentSource } from '../spec';
import { decodeText } from '../spec/decodeText';

const PATH = `${CONTEXT_FOLDER}/neighbours.yaml`;

/** `.chartwright/context/neighbours.yaml`; nothing for a service without neighbours. */
export function neighbourDocument(
  facts: NeighbourFacts,
): SourceDocument | undefined {
  const count =
    Object.keys(facts.providers).length + Object.keys(facts.callers).length;
  if (count === 0) return undefined;
  const document = new Document(facts, { aliasDuplicateObjects: false });
  document.commentBefore =
    ' What is known about the neighbours as of this generation, so that a checkout by itself resolves as the\n' +
    ' whole system did. Written by Chartwright.';
  return { path: PATH, text: yamlText(document) };
}

/** The facts of an earlier generation, or the problem with their file. */
export function parseNeighbours(
  source: DocumentSource,
): { facts: NeighbourFacts } | { problem: Problem } {
  const decoded = decodeText(source);
  if ('problem' in decoded) return decoded;
  let value: unknown;
  try {
    value = parse(decoded.text);
  } catch {
    value = undefined;
  }
  if (isFacts(value)) return { facts: value };
  return {
    problem: {
      code: 'CW_CONTEXT_INVALID',
      severity: 'error',
      message: `'${source.path}' does not hold facts about neighbours`,
      file: source.path,
      expected: 'a YAML map with `providers` and `callers`',
      hint: 'Take the file from the version before (git checkout), it is not meant to be edited.',
    },
  };
}

function isFacts(value: unknown): value is NeighbourFacts {
  const facts = value as Partial<NeighbourFacts> | null | undefined;
  const entries = (map: unknown) =>
    typeof map === 'object' && map !== null && !Array.isArray(map)
      ? Object.values(map as Record<string, unknown>)
      : [undefined];
  const isNeighbour = (fact: unknown, ports: (value: unknown) => boolean) => {
    const neighbour = fact as Record<string, unknown> | null | undefined;
    return (
      typeof neighbour?.title === 'string' &&
      entries(neighbour.namespaces).every(name => typeof name === 'string') &&
      ports(neighbour.ports)
    );
  };
  return (
    entries(facts?.providers).every(fact =>
      isNeighbour(fact, ports =>
        entries(ports).every(
          port =>
            typeof (port as { port?: unknown } | undefined)?.port === 'number',
        ),
      ),
    ) && entries(facts?.callers).every(fact => isNeighbour(fact, Array.isArray))
  );
}
