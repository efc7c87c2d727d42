import type {
  BranchFile,
  BranchView,
  ProposalSummary,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  compareBranch,
  LOCAL_BRANCH,
  LocalProposals,
  type BranchChange,
  type LocalRepositories,
  type LocalRepositoryUrls,
  type RepositoryId,
} from '@chartwright/backstage-plugin-chartwright-node';
import { unifiedDiff } from './unifiedDiff';

/** Records of the generator: nobody reads them before the rest. */
const RECORDS = '.chartwright/';

/** A branch of a local repository. */
export interface BranchPlace {
  id: RepositoryId;
  branch: string;
}

/**
 * A branch beside the one that it is to be merged into.
 *
 * @throws NotFoundError when there is no such branch.
 */
export async function branchView(
  repositories: LocalRepositories,
  { id, branch }: BranchPlace,
  entityRefs: string[],
): Promise<BranchView> {
  const proposal = await new LocalProposals(repositories).find(id, branch);
  const target = proposal?.target ?? LOCAL_BRANCH;
  const gitdir = repositories.gitDirectory(id);
  const compared = await compareBranch(gitdir, { branch, target });
  const files = await Promise.all(
    compared.files.map(file => fileView(repositories, id, file)),
  );
  return {
    branch,
    target,
    head: compared.head,
    title: proposal?.title || firstLine(compared.commits[0]?.message) || branch,
    description: proposal?.text ?? '',
    state: compared.state,
    conflicts: compared.conflicts,
    entityRefs,
    commits: compared.commits.map(
      ({ id: commit, message, author, timestamp }) => ({
        id: commit,
        message,
        author,
        date: isoDate(timestamp),
      }),
    ),
    files: [
      ...files.filter(({ path }) => !path.startsWith(RECORDS)),
      ...files.filter(({ path }) => path.startsWith(RECORDS)),
    ],
    plans: [...(proposal?.plans ?? [])],
  };
}

/** What is proposed in a local repository and not merged yet. */
export async function openProposals(
  repositories: LocalRepositories,
  urls: LocalRepositoryUrls,
  id: RepositoryId,
): Promise<ProposalSummary[]> {
  const proposals = await new LocalProposals(repositories).list(id);
  const items = await Promise.all(
    proposals.map(async ({ branch, target, title }) => {
      const { state, commits } = await compareBranch(
        repositories.gitDirectory(id),
        { branch, target },
      );
      return {
        title: title || firstLine(commits[0]?.message) || branch,
        url: urls.compare(id, branch),
        branch,
        state,
        updated: isoDate(commits[0]?.timestamp ?? 0),
      };
    }),
  );
  return items.filter(({ state }) => state !== 'merged');
}

async function fileView(
  repositories: LocalRepositories,
  id: RepositoryId,
  { path, oldPath, before, after }: BranchChange,
): Promise<BranchFile> {
  const content = async (entry: BranchChange['before']) =>
    entry?.type === 'blob' ? repositories.readBlob(id, entry.oid) : undefined;
  return {
    path,
    ...(oldPath !== undefined && { oldPath }),
    change: changeOf({ path, oldPath, before, after }),
    ...unifiedDiff(await content(before), await content(after)),
  };
}

function changeOf({
  oldPath,
  before,
  after,
}: BranchChange): BranchFile['change'] {
  if (oldPath !== undefined) return 'renamed';
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
}

function firstLine(text: string | undefined): string | undefined {
  return text?.split('\n')[0];
}

function isoDate(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
