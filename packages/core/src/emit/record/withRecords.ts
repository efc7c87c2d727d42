import {
  FileTree,
  GeneratedFile,
  fileTree,
  filterFileTree,
  mergeFileTrees,
  nestFileTree,
} from '../../files/FileTree';
import type { Resolution } from '../../resolve';
import type { EmitContext } from '../EmitContext';
import { vendoredLibraryFolder } from '../chart/emitChart';
import type { Lock, LockedFile } from './Lock';
import { lockText } from './lockText';
import {
  CONTEXT_FOLDER,
  LOCK_PATH,
  PRISTINE_FOLDER,
  SERVICE_DOCUMENT_PATH,
} from './recordPaths';
import { sha256 } from './sha256';

/**
 * The generated files with the service's document, the context of this generation, pristine copies and the lock.
 *
 * Pristine copies are the base of the three-way merge of a later generation, so they cover what people may change. The
 * vendored library chart has none: it belongs to the generator, and its checksums in the lock show a change.
 */
export function withRecords(
  generated: FileTree,
  resolution: Resolution,
  context: EmitContext,
): FileTree {
  const documents = fileTree([
    [SERVICE_DOCUMENT_PATH, context.documents.service.text],
    ...contextDocuments(context).map(
      ([name, text]) => [`${CONTEXT_FOLDER}/${name}.yaml`, text] as const,
    ),
  ]);
  const recorded = mergeFileTrees(generated, documents);
  const library = `${vendoredLibraryFolder(context.library)}/`;
  return mergeFileTrees(
    recorded,
    nestFileTree(
      PRISTINE_FOLDER,
      filterFileTree(generated, path => !path.startsWith(library)),
    ),
    fileTree([[LOCK_PATH, lockText(lockOf(recorded, resolution, context))]]),
  );
}

function contextDocuments({
  documents,
}: EmitContext): ['system' | 'platform' | 'neighbours', string][] {
  return (['platform', 'system', 'neighbours'] as const).flatMap(name => {
    const text = documents[name]?.text;
    return text === undefined ? [] : [[name, text]];
  });
}

function lockOf(
  files: FileTree,
  { service, environments }: Resolution,
  context: EmitContext,
): Lock {
  return {
    apiVersion: 'chartwright.dev/v1',
    kind: 'Lock',
    metadata: { name: service.name },
    generator: { version: context.generatorVersion },
    library: {
      name: context.library.name,
      version: context.library.version,
    },
    documents: {
      service: locked(SERVICE_DOCUMENT_PATH, context.documents.service.text),
      ...Object.fromEntries(
        contextDocuments(context).map(([name, text]) => [
          name,
          locked(`${CONTEXT_FOLDER}/${name}.yaml`, text),
        ]),
      ),
    },
    releases: Object.fromEntries(
      environments.map(({ environment: { name, release, namespace } }) => [
        name,
        { name: release, namespace },
      ]),
    ),
    files: Object.fromEntries(
      [...files].map(([path, file]) => [path, lockedFile(file)]),
    ),
  };
}

function locked(path: string, text: string) {
  return { path, sha256: sha256(text) };
}

function lockedFile({ content, mode }: GeneratedFile): LockedFile {
  return {
    sha256: sha256(content),
    ...(mode === 0o755 && { mode: '0755' as const }),
  };
}
