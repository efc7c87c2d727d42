import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  documentFromForm,
  type NewServiceForm,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { CatalogDocuments } from '@chartwright/backstage-plugin-chartwright-node';
import type { DocumentSource } from '@chartwright/core';

/** A Service document made of the answers of the form, with what is known of the services it calls. */
export interface FormDocument {
  document: object;
  /** The documents of the picked components that Chartwright generated. */
  services: DocumentSource[];
}

/**
 * Turns the answers of "New service" into a document. What the catalog knows about the picked dependencies decides of
 * which System they are.
 *
 * @throws NotFoundError when a picked dependency is not in the catalog.
 */
export async function formDocument(
  form: NewServiceForm,
  catalogDocuments: CatalogDocuments,
  credentials: BackstageCredentials,
): Promise<FormDocument> {
  const entities = await catalogDocuments.entities(
    form.dependencies ?? [],
    credentials,
  );
  const picked = entities.map(entity => ({
    entityRef: stringifyEntityRef(entity),
    system: systemName(entity.spec?.system),
  }));
  const documents = await Promise.all(
    entities
      .filter(({ kind }) => kind === 'Component')
      .map(entity => catalogDocuments.document(entity)),
  );
  return {
    document: documentFromForm(form, picked),
    services: documents.flatMap(document => document ?? []),
  };
}

function systemName(ref: unknown): string | undefined {
  return typeof ref === 'string' && ref
    ? parseEntityRef(ref, { defaultKind: 'System' }).name
    : undefined;
}
