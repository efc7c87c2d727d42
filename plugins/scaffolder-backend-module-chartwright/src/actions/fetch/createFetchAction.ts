import {
  resolveSafeChildPath,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { ConflictError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { readPermission } from '@chartwright/backstage-plugin-chartwright-common';
import {
  fetchCheckout,
  formatAddress,
  openRepository,
} from '@chartwright/backstage-plugin-chartwright-node';
import { readdir } from 'node:fs/promises';
import { posix } from 'node:path';
import { parseInput } from '../../parseInput';
import { readableErrors } from '../../readableErrors';
import { resolveRepository } from '../../repository/resolveRepository';
import { examples } from './fetch.examples';
import { fetchInput, fetchOutput } from './fetchSchema';

/**
 * The scaffolder action `chartwright:fetch`: fetches a repository with its history, file modes and links, from a local
 * repository or a forge.
 *
 * @public
 */
export function createFetchAction(options: {
  catalog: CatalogService;
  config: Config;
  permissions: PermissionsService;
}) {
  const { catalog, config, permissions } = options;
  return createTemplateAction({
    id: 'chartwright:fetch',
    description:
      'Fetches the repository of a service with its history, so that it can be regenerated and the change proposed.',
    examples,
    supportsDryRun: true,
    schema: { input: () => fetchInput, output: () => fetchOutput },
    handler: readableErrors(async ctx => {
      const input = parseInput(fetchInput, ctx.input);
      const folder = resolveSafeChildPath(ctx.workspacePath, input.targetPath);
      const taken = await readdir(folder).catch(() => []);
      if (taken.length > 0) {
        throw new ConflictError(
          `Expected '${
            input.targetPath
          }' of the workspace to be empty, found ${taken
            .sort()
            .join(', ')}. Give the step a 'targetPath' of its own.`,
        );
      }
      const found = await resolveRepository(input, {
        catalog,
        config,
        credentials: await ctx.getInitiatorCredentials(),
        permissions,
        permission: readPermission,
      });
      const access = await openRepository(found.address, {
        config,
        ...(input.token && { token: input.token }),
        ...(ctx.signal && { signal: ctx.signal }),
      });
      const branch = input.branch ?? found.branch;
      const checkout = await fetchCheckout(access, folder, {
        ...(branch && { branch }),
        ...(ctx.signal && { signal: ctx.signal }),
      });
      ctx.logger.info(
        `Fetched ${checkout.branch} of ${formatAddress(
          found.address,
        )} at ${checkout.commit.slice(0, 8)}`,
      );
      ctx.output('path', input.targetPath);
      ctx.output('servicePath', posix.join(input.targetPath, found.folder));
      ctx.output('branch', checkout.branch);
      ctx.output('commitHash', checkout.commit);
      ctx.output('remoteUrl', access.remoteUrl);
    }),
  });
}
