import {
  documentChange,
  type NewServiceForm,
  type PickedEntity,
} from '@chartwright/backstage-plugin-chartwright-common';
import { InputError } from '@backstage/errors';
import { mergeYaml } from '@chartwright/core';
import { parse, stringify } from 'yaml';

/** What a document is to become: answers to the form, or a whole document as text or data. */
export type DocumentEdit =
  | { answers: NewServiceForm; picked?: readonly PickedEntity[] }
  | { document: string | object };

/**
 * Changes a Service document in place. Comments, order, quotes and everything that the change is not about stay as they
 * are: the change is spliced into the text.
 *
 * @param text - The document as it is.
 * @returns the text as it is to be.
 * @throws InputError when the present text is not YAML, or the answers are of another service.
 * @public
 */
export function editDocument(text: string, edit: DocumentEdit): string {
  if ('document' in edit && typeof edit.document === 'string') {
    return edit.document;
  }
  const recorded = parsed(text);
  const { before, after } =
    'document' in edit
      ? { before: recorded, after: edit.document }
      : documentChange(recorded, edit.answers, edit.picked);
  const name = nameOf(recorded);
  if (nameOf(after) !== name) {
    throw new InputError(
      `Expected the answers to be of '${name}', found '${nameOf(
        after,
      )}': a service keeps its name, as its objects in the cluster have it`,
    );
  }
  return mergeYaml(
    {
      base: stringify(before, { lineWidth: 0 }),
      theirs: text,
      ours: stringify(after, { lineWidth: 0 }),
    },
    { style: 'take' },
  ).text;
}

function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new InputError(
      `The service's document is not YAML, so it cannot be changed by the form. Mend it first: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}

function nameOf(document: unknown): unknown {
  const { metadata } = (document ?? {}) as {
    metadata?: { name?: unknown } | null;
  };
  return metadata?.name;
}
