import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { DocumentSource } from '../spec/DocumentSource';
import { CONTEXT_FOLDER } from '../emit/record/recordPaths';
import { documentHead } from './documentHead';
import { readSource } from './readSource';
import { serviceDocuments } from './serviceDocuments';

/** Which files a person named. */
export interface DocumentFiles {
  /** A Service or a System document. */
  readonly file: string;
  readonly system?: string;
  readonly platform?: string;
  readonly overlays?: readonly string[];
}

/** Every file that one generation reads, as bytes. */
export interface FoundDocuments {
  readonly main: DocumentSource;
  readonly system?: DocumentSource;
  readonly platform?: DocumentSource;
  /** Service documents that the System names, other than `main`. */
  readonly services: readonly DocumentSource[];
  readonly overlays: readonly DocumentSource[];
  /** Facts about the neighbours as of the last generation, for a lone checkout. */
  readonly neighbours?: DocumentSource;
}

/**
 * Reads the named documents and looks for those that were not named:
 *
 * 1. `system.yaml` and `platform.yaml` beside the document, then in each folder above it, up to the root of the git
 *    repository (else of the file system). A System that the service does not name in `metadata.system` is passed over
 *    when it names another.
 * 2. Failing that, the ones that the last generation left in `.chartwright/context/` beside the document.
 *
 * @throws FileSystemError when a named file cannot be read.
 */
export function findDocuments(files: DocumentFiles): FoundDocuments {
  const main = readSource(files.file);
  const head = documentHead(main);
  const folder = dirname(resolve(files.file));
  const isSystem = head?.kind === 'System';
  const system = isSystem
    ? undefined
    : named(files.system) ??
      searchUp(folder, 'system.yaml', main, source =>
        isSystemOf(source, head?.system),
      ) ??
      fromContext(folder, 'system');
  const platform =
    named(files.platform) ??
    searchUp(folder, 'platform.yaml', main, () => true) ??
    fromContext(folder, 'platform');
  const neighbours = isSystem ? undefined : fromContext(folder, 'neighbours');
  const listing = isSystem ? main : system;
  return {
    main,
    ...(system && { system }),
    ...(platform && { platform }),
    services: listing ? serviceDocuments(listing, main) : [],
    overlays: (files.overlays ?? []).map(readSource),
    ...(neighbours && { neighbours }),
  };
}

function named(path: string | undefined): DocumentSource | undefined {
  return path === undefined ? undefined : readSource(path);
}

function searchUp(
  start: string,
  name: string,
  main: DocumentSource,
  accept: (source: DocumentSource) => boolean,
): DocumentSource | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, name);
    if (path !== resolve(main.path) && existsSync(path)) {
      const source = readSource(shownPath(path));
      if (accept(source)) return source;
    }
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) {
      return undefined;
    }
  }
}

function isSystemOf(
  source: DocumentSource,
  system: string | undefined,
): boolean {
  const head = documentHead(source);
  return (
    system === undefined || head?.name === undefined || head.name === system
  );
}

function fromContext(
  folder: string,
  name: 'system' | 'platform' | 'neighbours',
): DocumentSource | undefined {
  const path = join(folder, CONTEXT_FOLDER, `${name}.yaml`);
  return existsSync(path) ? readSource(shownPath(path)) : undefined;
}

/** As short as messages can have it. */
function shownPath(path: string): string {
  const short = relative('', path);
  return short.length < path.length ? short : path;
}
