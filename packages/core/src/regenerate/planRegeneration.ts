import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { gt } from 'semver';
import { pricesOfPlatform } from '../cost';
import type { VersionChanges } from '../emit/LibraryChart';
import { Lock, LOCK_FORMAT } from '../emit/record/Lock';
import { LOCK_PATH, PRISTINE_FOLDER } from '../emit/record/recordPaths';
import { compareText } from '../files/compareText';
import { WriteRefusedError } from '../files/FileSystemError';
import { parseLock } from '../files/readLock';
import type { GeneratorAssets } from '../generate/AssetTypes';
import { platformAssets } from '../generate/generatorAssets';
import { ChosenLibrary, libraryOf } from '../generate/libraryOf';
import { GENERATOR_VERSION } from '../generatorVersion';
import type { ChartRenderer } from '../render/ChartRenderer';
import type { RenderCache } from '../render/RenderCache';
import { GENERATOR_CHANGES } from '../migrate/generatorChanges';
import { changesBetween } from './changesBetween';
import { folderChanges } from './folderChanges';
import { generateAgain } from './generateAgain';
import { isUpToDate } from './isUpToDate';
import { compareRenders } from './manifests/compareRenders';
import type { ConflictStyle } from './merge/TextMerge';
import { migratedDocument } from './migratedDocument';
import { mineProblems } from './mine/mineProblems';
import { planFiles } from './plan/planFiles';
import { planUnresolved } from './plan/planUnresolved';
import type { FilePlan } from './plan/RegenerationPlan';
import type { GenerationVersions, Regeneration } from './Regeneration';
import { readRecords, Records } from './records/readRecords';
import {
  repositoryDocuments,
  RepositoryDocuments,
} from './repositoryDocuments';
import { libraryCopy } from './repository/libraryCopy';
import { refuseLostFolders } from './refuseLostFolders';
import { readPresent } from './repository/readRepository';
import { unresolvedMarkers } from './repository/unresolvedMarkers';
import { shrunkVolumes } from './shrunkVolumes';

/** What to regenerate, and from what. */
export interface RegenerationOptions {
  /** A generated repository, of a service or of a system, or one with a document that is to be adopted. */
  readonly folder: string;
  readonly system?: string;
  readonly platform?: string;
  /** Documents of services of the System that is regenerated, in place of those that the last generation recorded. */
  readonly services?: readonly string[];
  /** A platform team's folder of text templates. */
  readonly templates?: string;
  /** A folder with versions of the library chart, in place of the one that the Platform names. */
  readonly library?: string;
  /** A folder of resource types, in place of the one that the Platform names. */
  readonly resourceTypes?: string;
  /** The version of the library chart to go to, whatever the Platform pins. */
  readonly to?: string;
  readonly style: ConflictStyle;
  /** Takes a repository without a lock: what lies there today counts as a person's. */
  readonly adopt?: boolean;
  /**
   * Generates even when checksums tell that nothing can change. Warnings about the documents are then among the problems,
   * too.
   */
  readonly full?: boolean;
}

/** The plan, or what keeps it from being made. */
export type PlannedRegeneration =
  | { readonly regeneration: Regeneration }
  | { readonly problems: readonly Problem[] };

/**
 * Plans the regeneration of one repository; writes nothing. A run over many repositories gives the same renderer and cache
 * to all of them.
 *
 * @param renderer - Renders the charts before and after, to tell what changes in the manifests. Without it that part of
 * the plan stays empty.
 * @param cache - Renders that are known.
 * @throws WriteRefusedError when the folder cannot be regenerated.
 * @throws FileSystemError when a file cannot be read.
 */
