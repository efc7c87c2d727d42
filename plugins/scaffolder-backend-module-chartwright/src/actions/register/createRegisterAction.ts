import type {
  AuthService,
  DiscoveryService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  refreshRepository,
  type LocalRepositoryUrls,
} from '@chartwright/backstage-plugin-chartwright-node';
import { z } from 'zod/v3';
import { parseInput } from '../../parseInput';
import { readableErrors } from '../../readableErrors';
import { examples } from './register.examples';
import { waitForEntity } from './waitForEntity';
import { waitUntilReadable } from './waitUntilReadable';

const registerInput = z.object({
  catalogInfoUrl: z
    .string()
    .url()
    .describe('URL of `catalog-info.yaml`, as `chartwright:publish` gives it.'),
  entityRef: z
    .string()
    .min(1)
    .describe('Reference of the component to wait for.'),
  timeoutSeconds: z
    .number()
    .int()
    .min(1)
    .max(600)
    .default(60)
    .describe('How long to wait for the component.'),
});

const registerOutput = z.object({
  entityRef: z.string().describe('Reference of the component.'),
});

/**
 * The scaffolder action `chartwright:register`: puts a published service into the catalog and waits until it is there.
 *
 * @public
 */
export function createRegisterAction(options: {
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  reader: UrlReaderService;
  urls: LocalRepositoryUrls;
  /** Time between two looks into the catalog. */
  intervalMilliseconds?: number;
}) {
  const {
    auth,
    catalog,
    discovery,
    reader,
    urls,
    intervalMilliseconds = 300,
  } = options;
  return createTemplateAction({
    id: 'chartwright:register',
    description:
      'Puts a published service into the catalog, whether its repository is local or on a forge, and waits until it is there.',
    examples,
    supportsDryRun: true,
    schema: { input: () => registerInput, output: () => registerOutput },
    handler: readableErrors(async ctx => {
      const input = parseInput(registerInput, ctx.input);
      const { catalogInfoUrl, entityRef, timeoutSeconds } = input;
      ctx.output('entityRef', entityRef);
      if (ctx.isDryRun) {
        ctx.logger.info(`Dry run: would register ${catalogInfoUrl}`);
        return;
      }
      const { signal } = ctx;
      const credentials = await ctx.getInitiatorCredentials();
      const local = urls.parse(catalogInfoUrl);
      if (local) {
        await refreshRepository(local.id, { auth, discovery, signal });
      } else {
        await waitUntilReadable(catalogInfoUrl, {
          reader,
          timeoutMilliseconds: timeoutSeconds * 1000,
          intervalMilliseconds,
          signal,
        });
        await catalog.addLocation(
          { type: 'url', target: catalogInfoUrl, onConflict: 'refresh' },
          { credentials },
        );
      }
      ctx.logger.info(`Told the catalog of ${catalogInfoUrl}`);
      await waitForEntity({
        entityRef,
        catalogInfoUrl,
        read: () => catalog.getEntityByRef(entityRef, { credentials }),
        timeoutMilliseconds: timeoutSeconds * 1000,
        intervalMilliseconds,
        signal,
      });
      ctx.logger.info(`${entityRef} is in the catalog`);
    }),
  });
}
