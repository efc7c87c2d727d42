import {
  formFromDocument,
  NewServiceForm,
  PreviewRequest,
} from '@chartwright/backstage-plugin-chartwright-common';
import { parse } from 'yaml';
import { preparation } from '../recordedAnswers/withRecordedAnswers';
import { ANSWER_FIELDS } from './answerFields';

/** State of a form with a preview: answers, what the form itself needs, and the document as a person edited it. */
export interface PreviewForm extends Partial<NewServiceForm> {
  /** YAML. The answers are worked into it, so that what no question asks stays. */
  document?: string;
  /** The service that is regenerated. */
  entityRef?: string;
  mode?: 'upgrade' | 'change';
  recordedFor?: string;
  [key: string]: unknown;
}

/** What stands for an answer until it is given, so that there is a picture from the first one on. */
const STAND_INS = {
  kind: 'api',
  image: 'registry.example/not-yet-named:0.0.0',
} as const;

/** Answers that others stand in for. */
export type StandIn = keyof typeof STAND_INS;

/**
 * What to ask for a picture of a form.
 *
 * @returns undefined as long as it is not known what the service is called, or what is recorded of it.
 */
export function previewRequest(form: PreviewForm): PreviewRequest | undefined {
  const { entityRef, document } = form;
  if (entityRef !== undefined) {
    if (form.recordedFor !== preparation(form)) return undefined;
    return form.mode === 'change'
      ? { entityRef, answers: answersOf(form), ...(document && { document }) }
      : { entityRef };
  }
  if (isBlank(form.name)) return undefined;
  return {
    answers: { ...STAND_INS, ...answersOf(form) },
    ...(document && { document }),
  };
}

/** The answers that are missing and for which others stand in. */
export function standIns(form: PreviewForm): StandIn[] {
  return form.entityRef === undefined
    ? (Object.keys(STAND_INS) as StandIn[]).filter(field =>
        isBlank(form[field]),
      )
    : [];
}

/**
 * The form after its document was edited as text: with the answers that the document gives, and without those that it does
 * not give.
 *
 * @returns undefined when the text is no YAML map, which says nothing of any answer.
 */
export function withDocument(
  form: PreviewForm,
  document: string,
): PreviewForm | undefined {
  const parsed = parsedMap(document);
  if (!parsed) return undefined;
  const { answers } = formFromDocument(parsed);
  return {
    ...form,
    ...Object.fromEntries(ANSWER_FIELDS.map(field => [field, undefined])),
    ...answers,
    document,
  };
}

function answersOf(form: PreviewForm): Partial<NewServiceForm> {
  return Object.fromEntries(
    ANSWER_FIELDS.filter(field => !isBlank(form[field])).map(field => [
      field,
      form[field],
    ]),
  );
}

function parsedMap(text: string): object | undefined {
  try {
    const value: unknown = parse(text, { logLevel: 'error' });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
