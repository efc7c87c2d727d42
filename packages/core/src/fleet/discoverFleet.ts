import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load, loadAll } from 'js-yaml';
import type { Lock } from '../emit/record/Lock';
import {
  CONTEXT_FOLDER,
  RECORD_FOLDER,
  SERVICE_DOCUMENT_PATH,
  SYSTEM_DOCUMENT_PATH,
} from '../emit/record/recordPaths';
import { compareText } from '../files/compareText';
import { withFileSystemErrors } from '../files/FileSystemError';
import { readLock } from '../files/readLock';
import type { FleetMember } from './FleetMember';

/** Folders that hold no repository of a fleet. */
const SKIPPED = new Set(['node_modules', 'vendor']);

/** How far a fleet is looked for. */
export interface FleetLimits {
  /** Passes over folders below the root that are git repositories of their own. */
  readonly sameRepository?: boolean;
  /** Levels below the root that are looked into. */
  readonly depth?: number;
}

/**
 * Every folder below the root, itself included, that Chartwright generated: repositories beside each other, and several in
 * one. Sorted by path. Symbolic links are not followed.
 *
 * @throws FileSystemError when the root cannot be read.
 */
export function discoverFleet(
  root: string,
  { sameRepository = false, depth = Infinity }: FleetLimits = {},
): FleetMember[] {
  const members: FleetMember[] = [];
  const visit = (folder: string, path: string, level: number) => {
    if (level > 0 && sameRepository && existsSync(join(folder, '.git'))) {
      return;
    }
    const member = readMember(folder, path);
    if (member) {
      members.push(member.member);
    }
    const names = level < depth ? foldersIn(folder, path === '.') : [];
    for (const name of names) {
      if (!member?.generated.has(name)) {
        visit(
          join(folder, name),
          path === '.' ? name : `${path}/${name}`,
          level + 1,
        );
      }
    }
  };
  visit(root, '.', 0);
  return members.sort((left, right) => compareText(left.path, right.path));
}

function foldersIn(folder: string, isRoot: boolean): string[] {
  const read = () =>
    readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => name)
      .filter(name => !name.startsWith('.') && !SKIPPED.has(name));
  if (isRoot) {
    return withFileSystemErrors(`read '${folder}'`, read);
  }
  try {
    return read();
  } catch {
    // What cannot be looked into is not part of the fleet.
    return [];
  }
}

/** The member in a folder, and the folders in it that are its own. */
function readMember(
  folder: string,
  path: string,
): { member: FleetMember; generated: ReadonlySet<string> } | undefined {
  if (!existsSync(join(folder, RECORD_FOLDER))) {
    return undefined;
  }
  const kind = existsSync(join(folder, SERVICE_DOCUMENT_PATH))
    ? 'Service'
    : 'System';
  const document = headOf(
    join(
      folder,
      kind === 'Service' ? SERVICE_DOCUMENT_PATH : SYSTEM_DOCUMENT_PATH,
    ),
  );
  if (!document) {
    return undefined;
  }
  const lock = lockIn(folder);
  const { metadata } = document;
  const system = textIn(metadata, 'system');
  const owner =
    textIn(metadata, 'owner') ??
    textIn(
      headOf(join(folder, CONTEXT_FOLDER, 'system.yaml'))?.metadata,
      'owner',
    );
  return {
    member: {
      path,
      folder,
      kind,
      name: lock?.metadata.name ?? textIn(metadata, 'name') ?? basename(folder),
      ...(kind === 'System'
        ? { system: textIn(metadata, 'name') ?? basename(folder) }
        : system !== undefined && { system }),
      ...(owner !== undefined && { owner }),
      tags: textsIn(metadata, 'tags'),
      ...(lock && {
        versions: {
          generator: lock.generator.version,
          library: lock.library.version,
        },
      }),
    },
    generated: new Set(
      Object.keys(lock?.files ?? {}).flatMap(file =>
        file.includes('/') ? [file.slice(0, file.indexOf('/'))] : [],
      ),
    ),
  };
}

/** A lock that cannot be read is for the regeneration to complain about. */
function lockIn(folder: string): Lock | undefined {
  try {
    return readLock(folder);
  } catch {
    return undefined;
  }
}

/** The metadata of a document; of its System when the file holds several. What is wrong with it is for `spec` to say. */
function headOf(file: string): { metadata: unknown } | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  let documents: unknown[];
  try {
    documents = /^---/m.test(text) ? loadAll(text) : [load(text)];
  } catch {
    return { metadata: undefined };
  }
  const document =
    documents.find(value => textIn(value, 'kind') === 'System') ?? documents[0];
  return { metadata: field(document, 'metadata') };
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function textIn(value: unknown, key: string): string | undefined {
  const found = field(value, key);
  return typeof found === 'string' ? found : undefined;
}

function textsIn(value: unknown, key: string): string[] {
  const found = field(value, key);
  return Array.isArray(found)
    ? found.filter((entry): entry is string => typeof entry === 'string')
    : [];
}
