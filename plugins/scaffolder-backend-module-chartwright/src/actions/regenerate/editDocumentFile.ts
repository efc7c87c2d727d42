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
import { documentHead, SERVICE_DOCUMENT_PATH } from '@chartwright/core';
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
      ? await withAnswers(text, answers!, options)
      : editDocument(text, { document });
  if (edited !== text) await writeFile(place, edited);
}

/** The answers worked into the present document, or into what it was edited to beside the form. */
async function withAnswers(
  text: string,
  answers: NonNullable<z.output<typeof regenerateInput>['answers']>,
  options: Parameters<typeof answersOf>[2],
): Promise<string> {
  const base = answers.document?.trim() ? answers.document : text;
  const edited = editDocument(base, await answersOf(base, answers, options));
  const name = documentHead({ path: SERVICE_DOCUMENT_PATH, text })?.name;
  const becomes = documentHead({
    path: SERVICE_DOCUMENT_PATH,
    text: edited,
  })?.name;
  if (name !== undefined && becomes !== name) {
    throw new InputError(
      `Expected the document to be of '${name}', found '${becomes}': a service keeps its name, as its objects in the cluster have it`,
    );
  }
  return edited;
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new InputError(
      `The document is not YAML, so the answers cannot be worked into it: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}

async function answersOf(
  text: string,
  given: NonNullable<z.output<typeof regenerateInput>['answers']>,
  options: {
    catalogDocuments: CatalogDocuments;
    credentials: BackstageCredentials;
  },
) {
  const recorded = formFromDocument(parsed(text));
  const { document: _base, ...asked } = given;
  const answers = {
    ...asked,
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
