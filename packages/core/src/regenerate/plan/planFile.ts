import type { GeneratedFile } from '../../files/FileTree';
import { fileBytes } from '../../files/FileTree';
import type { LockedFile } from '../../emit/record/Lock';
import { sha256 } from '../../emit/record/sha256';
import { FileMergeOptions, mergeFile } from '../merge/mergeFile';
import { decodeText } from './decodeText';
import { maskConflict } from './maskConflict';
import type { FilePlan, PresentFile } from './RegenerationPlan';

/** One file in all its versions. */
export interface FileVersions {
  /** Where it lies now. */
  readonly path: string;
  /** Where the generator puts it. */
  readonly generatedPath: string;
  /** What the lock says of the last generation. */
  readonly locked: LockedFile | undefined;
  /** The pristine copy; absent for what belongs to the generator whole, such as the vendored library chart. */
  readonly pristine: Uint8Array | undefined;
  readonly theirs: PresentFile | undefined;
  readonly ours: GeneratedFile | undefined;
}

/** Decides what happens to one file; writes nothing. */
export function planFile(
  versions: FileVersions,
  options: FileMergeOptions,
): FilePlan {
  const { path, generatedPath, theirs, ours } = versions;
  const renamed = path === generatedPath ? {} : { generatedPath };
  const plan = (
    change: FilePlan['change'],
    more: Partial<FilePlan> = {},
  ): FilePlan => ({ path, change, ...renamed, conflicts: [], ...more });

  if (!ours) {
    return planDropped(versions, plan, options);
  }
  if (!theirs) {
    return planAbsent(versions, ours, plan);
  }
  const bytes = fileBytes(ours);
  const isUnchanged = isUnchangedByGenerator(versions, bytes);
  const replaced = whatReplacesIt(theirs);
  if (replaced !== undefined) {
    return isUnchanged
      ? plan('unchanged')
      : plan('kept', { reason: `it is a ${replaced} now` });
  }
  const executable = isToBeExecutable(versions, ours, theirs);
  if (equal(theirs.content, bytes) || isUnchanged) {
    return executable === theirs.executable
      ? plan('unchanged')
      : plan('updated', { file: withMode(theirs.content, executable) });
  }
  if (isUntouched(versions)) {
    return plan('updated', { file: withMode(ours.content, executable) });
  }
  return planMerge(versions, ours, plan, options);
}

type Planner = (
  change: FilePlan['change'],
  more?: Partial<FilePlan>,
) => FilePlan;

/** The generator no longer makes it. */
function planDropped(
  versions: FileVersions,
  plan: Planner,
  options: FileMergeOptions,
): FilePlan {
  if (!versions.theirs) {
    return plan('unchanged');
  }
  const replaced = whatReplacesIt(versions.theirs);
  if (replaced !== undefined) {
    return plan('kept', {
      reason: `the generator no longer makes it, and it is a ${replaced} now`,
    });
  }
  if (isUntouched(versions) || options.style === 'take') {
    return plan('removed');
  }
  return plan('kept', {
    reason: 'the generator no longer makes it, and it was changed by hand',
  });
}

/** It is not there. */
function planAbsent(
  versions: FileVersions,
  ours: GeneratedFile,
  plan: Planner,
): FilePlan {
  if (!versions.locked) {
    return plan('added', { file: ours });
  }
  return sha256(fileBytes(ours)) === versions.locked.sha256
    ? plan('unchanged')
    : plan('kept', { reason: 'it was deleted by hand' });
}

/** Both changed it, or it was there before the generator made it. */
function planMerge(
  versions: FileVersions,
  ours: GeneratedFile,
  plan: Planner,
  options: FileMergeOptions,
): FilePlan {
  const { generatedPath, pristine, theirs } = versions;
  const texts = {
    base: pristine && decodeText(pristine),
    theirs: decodeText(theirs!.content),
    ours: decodeText(fileBytes(ours)),
  };
  if (
    texts.base === undefined ||
    texts.theirs === undefined ||
    texts.ours === undefined
  ) {
    return planWhole(versions, ours, plan, options);
  }
  const merge = mergeFile(
    generatedPath,
    { base: texts.base, theirs: texts.theirs, ours: texts.ours },
    options,
  );
  const executable = isToBeExecutable(versions, ours, theirs!);
  const changed =
    merge.text !== texts.theirs || executable !== theirs!.executable;
  const file: Partial<FilePlan> = changed
    ? { file: withMode(merge.text, executable) }
    : {};
  if (merge.conflicts.length > 0) {
    return plan('conflict', {
      ...file,
      conflicts: merge.conflicts.map(maskConflict),
    });
  }
  return plan(changed ? 'merged' : 'unchanged', file);
}

/** A file without a text base cannot be merged: it is one side's or the other's. */
function planWhole(
  versions: FileVersions,
  ours: GeneratedFile,
  plan: Planner,
  options: FileMergeOptions,
): FilePlan {
  const reason = versions.locked
    ? 'it was changed by hand, and it cannot be merged'
    : 'it was there before the generator made one';
  return plan('conflict', {
    reason,
    conflicts: [{ path: '' }],
    ...(options.style === 'take' && { file: ours }),
  });
}

function whatReplacesIt({ link, folder }: PresentFile): string | undefined {
  if (link !== undefined) {
    return 'symbolic link';
  }
  return folder ? 'folder' : undefined;
}

function isUntouched({ locked, theirs }: FileVersions): boolean {
  return locked !== undefined && sha256(theirs!.content) === locked.sha256;
}

function isUnchangedByGenerator(
  { locked }: FileVersions,
  ours: Uint8Array,
): boolean {
  return locked !== undefined && sha256(ours) === locked.sha256;
}

/** Whether a file is executable is the person's choice once they made one. */
function isToBeExecutable(
  { locked }: FileVersions,
  ours: GeneratedFile,
  theirs: PresentFile,
): boolean {
  const isAsGenerated =
    locked !== undefined && (locked.mode === '0755') === theirs.executable;
  return isAsGenerated ? ours.mode === 0o755 : theirs.executable;
}

function withMode(
  content: GeneratedFile['content'],
  executable: boolean,
): GeneratedFile {
  return executable ? { content, mode: 0o755 } : { content };
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
