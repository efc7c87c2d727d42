import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Lock } from '../emit/record/Lock';
import {
  CONTEXT_FOLDER,
  SERVICE_DOCUMENT_PATH,
  SYSTEM_DOCUMENT_PATH,
} from '../emit/record/recordPaths';
import {
  DocumentFiles,
  findDocuments,
  FoundDocuments,
} from '../files/findDocuments';
import { readSource } from '../files/readSource';
import { servicesBeside, systemBeside } from './neighbouringDocuments';

/** What a repository is generated from. */
export interface RepositoryDocuments {
  readonly kind: 'Service' | 'System';
  /** Path of the document that people edit, relative to the repository. */
  readonly path: string;
  readonly found: FoundDocuments;
}

/**
 * Finds the documents of a generated repository, or of one that is to be adopted: the one that people edit, and those that
 * belong to it.
 *
 * @throws FileSystemError when a named file, or the repository's own document, cannot be read.
 */
export function repositoryDocuments(
  folder: string,
  named: Pick<DocumentFiles, 'system' | 'platform'> & {
    readonly services?: readonly string[];
  },
  lock: Lock | undefined,
): RepositoryDocuments {
  const kind = kindOf(folder, lock);
  const path = kind === 'System' ? SYSTEM_DOCUMENT_PATH : SERVICE_DOCUMENT_PATH;
  const file = join(folder, path);
  const found = findDocuments({ ...named, file });
  const context = join(folder, CONTEXT_FOLDER);
  if (kind === 'System') {
    const known = [
      ...found.services,
      ...(named.services ?? []).map(service => readSource(service)),
    ];
    return {
      kind,
      path,
      found: {
        ...found,
        services: [...known, ...servicesBeside(folder, found.main, known)],
      },
    };
  }
  if (found.system && relative(context, found.system.path).startsWith('..')) {
    return { kind, path, found };
  }
  const system = systemBeside(folder, found.main);
  if (system === undefined) {
    return { kind, path, found };
  }
  const beside = findDocuments({ ...named, file, system });
  return {
    kind,
    path,
    found: {
      ...beside,
      services: [
        ...beside.services,
        ...servicesBeside(folder, beside.system!, [
          beside.main,
          ...beside.services,
        ]),
      ],
    },
  };
}

function kindOf(folder: string, lock: Lock | undefined): 'Service' | 'System' {
  if (lock?.documents.service) {
    return 'Service';
  }
  return lock?.documents.system ||
    !existsSync(join(folder, SERVICE_DOCUMENT_PATH))
    ? 'System'
    : 'Service';
}
