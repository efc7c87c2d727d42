import {
  documentChange,
  documentFromForm,
  formFromDocument,
  pathsBeyond,
  type NewServiceForm,
  type PickedEntity,
} from '@chartwright/backstage-plugin-chartwright-common';
import { mergeYaml } from '@chartwright/core';
import { isScalar, parse, parseDocument, stringify } from 'yaml';

/**
 * A document and the answers that are worked into it; without a document, one is made of the answers.
 *
 * @public
 */
export interface DraftRequest {
  document?: string;
  answers?: NewServiceForm;
  /** What the catalog knows about the dependencies among the answers. */
  picked?: readonly PickedEntity[];
}

/**
 * A Service document on its way, valid or not.
 *
 * @public
 */
export interface Draft {
  document: string;
  /** What it says, as answers to the form; absent when it is not YAML. */
  answers?: Partial<NewServiceForm>;
  /** Paths that the form has no question for. */
  beyondForm: string[];
  /** Name of the System. */
  system?: string;
  /** Names of the services that it calls, those of other Systems with their System before a slash. */
  services: string[];
}

/**
 * Works answers into a document, by splices, and tells what must be known to generate from it. A document that is not YAML
 * stays as it is: what is wrong with it the generation tells.
 */
export function draftDocument({
  document,
  answers,
  picked = [],
}: DraftRequest): Draft {
  const text = draftText(document, answers, picked);
  const value = parsed(text);
  if (value === undefined) {
    return { document: text, beyondForm: [], services: [] };
  }
  const said = formFromDocument(value);
  const { system } = fieldsOf(fieldsOf(value).metadata);
  const { dependsOn } = fieldsOf(fieldsOf(value).spec);
  return {
    document: text,
    answers: said.answers,
    beyondForm: pathsBeyond(
      value,
      documentChange(value, said.answers as NewServiceForm).before,
    ),
    ...(typeof system === 'string' && { system }),
    services: Object.keys(fieldsOf(fieldsOf(dependsOn).services)),
  };
}

function draftText(
  document: string | undefined,
  answers: NewServiceForm | undefined,
  picked: readonly PickedEntity[],
): string {
  if (!answers) return document ?? '';
  const recorded = document?.trim() ? parsed(document) : undefined;
  if (document === undefined || !document.trim()) {
    return stringify(documentFromForm(answers, picked), { lineWidth: 0 });
  }
  if (recorded === undefined) return document;
  const { before, after } = documentChange(recorded, answers, picked);
  const { name } = after.metadata;
  // Documents are told apart by their names: a new name is put in afterwards.
  after.metadata.name = before.metadata.name;
  const { text } = mergeYaml(
    {
      base: stringify(before, { lineWidth: 0 }),
      theirs: document,
      ours: stringify(after, { lineWidth: 0 }),
    },
    { style: 'take' },
  );
  return renamed(text, name);
}

/** The document under another name; where it has none, the answers had their say before. */
function renamed(text: string, name: string | undefined): string {
  const node = parseDocument(text).getIn(['metadata', 'name'], true);
  if (!isScalar(node) || !node.range || !name || node.value === name) {
    return text;
  }
  const [start, end] = node.range;
  return `${text.slice(0, start)}${name}${text.slice(end)}`;
}

/** Undefined when the text is not YAML, or a bomb of aliases. */
function parsed(text: string): unknown {
  try {
    return (parse(text, { logLevel: 'error' }) as unknown) ?? {};
  } catch {
    return undefined;
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
