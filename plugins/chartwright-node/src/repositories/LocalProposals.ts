import fs from 'node:fs';
import type { RegenerationView } from '@chartwright/backstage-plugin-chartwright-common';
import git from 'isomorphic-git';
import { LOCAL_BRANCH, type LocalRepositories } from './LocalRepositories';
import type { RepositoryId } from './RepositoryId';
import { readRef, updateRef } from './updateRef';

/**
 * What is said about a branch of a local repository that is proposed to be merged.
 *
 * @public
 */
export interface LocalProposal {
  branch: string;
  /** The branch that it is to be merged into. */
  target: string;
  title: string;
  /** Markdown. */
  text: string;
  /** The plans that it carries out, one a service; empty when it came otherwise. */
  plans: readonly RegenerationView[];
}

/** Below this, one ref a branch, which points to a blob: clones leave it alone, and it changes atomically. */
const REFS = 'refs/chartwright/proposals';

/**
 * The proposals in local repositories: branches, each with a title and a text.
 *
 * @public
 */
export class LocalProposals {
  constructor(private readonly repositories: LocalRepositories) {}

  /** Every proposal whose branch is there, by name of the branch. */
  async list(id: RepositoryId): Promise<LocalProposal[]> {
    const gitdir = this.repositories.gitDirectory(id);
    const names = await git.listRefs({ fs, gitdir, filepath: REFS });
    const found = await Promise.all(
      [...names].sort().map(branch => this.find(id, branch)),
    );
    return found.flatMap(proposal => proposal ?? []);
  }

  /** The proposal of a branch; undefined when the branch is not there, or nobody proposed it. */
  async find(
    id: RepositoryId,
    branch: string,
  ): Promise<LocalProposal | undefined> {
    const gitdir = this.repositories.gitDirectory(id);
    const tip = await readRef(gitdir, `refs/heads/${branch}`);
    const note = await readRef(gitdir, `${REFS}/${branch}`);
    if (tip === undefined || note === undefined) return undefined;
    const { blob } = await git.readBlob({ fs, gitdir, oid: note });
    return { branch, ...parseNote(Buffer.from(blob).toString('utf8')) };
  }

  /** Says, or says anew, what a branch is for. */
  async save(
    id: RepositoryId,
    { branch, target, title, text, plans }: LocalProposal,
  ): Promise<void> {
    const gitdir = this.repositories.gitDirectory(id);
    const blob = Buffer.from(JSON.stringify({ target, title, text, plans }));
    const to = await git.writeBlob({ fs, gitdir, blob });
    const ref = `${REFS}/${branch}`;
    await updateRef(gitdir, ref, { from: await readRef(gitdir, ref), to });
  }
}

/** Written by {@link LocalProposals.save} alone; whatever else lies there says nothing. */
function parseNote(note: string): Omit<LocalProposal, 'branch'> {
  const known = { target: LOCAL_BRANCH, title: '', text: '', plans: [] };
  try {
    return { ...known, ...(JSON.parse(note) as Partial<LocalProposal>) };
  } catch {
    return known;
  }
}
