import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { isError } from '@backstage/errors';
import type { ProposalSummary } from '@chartwright/backstage-plugin-chartwright-common';
import {
  forgeProposals,
  formatAddress,
  LocalRepositories,
  LocalRepositoryUrls,
  repositoryId,
  repositoryOfEntity,
  type RepositoryAddress,
} from '@chartwright/backstage-plugin-chartwright-node';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Access } from '../access/Access';
import { Fresh } from '../cache/Fresh';
import { openProposals } from '../view/branchView';

/** A forge is asked once in so many milliseconds for a repository, however many look at its entities. */
const FRESH_MILLISECONDS = 30_000;
const REPOSITORIES = 500;

/**
 * What is proposed for an entity and not merged yet: `GET /v1/entities/:kind/:namespace/:name/proposals`. A forge that does
 * not answer, or that there are no credentials for, is no error: the answer says so.
 */
export function createOpenProposalsRouter(options: {
  access: Access;
  config: Config;
  logger: LoggerService;
}): Router {
  const { access, config, logger } = options;
  const router = PromiseRouter();
  const asked = new Fresh<ProposalSummary[]>(FRESH_MILLISECONDS, REPOSITORIES);
  const repositories = LocalRepositories.fromConfig(config);

  const proposalsOf = async (
    address: RepositoryAddress,
  ): Promise<ProposalSummary[]> => {
    if (address.target === 'local') {
      return repositories
        ? openProposals(
            repositories,
            LocalRepositoryUrls.fromConfig(config),
            repositoryId(address.owner, address.name),
          )
        : [];
    }
    return asked.get(formatAddress(address), () =>
      forgeProposals(address, { config }),
    );
  };

  router.get(
    '/v1/entities/:kind/:namespace/:name/proposals',
    async (request, response) => {
      const credentials = await access.credentials(request);
      const entity = await access.entity(request.params, credentials);
      const { address } = repositoryOfEntity(entity, config);
      try {
        response.json({ items: await proposalsOf(address) });
      } catch (error) {
        if (address.target === 'local') throw error;
        const reason = isError(error) ? error.message : String(error);
        logger.warn(
          `The open requests of ${formatAddress(
            address,
          )} are not known: ${reason}`,
        );
        response.json({ items: [], unknown: `${address.host}: ${reason}` });
      }
    },
  );

  return router;
}
