import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  CONTEXT_FOLDER,
  RECORD_FOLDER,
  SERVICE_DOCUMENT_PATH,
  SYSTEM_DOCUMENT_PATH,
} from '../emit/record/recordPaths';
import { documentHead } from '../files/documentHead';
import { readSource } from '../files/readSource';
import type { DocumentSource } from '../spec';

/**
 * The System document of a service where the system's own folder lies beside the service's, as one generation of a whole
 * system writes them. Nothing for a service in a git repository of its own: what lies beside that is somebody's checkout.
 */
export function systemBeside(
  folder: string,
  main: DocumentSource,
): string | undefined {
  const name = documentHead(main)?.system;
  if (name === undefined || !isShared(folder)) {
    return undefined;
  }
  const path = join(dirname(resolve(folder)), name, SYSTEM_DOCUMENT_PATH);
  return existsSync(path) && documentHead(readSource(path))?.name === name
    ? shownPath(path)
    : undefined;
}

/**
 * The documents of a system's services: those in the services' folders beside it, else those that the last generation
 * left in `.chartwright/context/services`.
 *
 * @param folder - Of the system, or of one of its services.
 * @param known - Documents that were found otherwise.
 */
export function servicesBeside(
  folder: string,
  system: DocumentSource,
  known: readonly DocumentSource[],
): DocumentSource[] {
  const names = new Set(known.map(source => documentHead(source)?.name));
  const parent = dirname(resolve(folder));
  return (documentHead(system)?.services ?? [])
    .filter(({ name }) => !names.has(name))
    .flatMap(({ name }) => {
      const places = [
        ...(isShared(folder) && existsSync(join(parent, name, RECORD_FOLDER))
          ? [shownPath(join(parent, name, SERVICE_DOCUMENT_PATH))]
          : []),
        join(folder, CONTEXT_FOLDER, 'services', `${name}.yaml`),
      ];
      const place = places.find(path => existsSync(path));
      return place === undefined ? [] : [readSource(place)];
    });
}

/** Whether a folder is one of several in something bigger. */
function isShared(folder: string): boolean {
  return !existsSync(join(folder, '.git'));
}

/** As short as messages can have it. */
function shownPath(path: string): string {
  const short = relative('', path);
  return short.length < path.length ? short : path;
}
