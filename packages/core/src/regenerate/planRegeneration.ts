import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { gt } from 'semver';
import type { Lock } from '../emit/record/Lock';
import {
  LOCK_PATH,
  PRISTINE_FOLDER,
  RECORD_FOLDER,
  SERVICE_DOCUMENT_PATH,
} from '../emit/record/recordPaths';
import { WriteRefusedError } from '../files/FileSystemError';
import { fileBytes, FileTree, GeneratedFile } from '../files/FileTree';
import { findDocuments } from '../files/findDocuments';
import { parseLock, readLock } from '../files/readLock';
import { generateService } from '../generate/generateService';
import { generatorAssets, templatesFolder } from '../generate/generatorAssets';
import { libraryOf } from '../generate/libraryOf';
import { GENERATOR_VERSION } from '../generatorVersion';
import type { ChartRenderer } from '../render/ChartRenderer';
import { changesBetween } from './changesBetween';
import { compareRenders } from './manifests/compareRenders';
import type { ConflictStyle } from './merge/TextMerge';
import { planFiles } from './plan/planFiles';
import type { FilePlan } from './plan/RegenerationPlan';
import type { Regeneration } from './Regeneration';
import type { FolderChanges } from './repository/applyChanges';
import { libraryCopy } from './repository/libraryCopy';
import { readPresent, readPristine } from './repository/readRepository';

/** What to regenerate, and from what. */
export interface RegenerationOptions {
  /** A generated repository, or one with a `chartwright.yaml` that is to be adopted. */
  readonly folder: string;
  readonly system?: string;
  readonly platform?: string;
  /** A platform team's folder of text templates. */
  readonly templates?: string;
  /** A folder with versions of the library chart, in place of the one that the Platform names. */
  readonly library?: string;
  /** The version of the library chart to go to, whatever the Platform pins. */
  readonly to?: string;
  readonly style: ConflictStyle;
  /** Takes a repository without a lock: what lies there today counts as a person's. */
  readonly adopt?: boolean;
}

/** The plan, or what keeps it from being made. */
export type PlannedRegeneration =
  | { readonly regeneration: Regeneration }
  | { readonly problems: readonly Problem[] };

/**
 * Plans the regeneration of one repository; writes nothing.
 *
 * @param renderer - Renders the charts before and after, to tell what changes in the manifests. Without it that part of
 * the plan stays empty.
 * @throws WriteRefusedError when the folder cannot be regenerated.
 * @throws FileSystemError when a file cannot be read.
 */
export async function planRegeneration(
  options: RegenerationOptions,
  renderer?: ChartRenderer,
): Promise<PlannedRegeneration> {
  const { folder, system, platform, templates, library, to } = options;
  const lock = lockOf(options);
  const documents = findDocuments({
    file: join(folder, SERVICE_DOCUMENT_PATH),
    ...(system !== undefined && { system }),
    ...(platform !== undefined && { platform }),
  });
  const chosen = libraryOf({
    ...(documents.platform && { platform: documents.platform }),
    ...(library !== undefined && { folder: library }),
    ...(to !== undefined && { to }),
    ...(lock && {
      last: {
        version: lock.library.version,
        copy: () => libraryCopy(folder, lock),
      },
    }),
  });
  const generation = generateService({
    ...documents,
    assets: generatorAssets(
      templatesFolder(documents.platform, templates),
      chosen,
    ),
  });
  const problems = [...chosen.problems, ...generation.problems];
  const { repository } = generation;
  if (!repository) {
    return { problems };
  }
  const generated = repository.tree;
  const made = new Set(
    [...Object.keys(lock?.files ?? {}), ...generated.keys()].filter(
      path => !path.startsWith(`${PRISTINE_FOLDER}/`),
    ),
  );
  const inputs = new Set([SERVICE_DOCUMENT_PATH]);
  const pristine = readPristine(folder);
  const present = readPresent(folder, made, path => pristine.has(path));
  const files = planFiles(
    {
      lock: lock ?? emptyLock(repository.name),
      pristine,
      present,
      generated,
      inputs,
    },
    () => ({ style: options.style }),
  );
  const changes = folderChanges(
    files,
    generated,
    pristine,
    path => present.get(path)?.content,
  );
  const conflicts = files.reduce((sum, file) => sum + file.conflicts.length, 0);
  const touched = files.filter(({ change }) => change !== 'unchanged').length;
  return {
    regeneration: {
      name: repository.name,
      ...(lock && {
        from: {
          generator: lock.generator.version,
          library: lock.library.version,
        },
      }),
      to: versionsOf(generated),
      changelog: changesBetween(
        chosen.library.changes,
        lock?.library.version,
        chosen.library.version,
      ),
      style: options.style,
      files,
      environments: renderer
        ? await compareRenders(folder, files, generated, renderer)
        : [],
      problems,
      drift: changes.write.size + changes.remove.length > 0,
      conflicts,
      conflictShare:
        touched === 0
          ? 0
          : files.filter(({ change }) => change === 'conflict').length /
            touched,
      changes,
    },
  };
}

