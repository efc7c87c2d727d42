import fs from 'node:fs';
import git from 'isomorphic-git';
import { writeGitTree } from './gitObjects';
import { remoteConnection } from './remoteConnection';
import type { RepositoryFiles } from './RepositoryFile';

/**
 * A repository reached over HTTP.
 *
 * @public
 */
export interface RemoteRepository {
  /** What `git clone` takes, without credentials. */
  url: string;
  /** Basic authentication; forges take a token as the password. */
  auth: { username: string; password: string };
  branch: string;
}

/**
 * What came of {@link pushInitialCommit}.
 *
 * @public
 */
export type PushOutcome =
  | { outcome: 'pushed' | 'unchanged'; commit: string }
  | { outcome: 'different'; commit: string };

/**
 * Pushes one commit with the files to a branch that does not exist yet. A branch that is there is never written:
 * `unchanged` says that it holds exactly these files already, `different` that it does not.
 *
 * @param options - `gitdir` is an empty folder to work in.
 * @throws isomorphic-git's HttpError and PushRejectedError.
 * @public
 */
export async function pushInitialCommit(options: {
  gitdir: string;
  remote: RemoteRepository;
  files: RepositoryFiles;
  message: string;
  author: { name: string; email: string };
  signal?: AbortSignal;
}): Promise<PushOutcome> {
  const { gitdir, remote, files, message, author, signal } = options;
  const branch = `refs/heads/${remote.branch}`;
  const connection = remoteConnection(remote, signal);
  await git.init({
    fs,
    dir: gitdir,
    gitdir,
    bare: true,
    defaultBranch: remote.branch,
  });
  await git.addRemote({ fs, gitdir, remote: 'origin', url: remote.url });
  const tree = await writeGitTree(gitdir, files);
  const refs = await git.listServerRefs({ ...connection, prefix: branch });
  const existing = refs.find(({ ref }) => ref === branch)?.oid;
  if (existing) {
    await git.fetch({
      fs,
      gitdir,
      ...connection,
      ref: remote.branch,
      remoteRef: branch,
      depth: 1,
      singleBranch: true,
      tags: false,
    });
    const { commit } = await git.readCommit({ fs, gitdir, oid: existing });
    const outcome = commit.tree === tree ? 'unchanged' : 'different';
    return { outcome, commit: existing };
  }
  const commit = await git.commit({
    fs,
    gitdir,
    tree,
    message,
    author,
    ref: branch,
    parent: [],
  });
  await git.push({
    fs,
    gitdir,
    ...connection,
    ref: branch,
    remoteRef: branch,
  });
  return { outcome: 'pushed', commit };
}
