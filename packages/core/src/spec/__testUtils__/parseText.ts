import type { LocatedDocument, DocumentKind } from '../LocatedDocument';
import type { ParsedDocuments } from '../parseDocuments';
import { parseDocuments } from '../parseDocuments';

/** Parses one file called `test.yaml`. */
export function parseText(text: string | Uint8Array): ParsedDocuments {
  return parseDocuments([{ path: 'test.yaml', text }]);
}

/** The only document of a text, which must have no problems. */
export function documentOf<K extends DocumentKind>(
  kind: K,
  text: string,
  path = 'test.yaml',
): LocatedDocument<K> {
  const { documents, problems } = parseDocuments([{ path, text }]);
  expect(problems).toEqual([]);
  expect(documents.map(document => document.kind)).toEqual([kind]);
  return documents[0] as unknown as LocatedDocument<K>;
}

/** A Service document with the given lines below `spec`, which begin in line 6. */
export function serviceText(
  spec: string,
  head = 'metadata:\n  name: orders',
): string {
  return `apiVersion: chartwright.dev/v1\nkind: Service\n${head}\nspec:\n${spec.replace(
    /^(?=.)/gm,
    '  ',
  )}\n`;
}
