import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deferInterrupts } from './deferInterrupts';
import { withFileSystemErrors } from './FileSystemError';
import { FileTree } from './FileTree';
import { planWrite, WritePlan } from './planWrite';
import { targetFolder } from './targetFolder';

/** What a write changed, by paths relative to the target. */
export interface WriteResult {
  /** The target, with symbolic links resolved. */
  readonly folder: string;
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Writes a generated repository: all of it or nothing. A new folder appears complete by one rename. In a folder that the
 * service owns, files are staged first and then swapped in; a failure or Ctrl-C puts back what was there.
 *
 * @throws WriteRefusedError when the folder is not the service's own or a person changed a generated file.
 * @throws FileSystemError when the file system fails.
 */
export function writeFileTree(
  folder: string,
  tree: FileTree,
  options: { readonly owner: string },
): WriteResult {
  const target = targetFolder(folder);
  const plan = planWrite(target, tree, options.owner);
  withFileSystemErrors(
    `write '${folder}'`,
    () =>
      deferInterrupts(() =>
        plan.fresh ? createFolder(target, tree) : swapFiles(target, tree, plan),
      ),
    folder,
  );
  return {
    folder: target,
    written: plan.write,
    unchanged: plan.unchanged,
    removed: plan.remove,
  };
}

function createFolder(target: string, tree: FileTree): void {
  const parent = dirname(target);
  mkdirSync(parent, { recursive: true });
  const staging = mkdtempSync(join(parent, `.${basename(target)}.`));
  try {
    chmodSync(staging, 0o755);
    stage(staging, tree, [...tree.keys()]);
    if (existsSync(target)) rmdirSync(target);
    renameSync(staging, target);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

/** Renames only within the target, so that no step copies bytes; undoes them in reverse when one fails. */
function swapFiles(target: string, tree: FileTree, plan: WritePlan): void {
  const staging = mkdtempSync(join(target, '.chartwright-staging.'));
  const undo: (() => void)[] = [];
  const move = (from: string, to: string) => {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    undo.push(() => renameSync(to, from));
  };
  try {
    stage(join(staging, 'new'), tree, plan.write);
    for (const path of [...plan.write, ...plan.remove]) {
      const place = join(target, path);
      if (existsSync(place)) move(place, join(staging, 'old', path));
      if (tree.has(path)) move(join(staging, 'new', path), place);
    }
  } catch (error) {
    undo.reverse().forEach(step => step());
    rmSync(staging, { recursive: true, force: true });
    removeEmptyFolders(target, plan.write);
    throw error;
  }
  rmSync(staging, { recursive: true, force: true });
  removeEmptyFolders(target, plan.remove);
}

function stage(folder: string, tree: FileTree, paths: readonly string[]): void {
  const made = new Set<string>();
  for (const path of paths) {
    const file = tree.get(path)!;
    const place = join(folder, path);
    const parent = dirname(place);
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true });
      made.add(parent);
    }
    // With the encoding said, Node.js opens, writes and closes in one call.
    writeFileSync(place, file.content, { flag: 'wx', encoding: 'utf8' });
    if (file.mode !== undefined) chmodSync(place, file.mode);
  }
}

function removeEmptyFolders(target: string, removed: readonly string[]): void {
  for (const path of removed) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      const place = join(target, folder);
      if (!existsSync(place) || readdirSync(place).length > 0) break;
      rmdirSync(place);
    }
  }
}
