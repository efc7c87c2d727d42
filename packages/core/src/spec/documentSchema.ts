import type {
  JsonSchema,
  Schema,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  bundle,
  platformDocument,
  serviceDocument,
  systemDocument,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { DocumentKind } from './LocatedDocument';

const ROOTS: Record<DocumentKind, Schema> = {
  Service: serviceDocument,
  System: systemDocument,
  Platform: platformDocument,
};

const bundles = new Map<DocumentKind, JsonSchema>();

/** The self-contained schema of a kind; made when it is first asked for. */
export function documentSchema(kind: DocumentKind): JsonSchema {
  const known = bundles.get(kind);
  if (known !== undefined) return known;
  const made = bundle(ROOTS[kind]);
  bundles.set(kind, made);
  return made;
}
