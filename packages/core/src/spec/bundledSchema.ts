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

/** Makes the self-contained schema of a kind. */
export function bundledSchema(kind: DocumentKind): JsonSchema {
  return bundle(ROOTS[kind]);
}
