import type { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { ProposalSummary } from '@chartwright/backstage-plugin-chartwright-common';
import { createForge } from '../forges';
import type { RepositoryAddress } from '../repositories';

/** What the branches of proposals begin with. */
const PREFIX = 'chartwright/';

/**
 * The open pull or merge requests of a repository on a forge that Chartwright made, newest first, as far as the forge lists
 * them at once. Asked for with the credentials of the portal's integration.
 *
 * @throws InputError when the host is not configured or has no credentials, NotAllowedError, RetryLaterError.
 * @public
 */
export async function forgeProposals(
  address: Exclude<RepositoryAddress, { target: 'local' }>,
  options: { config: Config; signal?: AbortSignal },
): Promise<ProposalSummary[]> {
  const { target: type, ...repository } = address;
  const forge = await createForge(
    { type, ...repository },
    ScmIntegrations.fromConfig(options.config),
  );
  const requests = await forge.listOpenRequests(address, options.signal);
  return requests
    .filter(({ branch }) => branch.startsWith(PREFIX))
    .map(({ title, url, branch, updated, conflicts }) => ({
      title,
      url,
      branch,
      state: conflicts ? 'conflicts' : 'open',
      updated: new Date(updated).toISOString(),
    }));
}
