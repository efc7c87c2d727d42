import fs from 'node:fs';
import git, { Errors } from 'isomorphic-git';
import type { Forge, ForgeRepository } from '../forges';
import type { RepositoryAddress } from '../repositories';
import {
  remoteConnection,
  transportError,
} from '../repositories/remoteConnection';
import { RetryLaterError } from '../RetryLaterError';
import type { RepositoryAccess } from './RepositoryAccess';

/** Git's own way to say that there is no commit. */
const NO_COMMIT = '0'.repeat(40);

/** A repository of a forge: branches by git, requests by the forge's HTTP interface. */
export function forgeAccess(
  address: RepositoryAddress,
  forge: Forge,
  { remote }: ForgeRepository,
): RepositoryAccess {
  const transport = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run();
    } catch (error) {
      throw transportError(remote.url, error);
    }
  };
  return {
    address,
    requestNoun: forge.requestNoun,
    remoteUrl: remote.url,
    branch: remote.branch,

    fetchBranch: (gitdir, branch, signal) =>
      transport(async () => {
        const connection = remoteConnection(remote, signal);
        const ref = `refs/heads/${branch}`;
        const refs = await git.listServerRefs({ ...connection, prefix: ref });
        const commit = refs.find(found => found.ref === ref)?.oid;
        if (commit === undefined) return undefined;
        await git.addRemote({
          fs,
          gitdir,
          remote: 'origin',
          url: remote.url,
          force: true,
        });
        await git.fetch({
          fs,
          gitdir,
          ...connection,
          ref: branch,
          remoteRef: ref,
          singleBranch: true,
          tags: false,
        });
        return commit;
      }),

    pushBranch: (gitdir, branch, { from, to }, signal) =>
      transport(async () => {
        const ref = `refs/heads/${branch}`;
        await git.writeRef({ fs, gitdir, ref, value: to, force: true });
        let moved = false;
        try {
          await git.push({
            fs,
            gitdir,
            ...remoteConnection(remote, signal),
            ref,
            remoteRef: ref,
            force: true,
            // The server takes the push only if the branch still is where it has just said that it is.
            onPrePush: ({ remoteRef }) => {
              moved = remoteRef.oid !== (from ?? NO_COMMIT);
              return !moved;
            },
          });
        } catch (error) {
          if (moved || error instanceof Errors.GitPushError) {
            throw new RetryLaterError(
              moved
                ? `The branch '${branch}' of ${remote.url} was changed by somebody else at the same time. Try again`
                : `${remote.url} did not take the branch '${branch}': ${String(
                    error,
                  )}`,
              undefined,
              error,
            );
          }
          throw error;
        }
      }),

    findRequest: (branches, signal) =>
      forge.findOpenRequest(address, branches, signal),

    async openRequest(draft, signal) {
      const opened =
        (await forge.openRequest(address, draft, signal)) ??
        (await forge.findOpenRequest(address, draft, signal));
      if (!opened) {
        throw new Error(
          `${forge.pageUrl(address)} takes no ${forge.requestNoun} from '${
            draft.branch
          }' to '${draft.target}'`,
        );
      }
      return opened;
    },

    async updateText(_branches, { number }, { text }, signal) {
      if (number !== undefined) {
        await forge.updateText(address, number, text, signal);
      }
    },

    async askForReview({ number }, reviewer, signal) {
      return (
        number !== undefined &&
        (await forge.askForReview(address, number, reviewer, signal))
      );
    },
  };
}
