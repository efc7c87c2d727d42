import fs from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '@backstage/config';
import {
  ConflictError,
  InputError,
  isError,
  NotFoundError,
} from '@backstage/errors';
import git, { Errors } from 'isomorphic-git';
import { readGitTree, writeGitTree } from './gitObjects';
import {
  formatRepositoryId,
  repositoryId,
  type RepositoryId,
} from './RepositoryId';
import type { RepositoryFiles } from './RepositoryFile';

/**
 * The branch that local repositories are made with and read from.
 *
 * @public
 */
export const LOCAL_BRANCH = 'main';

/**
 * One entry of a folder in a repository.
 *
 * @public
 */
export interface RepositoryEntry {
  name: string;
  type: 'tree' | 'blob';
}

/**
 * Bare git repositories in one folder, `<group>/<name>.git`: what "publish" means where there is no forge. Anything
 * that speaks git can clone them.
 *
 * @remarks
 *
 * With several backend replicas the folder must be on a volume that all of them mount.
 *
 * @public
 */
export class LocalRepositories {
  /**
   * @returns undefined when `chartwright.localRepositories.directory` is not set.
   */
  static fromConfig(config: Config): LocalRepositories | undefined {
    const directory = config.getOptionalString(
      'chartwright.localRepositories.directory',
    );
    return directory ? new LocalRepositories(resolve(directory)) : undefined;
  }

  /** @throws InputError when `chartwright.localRepositories.directory` is not set. */
  static requiredFromConfig(config: Config): LocalRepositories {
    const repositories = LocalRepositories.fromConfig(config);
    if (repositories) return repositories;
    throw new InputError(
      "Local repositories are off: set 'chartwright.localRepositories.directory' in the app's configuration, or choose a forge",
    );
  }

  /** @param directory - Absolute path; made when the first repository is. */
  constructor(readonly directory: string) {}

  /** The absolute path to give to `git clone`. */
  gitDirectory(id: RepositoryId): string {
    return join(this.directory, id.group, `${id.name}.git`);
  }

  /** Every repository, sorted. */
  async list(): Promise<RepositoryId[]> {
    const ids: RepositoryId[] = [];
    for (const group of await foldersOf(this.directory)) {
      for (const folder of await foldersOf(join(this.directory, group))) {
        if (folder.endsWith('.git')) {
          ids.push(repositoryId(group, folder.slice(0, -'.git'.length)));
        }
      }
    }
    return ids;
  }

