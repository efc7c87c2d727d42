import type { DocumentSource } from '@chartwright/core';
import { stringify } from 'yaml';

/** A document of an input: texts stay as they are, comments too; data becomes YAML. */
export function documentSource(
  document: string | object,
  path: string,
): DocumentSource {
  return {
    path,
    text:
      typeof document === 'string'
        ? document
        : stringify(document, { lineWidth: 0 }),
  };
}
