import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  documentFromForm,
  type NewServiceForm,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  editDocument,
  neighbourDocuments,
  systemName,
  type CatalogDocuments,
  type NeighbourDocuments,
} from '@chartwright/backstage-plugin-chartwright-node';
import type { DocumentSource } from '@chartwright/core';

/** A Service document made of the answers of the form. */
export interface FormDocument {
  document: string | object;
  neighbours: NeighbourDocuments;
}

/**
 * Turns the answers of "New service" into a document, or works them into the one that was edited beside the form. What the catalog knows about the picked dependencies decides of
 * which System they are.
 *
 * @throws NotFoundError when a picked dependency is not in the catalog.
 */
export async function formDocument(
  form: NewServiceForm & { document?: string },
  options: {
    catalogDocuments: CatalogDocuments;
    platform: DocumentSource | undefined;
    credentials: BackstageCredentials;
  },
): Promise<FormDocument> {
  const entities = await options.catalogDocuments.entities(
    form.dependencies ?? [],
    options.credentials,
  );
  const picked = entities.map(entity => ({
    entityRef: stringifyEntityRef(entity),
    system: systemName(entity.spec?.system),
  }));
  return {
    document: form.document?.trim()
      ? editDocument(form.document, { answers: form, picked })
      : documentFromForm(form, picked),
    neighbours: await neighbourDocuments(entities, {
      ...options,
      system: systemName(form.system),
    }),
  };
}
