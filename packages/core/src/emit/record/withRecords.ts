import {
  FileTree,
  GeneratedFile,
  fileTree,
  filterFileTree,
  mergeFileTrees,
  nestFileTree,
} from '../../files/FileTree';
import { VENDORED_FOLDER } from '../chart/emitChart';
import type { LibraryChart } from '../LibraryChart';
import { Lock, LOCK_FORMAT, LockedFile } from './Lock';
import { lockText } from './lockText';
import {
  LOCK_PATH,
  PRISTINE_FOLDER,
  RESOURCE_TYPES_FOLDER,
} from './recordPaths';
import { sealLock } from './sealLock';
import { sha256 } from './sha256';

/** What the records of one generation tell beside its files. */
export interface GenerationFacts {
  /** Name of the service or system, which owns the folder from now on. */
  readonly name: string;
  readonly generatorVersion: string;
  readonly library: LibraryChart;
  /** Checksum of the platform team's own text templates. */
  readonly templates: string | undefined;
  readonly releases: Lock['releases'];
  /** The documents, by the path they have in the repository. */
  readonly documents: Readonly<
    Record<string, { readonly path: string; readonly text: string }>
  >;
  /** Files of a platform team's resource types, by path in their folder. */
  readonly resourceTypes?: ReadonlyMap<string, string> | undefined;
}

/**
 * The generated files with the documents of this generation, pristine copies and the lock.
 *
 * Pristine copies are the base of the three-way merge of a later generation, so they cover what people may change. The
 * vendored library chart has none: it belongs to the generator, and its checksums in the lock show a change.
 */
export function withRecords(
  generated: FileTree,
  facts: GenerationFacts,
): FileTree {
  const recorded = mergeFileTrees(
    generated,
    fileTree(
      Object.values(facts.documents).map(({ path, text }) => [path, text]),
    ),
    nestFileTree(RESOURCE_TYPES_FOLDER, fileTree(facts.resourceTypes ?? [])),
  );
  return mergeFileTrees(
    recorded,
    nestFileTree(
      PRISTINE_FOLDER,
      filterFileTree(generated, path => !path.startsWith(VENDORED_FOLDER)),
    ),
    fileTree([[LOCK_PATH, lockFile(recorded, facts)]]),
  );
}

/** The checksums of all files are made when it is first read: nobody needs them to render the chart. */
function lockFile(recorded: FileTree, facts: GenerationFacts): GeneratedFile {
  let text: string | undefined;
  return {
    get content() {
      return (text ??= sealLock(lockText(lockOf(recorded, facts))));
    },
  };
}

function lockOf(files: FileTree, facts: GenerationFacts): Lock {
  return {
    apiVersion: 'chartwright.dev/v1',
    kind: 'Lock',
    format: LOCK_FORMAT,
    metadata: { name: facts.name },
    generator: { version: facts.generatorVersion },
    library: { name: facts.library.name, version: facts.library.version },
    ...(facts.templates !== undefined && {
      templates: { sha256: facts.templates },
    }),
    documents: Object.fromEntries(
      Object.entries(facts.documents).map(([name, { path, text }]) => [
        name,
        { path, sha256: sha256(text) },
      ]),
    ),
    releases: facts.releases,
    files: Object.fromEntries(
      [...files].map(([path, file]) => [path, lockedFile(file)]),
    ),
  };
}

/** The files of the library chart are the same objects in every generation; hashing them once is half of all hashing. */
const known = new WeakMap<GeneratedFile, LockedFile>();

function lockedFile(file: GeneratedFile): LockedFile {
  let locked = known.get(file);
  if (!locked) {
    locked = {
      sha256: sha256(file.content),
      ...(file.mode === 0o755 && { mode: '0755' as const }),
    };
    known.set(file, locked);
  }
  return locked;
}
