import type { JsonSchema } from '@chartwright/backstage-plugin-chartwright-common';
import { bundledSchema } from './bundledSchema';
import type { DocumentKind } from './LocatedDocument';

const bundles = new Map<DocumentKind, JsonSchema>();

/** The self-contained schema of a kind; made when it is first asked for. */
export function documentSchema(kind: DocumentKind): JsonSchema {
  const known = bundles.get(kind);
  if (known !== undefined) return known;
  const made = bundledSchema(kind);
  bundles.set(kind, made);
  return made;
}