/** @throws WriteRefusedError */
function lockOf({ folder, adopt }: RegenerationOptions): Lock | undefined {
  const lock = readLock(folder);
  if (lock) {
    refuseNewer(lock, folder);
    return lock;
  }
  if (adopt && existsSync(join(folder, SERVICE_DOCUMENT_PATH))) {
    return undefined;
  }
  throw new WriteRefusedError([
    {
      code: 'CW_LOCK_MISSING',
      severity: 'error',
      message: `'${folder}' has no ${LOCK_PATH}, so it is not known what was generated`,
      file: join(folder, LOCK_PATH),
      expected: 'a repository that chartwright generated',
      hint: existsSync(join(folder, SERVICE_DOCUMENT_PATH))
        ? 'Give --adopt to take it over: every file that is there today counts as yours, and what is missing is added.'
        : `Write a ${SERVICE_DOCUMENT_PATH} first, then give --adopt.`,
    },
  ]);
}

function refuseNewer(lock: Lock, folder: string): void {
  if (gt(lock.generator.version, GENERATOR_VERSION)) {
    throw new WriteRefusedError([
      {
        code: 'CW_LOCK_NEWER',
        severity: 'error',
        message: `'${folder}' was generated by a newer version, ${lock.generator.version}; this one is ${GENERATOR_VERSION}`,
        file: join(folder, LOCK_PATH),
        expected: `version ${lock.generator.version} or newer`,
        hint: 'Update chartwright.',
      },
    ]);
  }
}

function emptyLock(name: string): Lock {
  return {
    apiVersion: 'chartwright.dev/v1',
    kind: 'Lock',
    metadata: { name },
    generator: { version: GENERATOR_VERSION },
    library: { name: '', version: '' },
    documents: {},
    releases: {},
    files: {},
  };
}

function versionsOf(generated: FileTree): Regeneration['to'] {
  const lock = parseLock(String(generated.get(LOCK_PATH)?.content))!;
  return { generator: lock.generator.version, library: lock.library.version };
}

/** The plan's writes and the new records; what is already so is not written again. */
function folderChanges(
  files: readonly FilePlan[],
  generated: FileTree,
  pristine: ReadonlyMap<string, Uint8Array>,
  present: (path: string) => Uint8Array | undefined,
): FolderChanges {
  const write = new Map<string, GeneratedFile>();
  const remove: string[] = [];
  for (const { path, change, file } of files) {
    if (file) {
      write.set(path, file);
    } else if (change === 'removed') {
      remove.push(path);
    }
  }
  for (const [path, file] of generated) {
    if (path.startsWith(`${RECORD_FOLDER}/`)) {
      const now = path.startsWith(`${PRISTINE_FOLDER}/`)
        ? pristine.get(path.slice(PRISTINE_FOLDER.length + 1))
        : present(path);
      if (!now || Buffer.compare(now, fileBytes(file)) !== 0) {
        write.set(path, file);
      }
    }
  }
  for (const path of pristine.keys()) {
    if (!generated.has(`${PRISTINE_FOLDER}/${path}`)) {
      remove.push(`${PRISTINE_FOLDER}/${path}`);
    }
  }
  return { write, remove };
}
