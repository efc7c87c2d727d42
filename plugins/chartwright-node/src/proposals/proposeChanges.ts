import fs from 'node:fs';
import { join } from 'node:path';
import { ConflictError } from '@backstage/errors';
import git from 'isomorphic-git';
import type { OpenRequest, RepositoryAccess } from '../access';
import type { Checkout } from '../checkout';
import { changedEntries } from '../checkout/changedEntries';
import { writeGitEntries } from '../repositories/gitObjects';
import { mergeTrees } from '../repositories/mergeTrees';
import { branchPlan, type BranchPlan } from './branchPlan';
import { branchCommits, ownMessage, type BranchCommit } from './ownCommit';
import type { Proposal, ProposalDraft } from './Proposal';

/** Branches that are tried, with a number at the end, before giving up. */
const MOST_BRANCHES = 9;

/** What {@link proposeChanges} needs beside the draft. */
export interface ProposeOptions {
  access: RepositoryAccess;
  /** Changed since it was fetched; deletes, renames and modes are taken from the folder. */
  checkout: Checkout;
  /** Find out what would be proposed, and write nothing outside the checkout. */
  dryRun?: boolean;
  signal?: AbortSignal;
  /** Tells the person who waits what is being done. */
  progress: (message: string) => void;
}

/** A branch, what is on it, and what is to be done with it. */
interface ChosenBranch {
  name: string;
  tip: string | undefined;
  request: OpenRequest | undefined;
  commits: BranchCommit[];
  plan: Exclude<BranchPlan, { action: 'avoid' }>;
}

/**
 * Proposes what was changed in a checkout: a branch with one commit on top of what was fetched, and a request to merge it.
 * A request that is open is brought up to date.
 *
 * @returns undefined when the checkout was not changed.
 * @throws ConflictError when what people did on the branch does not go together with the new change; RetryLaterError when
 *   somebody changes the branch at the same time; NotAllowedError.
 * @public
 */
export async function proposeChanges(
  draft: ProposalDraft,
  options: ProposeOptions,
): Promise<Proposal | undefined> {
  const { access, checkout, progress, signal } = options;
  const gitdir = join(checkout.folder, '.git');
  const target = checkout.branch;
  const tree = await writeGitEntries(gitdir, await changedEntries(checkout));
  if (tree === (await treeOf(gitdir, checkout.commit))) return undefined;
  await checkBase(options);
  const chosen = await chooseBranch(draft.branch, options);
  signal?.throwIfAborted();
  const { name: branch, tip } = chosen;
  if (options.dryRun) {
    progress(
      `Dry run: would ${chosen.request ? 'update' : 'open'} the ${
        access.requestNoun
      } '${branch}' of ${access.remoteUrl}`,
    );
    return {
      branch,
      target,
      title: draft.title,
      text: draft.text,
      url: chosen.request?.url ?? access.remoteUrl,
      commit: tip ?? checkout.commit,
      updated: chosen.request !== undefined,
      remoteUrl: access.remoteUrl,
    };
  }
  const commit = await commitTo(chosen, tree, draft, checkout);
  if (commit === tip) {
    progress(`The branch '${branch}' holds exactly this already`);
  } else {
    await access.pushBranch(gitdir, branch, { from: tip, to: commit }, signal);
    progress(`Pushed '${branch}' to ${access.remoteUrl}`);
  }
  const request = await requestFor(chosen, draft, options);
  return {
    ...request,
    branch,
    target,
    commit,
    updated: chosen.request !== undefined,
    remoteUrl: access.remoteUrl,
  };
}

/**
 * Makes sure that the checkout is of this repository. That its branch has moved on since is no harm: the request is against
 * what was fetched, and the forge, or the portal, tells whether it still merges.
 *
 * @throws ConflictError
 */