  /**
   * The commit that a branch, tag or commit id stands for.
   *
   * @throws NotFoundError when there is no such repository or ref.
   */
  async resolveCommit(
    id: RepositoryId,
    ref: string = LOCAL_BRANCH,
  ): Promise<string> {
    const gitdir = this.gitDirectory(id);
    const candidates = /^[0-9a-f]{40}$/.test(ref)
      ? [ref]
      : [`refs/heads/${ref}`, `refs/tags/${ref}`];
    for (const candidate of candidates) {
      try {
        const oid = await git.resolveRef({ fs, gitdir, ref: candidate });
        await git.readCommit({ fs, gitdir, oid });
        return oid;
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    }
    throw new NotFoundError(
      `No commit '${ref}' in the local repository '${formatRepositoryId(id)}'`,
    );
  }

  /**
   * The files of a commit, or of one folder in it with paths relative to that folder.
   *
   * @throws NotFoundError when there is no such folder.
   */
  async readTree(
    id: RepositoryId,
    commit: string,
    folder: string = '',
  ): Promise<RepositoryFiles> {
    return this.found(id, folder, () =>
      readGitTree(this.gitDirectory(id), commit, folder),
    );
  }

  /**
   * The bytes of one file.
   *
   * @throws NotFoundError when there is no such file.
   */
  async readFile(
    id: RepositoryId,
    commit: string,
    path: string,
  ): Promise<Uint8Array> {
    return this.found(id, path, async () => {
      const { blob } = await git.readBlob({
        fs,
        gitdir: this.gitDirectory(id),
        oid: commit,
        filepath: path,
      });
      return blob;
    });
  }

  /** The bytes of a file by the id of its object. */
  async readBlob(id: RepositoryId, oid: string): Promise<Uint8Array> {
    return this.found(id, oid, async () => {
      const { blob } = await git.readBlob({
        fs,
        gitdir: this.gitDirectory(id),
        oid,
      });
      return blob;
    });
  }

  /**
   * What lies directly in a folder: folders first, then files, both by name.
   *
   * @throws NotFoundError when there is no such folder.
   */
  async readFolder(
    id: RepositoryId,
    commit: string,
    folder: string = '',
  ): Promise<RepositoryEntry[]> {
    return this.found(id, folder, async () => {
      const { tree } = await git.readTree({
        fs,
        gitdir: this.gitDirectory(id),
        oid: commit,
        filepath: folder || undefined,
      });
      const named = (type: 'tree' | 'blob') =>
        tree
          .filter(entry => entry.type === type)
          .map(entry => ({ name: entry.path, type }))
          .sort((left, right) => (left.name < right.name ? -1 : 1));
      return [...named('tree'), ...named('blob')];
    });
  }

  /**
   * Makes the repository with one commit on `main` that holds the files.
   *
   * @remarks
   *
   * Idempotent: a repository whose `main` already holds exactly these files is left alone and its commit returned.
   * Atomic: the repository is made beside its place and moved there whole, so a reader or a second writer sees all or
   * nothing.
   *
   * @throws ConflictError when the repository exists with other content.
   */
  async create(
    id: RepositoryId,
    files: RepositoryFiles,
    commit: { message: string; author: { name: string; email: string } },
  ): Promise<{ commit: string; created: boolean }> {
    await mkdir(join(this.directory, id.group), { recursive: true });
    const gitdir = await mkdtemp(join(this.directory, '.new-'));
    try {
      await git.init({
        fs,
        dir: gitdir,
        gitdir,
        bare: true,
        defaultBranch: LOCAL_BRANCH,
      });
      const tree = await writeGitTree(gitdir, files);
      const oid = await git.commit({
        fs,
        gitdir,
        tree,
        ref: `refs/heads/${LOCAL_BRANCH}`,
        parent: [],
        ...commit,
      });
      if (await moveInto(gitdir, this.gitDirectory(id))) {
        return { commit: oid, created: true };
      }
      return { commit: await this.sameContent(id, tree), created: false };
    } finally {
      await rm(gitdir, { recursive: true, force: true });
    }
  }

  private async sameContent(id: RepositoryId, tree: string): Promise<string> {
    const gitdir = this.gitDirectory(id);
    const existing = await this.resolveCommit(id);
    const { commit } = await git.readCommit({ fs, gitdir, oid: existing });
    if (commit.tree !== tree) {
      throw new ConflictError(
        `The local repository '${formatRepositoryId(
          id,
        )}' exists already and holds something else. Choose another name, or regenerate that service instead of making it anew.`,
      );
    }
    return existing;
  }

  private async found<T>(
    id: RepositoryId,
    path: string,
    read: () => Promise<T>,
  ): Promise<T> {
    try {
      return await read();
    } catch (error) {
      if (isNotFound(error)) {
        throw new NotFoundError(
          `No '${path}' in the local repository '${formatRepositoryId(id)}'`,
        );
      }
      throw error;
    }
  }
}

/** False when the target exists already. */
async function moveInto(source: string, target: string): Promise<boolean> {
  try {
    await rename(source, target);
    return true;
  } catch (error) {
    // A repository is a folder with files in it, which rename(2) never replaces.
    if (['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) return false;
    throw error;
  }
}

async function foldersOf(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(entry => entry.name)
      .sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

function errorCode(error: unknown): string {
  return isError(error) ? String(error.code) : '';
}

/** Also a path that names a file where a folder is asked for, or the other way round. */
function isNotFound(error: unknown): boolean {
  return (
    error instanceof Errors.NotFoundError ||
    error instanceof Errors.ObjectTypeError
  );
}
