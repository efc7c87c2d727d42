import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { DEFAULT_CONFLICT_LIMIT, reasonToStop } from '@chartwright/core';
import { openRepository, type RepositoryAccess } from '../access';
import { fetchCheckout, type Checkout } from '../checkout';
import { ownersForReview, proposeChanges } from '../proposals';
import { commitAuthor } from './commitAuthor';
import { planService } from './planService';
import { proposalText } from './proposalText';
import { regenerationView } from './regenerationView';
import { repositoryOfEntities } from './repositoryOfEntities';
import type {
  RegenerationServices,
  RepositoryRegeneration,
  RepositoryRegenerationRequest,
  ServiceRegeneration,
} from './RepositoryRegeneration';

/**
 * The branch that regenerations are proposed on.
 *
 * @public
 */
export const REGENERATION_BRANCH = 'chartwright/regenerate';

/**
 * Regenerates services of one repository and proposes the change: one branch and one request for all of them, which is
 * brought up to date when it is open already. Runs again without harm: what is proposed already is not proposed twice.
 *
 * @throws InputError for wrong documents or components that Chartwright cannot regenerate, NotFoundError, NotAllowedError,
 *   ConflictError when people's work on the branch stands in the way, RetryLaterError (see {@link retryAdvice}); the
 *   reason of the signal when it is aborted.
 * @public
 */
export async function regenerateRepository(
  request: RepositoryRegenerationRequest,
  services: RegenerationServices,
): Promise<RepositoryRegeneration> {
  const { entities, token, signal } = request;
  const { config } = services;
  const { address, branch, folders } = repositoryOfEntities(entities, config);
  const access = await openRepository(address, {
    config,
    ...(token && { token }),
    ...(signal && { signal }),
  });
  const work = await mkdtemp(join(workingDirectory(services), 'regenerate-'));
  try {
    const checkout = await fetchCheckout(access, join(work, 'checkout'), {
      branch,
      ...(signal && { signal }),
    });
    const planned: ServiceRegeneration[] = [];
    for (const [index, entity] of entities.entries()) {
      signal?.throwIfAborted();
      planned.push(
        await regenerateService(
          { entity, folder: folders[index]!, checkout, work },
          request,
          services,
        ),
      );
    }
    return await propose(planned, { access, checkout }, request, services);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Plans one service; applies the plan in the checkout, unless it is to be stopped. */
async function regenerateService(
  place: { entity: Entity; folder: string; checkout: Checkout; work: string },
  request: RepositoryRegenerationRequest,
  services: RegenerationServices,
): Promise<ServiceRegeneration> {
  const { entity, folder, checkout, work } = place;
  const {
    onConflict = 'keep',
    conflictLimit = DEFAULT_CONFLICT_LIMIT,
    credentials,
    progress = () => {},
    signal,
    to,
  } = request;
  const absolute = join(checkout.folder, folder);
  const regeneration = await planService(
    {
      folder: absolute,
      scratch: join(work, 'documents', folder),
      credentials,
      style: onConflict === 'fail' ? 'keep' : onConflict,
      progress,
      ...(signal && { signal }),
      ...(to !== undefined && { to }),
    },
    services,
  );
  const stopped = reasonToStop(regeneration, { onConflict, conflictLimit });
  if (!stopped) {
    await services.threads.run('apply', {
      folder: absolute,
      regeneration,
      marked: onConflict === 'mark',
    });
  }
  const entityRef = stringifyEntityRef(entity);
  if (!stopped) await request.inspect?.({ entityRef, folder: absolute });
  return { entityRef, folder, regeneration, ...(stopped && { stopped }) };
}

async function propose(
  planned: ServiceRegeneration[],
  { access, checkout }: { access: RepositoryAccess; checkout: Checkout },
  request: RepositoryRegenerationRequest,
  services: RegenerationServices,
): Promise<RepositoryRegeneration> {
  const { branch = REGENERATION_BRANCH, draft = false, signal } = request;
  const { progress = () => {} } = request;
  const { title, markdown, message } = proposalText(planned);
  const result = {
    address: access.address,
    services: planned,
    conflicts: planned.reduce(
      (sum, { regeneration }) => sum + regeneration.conflicts,
      0,
    ),
    markdown,
  };
  if (planned.some(({ stopped }) => stopped)) {
    return { ...result, outcome: 'conflicts' };
  }
  if (planned.every(({ regeneration }) => !regeneration.drift)) {
    return { ...result, outcome: 'unchanged' };
  }
  if (request.dryRun) return { ...result, outcome: 'planned' };
  const proposal = await proposeChanges(
    {
      branch,
      title,
      text: markdown,
      plans: planned
        .filter(({ regeneration }) => regeneration.drift)
        .map(({ regeneration }) => regenerationView(regeneration)),
      message,
      draft,
      author: commitAuthor(services.config),
      reviewers: await ownersForReview(request.entities, access.address, {
        catalog: services.catalog,
        credentials: request.credentials,
        progress,
      }),
    },
    { access, checkout, progress, ...(signal && { signal }) },
  );
  return proposal
    ? { ...result, outcome: 'proposed', proposal }
    : { ...result, outcome: 'unchanged' };
}

function workingDirectory({ config }: RegenerationServices): string {
  return config.getOptionalString('backend.workingDirectory') ?? tmpdir();
}
