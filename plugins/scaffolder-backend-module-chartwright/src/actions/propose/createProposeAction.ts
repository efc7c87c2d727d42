import {
  resolveSafeChildPath,
  type BackstageCredentials,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  regeneratePermission,
  type RegenerationView,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  commitAuthor,
  openCheckout,
  openRepository,
  ownersForReview,
  proposeChanges,
  REGENERATION_BRANCH,
  reviewersOf,
  type Reviewer,
} from '@chartwright/backstage-plugin-chartwright-node';
import { parseInput } from '../../parseInput';
import { readableErrors } from '../../readableErrors';
import {
  resolveRepository,
  type ResolvedRepository,
} from '../../repository/resolveRepository';
import { examples } from './propose.examples';
import { proposeInput, proposeOutput } from './proposeSchema';

/**
 * The scaffolder action `chartwright:propose`: proposes what was changed in a fetched repository, as a branch of a local
 * repository, a pull request or a merge request.
 *
 * @public
 */
export function createProposeAction(options: {
  catalog: CatalogService;
  config: Config;
  permissions: PermissionsService;
}) {
  const { catalog, config, permissions } = options;
  return createTemplateAction({
    id: 'chartwright:propose',
    description:
      'Proposes what was changed in a fetched repository: as a branch that the portal compares and merges, or as a pull or merge request on GitHub, GitLab or Gitea. An open one is brought up to date.',
    examples,
    supportsDryRun: true,
    schema: { input: () => proposeInput, output: () => proposeOutput },
    handler: readableErrors(async ctx => {
      const input = parseInput(proposeInput, ctx.input);
      const credentials = await ctx.getInitiatorCredentials();
      const progress = (message: string) => ctx.logger.info(message);
      const checkout = await openCheckout(
        resolveSafeChildPath(ctx.workspacePath, input.sourcePath),
        input.sourcePath,
      );
      const found = await resolveRepository(input, {
        catalog,
        config,
        credentials,
        permissions,
        permission: regeneratePermission,
      });
      const signal = ctx.signal && { signal: ctx.signal };
      const access = await openRepository(found.address, {
        config,
        ...(input.token && { token: input.token }),
        ...signal,
      });
      const branch = input.branch ?? ownBranch(found);
      const proposal = await proposeChanges(
        {
          branch,
          title: input.title,
          text: input.description,
          message: input.title,
          ...(input.plans && {
            plans: input.plans as unknown as RegenerationView[],
          }),
          author: commitAuthor(config),
          draft: input.draft,
          reviewers: await reviewersFor(input, found, {
            credentials,
            progress,
          }),
        },
        {
          access,
          checkout,
          progress,
          dryRun: ctx.isDryRun ?? false,
          ...signal,
        },
      );
      if (!proposal) {
        progress(
          ctx.isDryRun
            ? 'Dry run: nothing was changed in the workspace, so there is nothing to propose'
            : 'Nothing was changed, so nothing is proposed',
        );
      }
      ctx.output('proposed', proposal !== undefined);
      ctx.output('url', proposal?.url ?? '');
      ctx.output('branch', proposal?.branch ?? branch);
      ctx.output('targetBranch', checkout.branch);
      if (proposal?.number !== undefined) {
        ctx.output('number', proposal.number);
      }
      ctx.output('updated', proposal?.updated ?? false);
      ctx.output('commitHash', proposal?.commit ?? checkout.commit);
      ctx.output('remoteUrl', access.remoteUrl);
    }),
  });

  async function reviewersFor(
    { reviewers }: { reviewers?: string[] },
    { address, entity }: ResolvedRepository,
    context: {
      credentials: BackstageCredentials;
      progress: (message: string) => void;
    },
  ): Promise<Reviewer[]> {
    if (reviewers) {
      return reviewersOf(reviewers, address, { catalog, ...context });
    }
    return entity
      ? ownersForReview([entity], address, { catalog, ...context })
      : [];
  }
}

/** Services of one repository have a branch each, as the newest proposal takes the place of the one before on a branch. */
function ownBranch({ entity, folder }: ResolvedRepository): string {
  if (folder === '') return REGENERATION_BRANCH;
  const name =
    entity?.metadata.name ?? folder.slice(folder.lastIndexOf('/') + 1);
  return `${REGENERATION_BRANCH}-${name}`;
}
