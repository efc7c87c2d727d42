import {
  LOCAL_BRANCH,
  LocalProposals,
  type LocalRepositories,
  type LocalRepositoryUrls,
  type RepositoryId,
} from '../repositories';
import { compareBranch } from '../repositories/compareBranch';
import { shareObjects } from '../repositories/shareObjects';
import { readRef, updateRef } from '../repositories/updateRef';
import type { RepositoryAccess } from './RepositoryAccess';

/** A local repository: a request is a branch that the portal compares and merges. */
export function localAccess(
  id: RepositoryId,
  repositories: LocalRepositories,
  urls: LocalRepositoryUrls,
): RepositoryAccess {
  const bare = repositories.gitDirectory(id);
  const proposals = new LocalProposals(repositories);
  return {
    address: { target: 'local', owner: id.group, name: id.name },
    requestNoun: 'branch',
    remoteUrl: bare,
    branch: LOCAL_BRANCH,

    async fetchBranch(gitdir, branch) {
      const commit = await readRef(bare, `refs/heads/${branch}`);
      if (commit !== undefined) await shareObjects(bare, gitdir);
      return commit;
    },

    async pushBranch(gitdir, branch, change) {
      await shareObjects(gitdir, bare);
      await updateRef(bare, `refs/heads/${branch}`, change);
    },

    async findRequest({ branch, target }) {
      const found = await proposals.find(id, branch);
      if (found?.target !== target) return undefined;
      const { state } = await compareBranch(bare, { branch, target });
      if (state === 'merged') return undefined;
      const { title, text } = found;
      return { title, text, url: urls.compare(id, branch) };
    },

    async openRequest({ branch, target, title, text, plans = [] }) {
      await proposals.save(id, { branch, target, title, text, plans });
      return { title, text, url: urls.compare(id, branch) };
    },

    async updateText({ branch, target }, { title }, { text, plans = [] }) {
      await proposals.save(id, { branch, target, title, text, plans });
    },

    async askForReview() {
      return false;
    },
  };
}
