import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { DocumentSource } from '../spec/DocumentSource';
import { documentHead } from './documentHead';
import { readSource } from './readSource';

/**
 * The Service documents that a System names by path, without `main`. A file that is not there is left out: whether that
 * matters is for the resolution to say, at the line that names it.
 */
export function serviceDocuments(
  system: DocumentSource,
  main: DocumentSource,
): DocumentSource[] {
  const folder = dirname(system.path);
  const paths = (documentHead(system)?.services ?? []).flatMap(({ document }) =>
    document === undefined ? [] : [join(folder, document)],
  );
  return [...new Set(paths)]
    .filter(path => resolve(path) !== resolve(main.path) && existsSync(path))
    .map(readSource);
}
