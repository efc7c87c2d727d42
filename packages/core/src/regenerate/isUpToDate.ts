import type { DocumentRole, Lock } from '../emit/record/Lock';
import { CONTEXT_FOLDER } from '../emit/record/recordPaths';
import { sha256 } from '../emit/record/sha256';
import { documentHead } from '../files/documentHead';
import type { DocumentSource } from '../spec';
import type { GeneratorAssets } from '../generate/AssetTypes';
import { neighboursToday } from './neighboursToday';
import type { Records } from './records/readRecords';
import type { RepositoryDocuments } from './repositoryDocuments';

const VALUES_SCHEMA = 'chart/values.schema.json';

/**
 * Whether a generation would come out as the last one did, told by checksums alone: the same generator, library chart, text
 * templates and documents, and records that are whole. Then no file of the repository can change, whatever people did with
 * it. Documents of other services beside it count by what they tell of its neighbours. Where it cannot be told, such as
 * for a whole System, the answer is no.
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
    isSameLibrary(lock, assets.library) &&
    isSameTemplates(lock, documents.kind, assets) &&
    isSameDocuments(lock, documents, read) &&
    isSameNeighbours(lock, documents, assets)
  );
}

function isSameLibrary(
  { library: last, files }: Lock,
  { name, version, files: now, valuesSchema }: GeneratorAssets['library'],
): boolean {
  if (last.name !== name || last.version !== version) {
    return false;
  }
  const prefix = `chart/charts/${name}/`;
  const vendored = Object.keys(files).filter(path => path.startsWith(prefix));
  const schema = files[VALUES_SCHEMA];
  return (
    (schema === undefined || schema.sha256 === checksumOf(valuesSchema)) &&
    (vendored.length === 0 ||
      (vendored.length === now.size &&
        vendored.every(path => {
          const file = now.get(path.slice(prefix.length));
          return file && files[path]!.sha256 === checksumOf(file.content);
        })))
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
    kind === 'System' ||
    found.overlays.length > 0 ||
    (found.platform &&
      documentHead(found.platform)?.resourceTypes !== undefined)
  ) {
    return false;
  }
  const now: [DocumentRole, DocumentSource | undefined][] = [
    ['service', found.main],
    ['system', found.system],
    ['platform', found.platform],
    ['neighbours', found.neighbours],
  ];
  return now.every(
    ([role, source]) =>
      (source && textChecksum(source.text)) === last[role]?.sha256 &&
      (role === 'service' || isRecorded(last[role], read)),
  );
}

function isSameNeighbours(
  { documents: { neighbours: last } }: Lock,
  { found }: RepositoryDocuments,
  assets: GeneratorAssets,
): boolean {
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