async function checkBase({
  access,
  checkout,
  progress,
  signal,
}: ProposeOptions): Promise<void> {
  const { branch, commit: ancestor } = checkout;
  const gitdir = join(checkout.folder, '.git');
  const tip = await access.fetchBranch(gitdir, branch, signal);
  if (tip === ancestor) return;
  if (
    tip === undefined ||
    !(await git.isDescendent({ fs, gitdir, oid: tip, ancestor }))
  ) {
    throw new ConflictError(
      `The branch '${branch}' of ${
        access.remoteUrl
      } does not have the commit ${ancestor.slice(
        0,
        8,
      )} that was fetched: it was rewritten since, or is of another repository. Fetch it again`,
    );
  }
  progress(`The branch '${branch}' has moved on since it was fetched`);
}

/** The first branch of the name, or with a number, that nobody's closed work is on. */
async function chooseBranch(
  wanted: string,
  { access, checkout, progress, signal }: ProposeOptions,
): Promise<ChosenBranch> {
  const gitdir = join(checkout.folder, '.git');
  const target = checkout.branch;
  for (let number = 1; number <= MOST_BRANCHES; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    const tip = await access.fetchBranch(gitdir, name, signal);
    const request =
      tip && (await access.findRequest({ branch: name, target }, signal));
    const commits = tip
      ? await branchCommits(gitdir, tip, checkout.commit)
      : [];
    const plan = branchPlan({ open: Boolean(request), commits });
    if (plan.action !== 'avoid') {
      return { name, tip, request: request || undefined, commits, plan };
    }
    progress(
      `Left the branch '${name}' alone: it holds work of ${plan.authors.join(
        ', ',
      )} that was not merged`,
    );
  }
  throw new ConflictError(
    `The branches '${wanted}' to '${wanted}-${MOST_BRANCHES}' all hold work that was not merged. Merge or delete them, or choose another name`,
  );
}

/** @returns the commit that the branch is to point to; its tip when that is it already. */
async function commitTo(
  { name, tip, commits, plan }: ChosenBranch,
  tree: string,
  { author, message }: ProposalDraft,
  { folder, commit: base }: Checkout,
): Promise<string> {
  const gitdir = join(folder, '.git');
  const write = (content: { tree: string; parent: string[]; text: string }) =>
    git.commit({
      fs,
      gitdir,
      tree: content.tree,
      parent: content.parent,
      message: content.text,
      author,
      noUpdateBranch: true,
    });
  const last = plan.action === 'merge' ? plan.lastOwn : commits[0];
  if (last?.tree === tree && last.parents[0] === base) return tip!;
  const own = await write({
    tree,
    parent: [base],
    text: ownMessage(message, tree),
  });
  if (plan.action === 'replace') return own;
  const { entries, conflicts } = await mergeTrees(gitdir, {
    base: plan.lastOwn.tree,
    left: tip!,
    right: tree,
  });
  if (conflicts.length > 0) {
    throw new ConflictError(
      `On the branch '${name}' people changed ${conflicts.join(
        ', ',
      )} in a way that does not go together with the new generation. Merge or close what is open there, then try again`,
    );
  }
  return write({
    tree: await writeGitEntries(gitdir, entries),
    parent: [tip!, own],
    text: `Merge a new generation into '${name}'\n`,
  });
}

async function requestFor(
  { name: branch, request }: ChosenBranch,
  { title, text, plans, draft, reviewers }: ProposalDraft,
  { access, checkout, progress, signal }: ProposeOptions,
): Promise<OpenRequest> {
  const target = checkout.branch;
  if (request) {
    if (request.text !== text) {
      const body = { text, ...(plans && { plans }) };
      await access.updateText({ branch, target }, request, body, signal);
    }
    progress(`Updated the open ${access.requestNoun} ${request.url}`);
    return { ...request, text };
  }
  const opened = await access.openRequest(
    { branch, target, title, text, draft, ...(plans && { plans }) },
    signal,
  );
  progress(`Opened the ${access.requestNoun} ${opened.url}`);
  for (const reviewer of reviewers) {
    const asked = await access.askForReview(opened, reviewer, signal);
    progress(
      asked
        ? `Asked ${reviewer.name} for review`
        : `Could not ask the ${reviewer.kind} ${reviewer.name} for review`,
    );
  }
  return opened;
}

async function treeOf(gitdir: string, oid: string): Promise<string> {
  const { commit } = await git.readCommit({ fs, gitdir, oid });
  return commit.tree;
}
