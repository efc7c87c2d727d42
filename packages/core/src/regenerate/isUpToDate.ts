import { VENDORED_FOLDER } from '../emit/chart/emitChart';
import type { LibraryChart } from '../emit/LibraryChart';
import type { DocumentRole, Lock } from '../emit/record/Lock';
import { CONTEXT_FOLDER } from '../emit/record/recordPaths';
import { sha256 } from '../emit/record/sha256';
import { documentHead } from '../files/documentHead';
import type { DocumentSource } from '../spec';
import type { GeneratorAssets } from '../generate/AssetTypes';
import { isSameServices } from './isSameServices';
import { neighboursToday } from './neighboursToday';
import type { Records } from './records/readRecords';
import type { RepositoryDocuments } from './repositoryDocuments';

const VALUES_SCHEMA = 'chart/values.schema.json';

/** Templates of resource types, which come with the generator, or from a Platform, for which it cannot be told. */
const TYPES_FOLDER = 'templates/types/';

/**
 * Whether a generation would come out as the last one did, told by checksums alone: the same generator, library chart, text
 * templates and documents, and records that are whole. Then no file of the repository can change, whatever people did with
 * it. Documents of other services beside it count by what they tell of its neighbours, and for a System by what they say.
 * Where it cannot be told the answer is no.
 *
 * @param read - Content of a file of the repository.
 */
export function isUpToDate(
  { lock, current }: Records,
  documents: RepositoryDocuments,
  assets: GeneratorAssets,
  read: (path: string) => Uint8Array | undefined,
): boolean {
  return (
    lock !== undefined &&
    current &&
    lock.generator.version === assets.version &&
    isSameLibrary(lock, documents.kind, assets) &&
    isSameTemplates(lock, documents.kind, assets) &&
    isSameDocuments(lock, documents, read) &&
    isSameNeighbours(lock, documents, assets)
  );
}

function isSameLibrary(
  lock: Lock,
  kind: RepositoryDocuments['kind'],
  { library, systemLibrary }: GeneratorAssets,
): boolean {
  const { library: last, files } = lock;
  const schema = files[VALUES_SCHEMA];
  const { valuesSchema } = kind === 'System' ? systemLibrary() : library;
  return (
    last.name === library.name &&
    last.version === library.version &&
    (schema === undefined || schema.sha256 === checksumOf(valuesSchema)) &&
    isSameCopy(lock, library) &&
    (kind === 'Service' || isSameCopy(lock, systemLibrary()))
  );
}

/** Whether the copy of a library chart in the repository, where there is one, was made from the one that there is now. */
function isSameCopy(
  { files }: Lock,
  { name, files: now }: LibraryChart,
): boolean {
  const prefix = `${VENDORED_FOLDER}${name}/`;
  const vendored = Object.keys(files).filter(
    path =>
      path.startsWith(prefix) && !path.startsWith(`${prefix}${TYPES_FOLDER}`),
  );
  return (
    vendored.length === 0 ||
    (vendored.length === now.size &&
      vendored.every(path => {
        const file = now.get(path.slice(prefix.length));
        return file && files[path]!.sha256 === checksumOf(file.content);
      }))
  );
}

function isSameTemplates(
  { templates }: Lock,
  kind: RepositoryDocuments['kind'],
  assets: GeneratorAssets,
): boolean {
  const own = assets.templates[kind === 'System' ? 'system' : 'service'];
  return templates?.sha256 === own.ownChecksum;
}

function isSameDocuments(
  { documents: last }: Lock,
  { kind, found }: RepositoryDocuments,
  read: (path: string) => Uint8Array | undefined,
): boolean {
  if (
    found.overlays.length > 0 ||
    (found.platform &&
      documentHead(found.platform)?.resourceTypes !== undefined)
  ) {
    return false;
  }
  const main = kind === 'System' ? 'system' : 'service';
  const now: (readonly [DocumentRole, DocumentSource | undefined])[] = [
    [main, found.main],
    ...(kind === 'System' ? [] : [['system', found.system] as const]),
    ['platform', found.platform],
    ['neighbours', found.neighbours],
  ];
  return now.every(
    ([role, source]) =>
      (source && textChecksum(source.text)) === last[role]?.sha256 &&
      (role === main || isRecorded(last[role], read)),
  );
}

function isSameNeighbours(
  lock: Lock,
  { kind, found }: RepositoryDocuments,
  assets: GeneratorAssets,
): boolean {
  if (kind === 'System') {
    return isSameServices(lock, found.main, found.services);
  }
  const { neighbours: last } = lock.documents;
  if (found.services.length === 0) {
    return true;
  }
  const today = neighboursToday(found, assets);
  return (
    today !== undefined &&
    (today === '' ? undefined : textChecksum(today)) === last?.sha256
  );
}

/** Whether the copy in `.chartwright/context` is the one that the lock tells of. */
function isRecorded(
  document: Lock['documents'][DocumentRole],
  read: (path: string) => Uint8Array | undefined,
): boolean {
  if (!document?.path.startsWith(`${CONTEXT_FOLDER}/`)) {
    return document === undefined;
  }
  const copy = read(document.path);
  return copy !== undefined && textChecksum(copy) === document.sha256;
}

/** As the generator records a document: in UTF-8, with the line breaks it was written with. */
function textChecksum(text: string | Uint8Array): string {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
  return sha256(bytes);
}

/** The texts of a library chart are the same strings in every run over a fleet. */
const known = new Map<string | Uint8Array, string>();

function checksumOf(content: string | Uint8Array): string {
  let sum = known.get(content);
  if (sum === undefined) {
    sum = sha256(content);
    known.set(content, sum);
  }
  return sum;
}
