import { InputError } from '@backstage/errors';
import {
  documentChange,
  formFromDocument,
  pathsBeyond,
  type NewServiceForm,
  type RecordedAnswers,
} from '@chartwright/backstage-plugin-chartwright-common';
import { parseLock, SYSTEM_DOCUMENT_PATH } from '@chartwright/core';
import { parse } from 'yaml';
import type { ServiceRepository } from '../repository/ServiceRepository';

const DOCUMENT = 'chartwright.yaml';
const LOCK = '.chartwright/lock.yaml';

/**
 * What a service says of itself, as answers to the form that makes services. A System has no answers, and versions like them.
 *
 * @param to - Versions that a regeneration goes to.
 * @throws InputError when the repository has no document, or it is not YAML.
 */
export function answersView(
  entityRef: string,
  repository: ServiceRepository,
  to: RecordedAnswers['to'],
): RecordedAnswers {
  const document = parsedDocument(repository);
  const { answers } = document ? formFromDocument(document) : { answers: {} };
  const lock = repository.files.get(LOCK)?.toString('utf8');
  const recorded = lock === undefined ? undefined : parseLock(lock);
  return {
    entityRef,
    answers,
    beyondForm: document
      ? pathsBeyond(
          document,
          documentChange(document, answers as NewServiceForm).before,
        )
      : [],
    ...(recorded && {
      from: {
        generator: recorded.generator.version,
        library: recorded.library.version,
      },
    }),
    to,
  };
}

/** Undefined for the repository of a System, for which there is no form. */
function parsedDocument({ url, files }: ServiceRepository): unknown {
  const text = files.get(DOCUMENT);
  if (!text) {
    if (files.has(SYSTEM_DOCUMENT_PATH)) return undefined;
    throw new InputError(`Expected a ${DOCUMENT} in ${url}`);
  }
  try {
    return parse(text.toString('utf8'));
  } catch (error) {
    throw new InputError(
      `${DOCUMENT} in ${url} is not YAML: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}