export async function planRegeneration(
  options: RegenerationOptions,
  renderer?: ChartRenderer,
  cache?: RenderCache,
): Promise<PlannedRegeneration> {
  const { folder, full } = options;
  const records = readRecords(folder, options.adopt === true);
  refuseNewer(records.lock, folder);
  const documents = repositoryDocuments(folder, options, records.lock);
  const chosen = chooseLibrary(options, documents, records.lock);
  refuseLostFolders(options, documents);
  const assets = platformAssets(documents.found.platform, options, chosen);
  const read = (path: string) => readIfThere(join(folder, path));
  const unresolved = unresolvedMarkers(folder);
  if (
    !full &&
    unresolved.size === 0 &&
    isUpToDate(records, documents, assets, read)
  ) {
    return { regeneration: nothingToDo(options, records, assets, chosen) };
  }
  const { problems, repository } = generateAgain(documents, assets);
  if (!repository) {
    return { problems };
  }
  const generated = repository.tree;
  const { lock, pristine, recorded } = records;
  const shrunk = shrunkVolumes(pristine, generated, documents.found.main);
  if (shrunk.length > 0) {
    return { problems: [...problems, ...shrunk] };
  }
  const next = parseLock(String(generated.get(LOCK_PATH)?.content))!;
  const made = [...Object.keys(lock?.files ?? {}), ...generated.keys()].filter(
    path => !path.startsWith(`${PRISTINE_FOLDER}/`),
  );
  const present = readPresent(folder, new Set(made), path =>
    pristine.has(path),
  );
  const migrated = migratedDocument(documents);
  const planned = planFiles(
    {
      lock: lock ?? emptyLock(repository.name),
      pristine,
      present,
      generated,
      inputs: new Set([documents.path]),
      mine: repository.mine,
    },
    () => ({ style: options.style }),
  );
  const files = planUnresolved(
    migrated ? [...planned, migrated].sort(byPath) : planned,
    unresolved,
    { generated, style: options.style },
  );
  const changes = folderChanges(files, generated, {
    pristine: recorded,
    read: path => present.get(path)?.content,
  });
  const inConflict = files.filter(({ change }) => change === 'conflict');
  const touched = files.filter(({ change }) => change !== 'unchanged');
  return {
    regeneration: {
      name: repository.name,
      ...(lock && { from: versionsOf(lock) }),
      to: versionsOf(next),
      changelog: changelogOf(lock, chosen),
      style: options.style,
      files,
      ...(renderer
        ? await compareRenders(
            {
              folder,
              files,
              last: lock,
              next,
              prices: () =>
                repository.resolution?.base.platform.prices ??
                pricesOfPlatform(documents.found.platform),
            },
            renderer,
            cache,
          )
        : { environments: [], cost: [] }),
      problems: [
        ...records.problems,
        ...chosen.problems,
        ...problems.filter(
          ({ code, file }) =>
            code !== 'CW_DOCUMENT_MIGRATED' ||
            file !== documents.found.main.path,
        ),
        ...mineProblems(
          repository.mine,
          files.flatMap(({ path, generatedPath = path }) => [
            path,
            generatedPath,
          ]),
        ),
      ],
      drift: changes.write.size + changes.remove.length > 0,
      conflicts: inConflict.reduce(
        (sum, { conflicts }) => sum + conflicts.length,
        0,
      ),
      conflictShare:
        touched.length === 0 ? 0 : inConflict.length / touched.length,
      changes,
    },
  };
}

function byPath(a: FilePlan, b: FilePlan): number {
  return compareText(a.path, b.path);
}

function chooseLibrary(
  { folder, library, to }: RegenerationOptions,
  { found }: RepositoryDocuments,
  lock: Lock | undefined,
): ChosenLibrary {
  return libraryOf({
    ...(found.platform && { platform: found.platform }),
    ...(library !== undefined && { folder: library }),
    ...(to !== undefined && { to }),
    ...(lock && {
      last: {
        version: lock.library.version,
        copy: () => libraryCopy(folder, lock),
      },
    }),
  });
}

/** The plan of a repository that comes out as it did last time: only its name and versions are to be told. */
function nothingToDo(
  { style }: RegenerationOptions,
  { lock, problems }: Records,
  { version, library }: GeneratorAssets,
  chosen: ChosenLibrary,
): Regeneration {
  return {
    name: lock!.metadata.name,
    from: versionsOf(lock!),
    to: { generator: version, library: library.version },
    changelog: [],
    style,
    files: [],
    environments: [],
    cost: [],
    problems: [...problems, ...chosen.problems],
    drift: false,
    conflicts: 0,
    conflictShare: 0,
    changes: { write: new Map(), remove: [] },
  };
}

/** @throws WriteRefusedError */
function refuseNewer(lock: Lock | undefined, folder: string): void {
  if (lock && gt(lock.generator.version, GENERATOR_VERSION)) {
    throw new WriteRefusedError([
      {
        code: 'CW_LOCK_NEWER',
        severity: 'error',
        message: `'${folder}' was generated by a newer version, ${lock.generator.version}; this one is ${GENERATOR_VERSION}`,
        file: join(folder, LOCK_PATH),
        expected: `version ${lock.generator.version} or newer`,
        hint: `Update chartwright to ${lock.generator.version} or newer.`,
      },
    ]);
  }
}

function emptyLock(name: string): Lock {
  return {
    apiVersion: 'chartwright.dev/v1',
    kind: 'Lock',
    format: LOCK_FORMAT,
    metadata: { name },
    generator: { version: GENERATOR_VERSION },
    library: { name: '', version: '' },
    documents: {},
    releases: {},
    files: {},
  };
}

function versionsOf({ generator, library }: Lock): GenerationVersions {
  return { generator: generator.version, library: library.version };
}

/** What the versions that are passed change in rendered manifests: those of the generator, then the library chart's. */
function changelogOf(
  lock: Lock | undefined,
  { library }: ChosenLibrary,
): VersionChanges[] {
  const part = (
    name: 'generator' | 'library',
    changes: readonly VersionChanges[],
    to: string,
  ) =>
    changesBetween(changes, lock?.[name].version, to).map(entry => ({
      ...entry,
      part: name,
    }));
  return [
    ...part('generator', GENERATOR_CHANGES, GENERATOR_VERSION),
    ...part('library', library.changes, library.version),
  ];
}

function readIfThere(place: string): Uint8Array | undefined {
  try {
    return readFileSync(place);
  } catch {
    return undefined;
  }
}
