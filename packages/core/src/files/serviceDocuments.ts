import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadAll } from 'js-yaml';
import { decodeText } from '../spec/decodeText';
import type { DocumentSource } from '../spec/DocumentSource';
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
  const paths = documentPaths(system).map(path => join(folder, path));
  return [...new Set(paths)]
    .filter(path => resolve(path) !== resolve(main.path) && existsSync(path))
    .map(readSource);
}

function documentPaths(system: DocumentSource): string[] {
  const decoded = decodeText(system);
  if ('problem' in decoded) return [];
  let documents: unknown[];
  try {
    documents = loadAll(decoded.text);
  } catch {
    return [];
  }
  return documents
    .flatMap(document => Object.values(services(document)))
    .flatMap(entry =>
      typeof entry?.document === 'string' ? [entry.document] : [],
    );
}

function services(
  document: unknown,
): Record<string, { document?: unknown } | null> {
  const { spec } = (document ?? {}) as { spec?: { services?: unknown } | null };
  return typeof spec?.services === 'object' && spec.services !== null
    ? (spec.services as Record<string, { document?: unknown } | null>)
    : {};
}
