import { readFile, writeFile } from 'node:fs/promises';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  formFromDocument,
  type NewServiceForm,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  editDocument,
  systemName,
  type CatalogDocuments,
} from '@chartwright/backstage-plugin-chartwright-node';
import { parse } from 'yaml';
import type { z } from 'zod/v3';
import type { regenerateInput } from './regenerateSchema';

/**
 * Changes the Service document of a checkout as the input says; the rest of it stays to the byte.
 *
 * @param place - Absolute path of the document.
 * @throws InputError when both a document and answers are given, or the present document cannot be changed.
 */
export async function editDocumentFile(
  place: string,
  input: Pick<z.output<typeof regenerateInput>, 'document' | 'answers'>,
  options: {
    catalogDocuments: CatalogDocuments;
    credentials: BackstageCredentials;
  },
): Promise<void> {
  const { document, answers } = input;
  if (document !== undefined && answers !== undefined) {
    throw new InputError(
      "Expected one of 'document' and 'answers', found both",
    );
  }
  if (document === undefined && answers === undefined) return;
  const text = await readFile(place, 'utf8');
  const edited =
    document === undefined
      ? editDocument(text, await answersOf(text, answers!, options))
      : editDocument(text, { document });
  if (edited !== text) await writeFile(place, edited);
}

async function answersOf(
  text: string,
  given: NonNullable<z.output<typeof regenerateInput>['answers']>,
  options: {
    catalogDocuments: CatalogDocuments;
    credentials: BackstageCredentials;
  },
) {
  const recorded = formFromDocument(parse(text));
  const answers = {
    ...given,
    name: given.name ?? recorded.answers.name ?? '',
  } satisfies NewServiceForm;
  const known = recorded.picked.map(({ entityRef }) => entityRef);
  const entities = await options.catalogDocuments.entities(
    (answers.dependencies ?? []).filter(ref => !known.includes(ref)),
    options.credentials,
  );
  const picked = entities.map(entity => ({
    entityRef: stringifyEntityRef(entity),
    system: systemName(entity.spec?.system),
  }));
  return { answers, picked };
}
