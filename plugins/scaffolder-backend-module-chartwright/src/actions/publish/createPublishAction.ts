import {
  resolveSafeChildPath,
  type AuthService,
} from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  commitAuthor,
  createForge,
  LocalRepositories,
  LocalRepositoryUrls,
  readFolder,
  repositoryId,
  requireOwnCredentials,
  type RepositoryAddress,
} from '@chartwright/backstage-plugin-chartwright-node';
import { parseInput } from '../../parseInput';
import { readableErrors } from '../../readableErrors';
import { forgePublisher } from '../../publish/forgePublisher';
import { localPublisher } from '../../publish/localPublisher';
import type { Publication } from '../../publish/Publication';
import type { Publisher } from '../../publish/Publisher';
import { readServiceEntity } from '../../publish/readServiceEntity';
import { checkCatalog } from './checkCatalog';
import { examples } from './publish.examples';
import { publishInput, publishOutput } from './publishSchema';
import { resolvePlace, type ScmPolicy } from './resolvePlace';

/**
 * The scaffolder action `chartwright:publish`: makes a repository of the workspace, locally or on a forge.
 *
 * @public
 */
export function createPublishAction(options: {
  auth: AuthService;
  catalog: CatalogService;
  config: Config;
  /** What the Platform says about where services may live. */
  scmPolicy: () => Promise<ScmPolicy>;
}) {
  const { auth, catalog, config, scmPolicy } = options;
  const urls = LocalRepositoryUrls.fromConfig(config);
  const integrations = ScmIntegrations.fromConfig(config);
  return createTemplateAction({
    id: 'chartwright:publish',
    description:
      'Publishes a generated service as a git repository: locally, or on GitHub, GitLab or Gitea.',
    examples,
    supportsDryRun: true,
    schema: { input: () => publishInput, output: () => publishOutput },
    handler: readableErrors(async ctx => {
      const input = parseInput(publishInput, ctx.input);
      const files = await readFolder(
        resolveSafeChildPath(ctx.workspacePath, input.sourcePath),
        input.sourcePath,
      );
      const service = readServiceEntity(files);
      const { name } = parseEntityRef(service.entityRef);
      const place = resolvePlace(
        input,
        { name, group: service.group },
        await scmPolicy(),
        integrations,
      );
      const publication: Publication = {
        ...place,
        files,
        description: input.description ?? service.description,
        visibility: input.visibility,
        commit: {
          message:
            input.commitMessage ??
            config.getOptionalString('scaffolder.defaultCommitMessage') ??
            `Generate ${name} with Chartwright`,
          author: commitAuthor(config),
        },
        dryRun: ctx.isDryRun ?? false,
        signal: ctx.signal,
        progress: message => ctx.logger.info(message),
      };
      const publisher = await publisherOf(place, {
        token: input.token,
        gitdir: () => ctx.createTemporaryDirectory(),
      });
      // The one who publishes need not be allowed to see what is in the way.
      await checkCatalog(service.entityRef, publisher.repositoryUrl, {
        catalog,
        credentials: await auth.getOwnServiceCredentials(),
      });
      ctx.signal?.throwIfAborted();
      const published = await publisher.publish(publication);
      ctx.output('remoteUrl', published.remoteUrl);
      ctx.output('repoContentsUrl', published.repoContentsUrl);
      ctx.output('catalogInfoUrl', published.catalogInfoUrl);
      ctx.output('commitHash', published.commitHash);
      ctx.output('entityRef', service.entityRef);
    }),
  });

  async function publisherOf(
    place: RepositoryAddress,
    { token, gitdir }: { token?: string; gitdir: () => Promise<string> },
  ): Promise<Publisher> {
    if (place.target === 'local') {
      const repositories = LocalRepositories.requiredFromConfig(config);
      const id = repositoryId(place.owner, place.name);
      return localPublisher(id, repositories, urls);
    }
    requireOwnCredentials(config, `Publishing to ${place.host}`, token);
    const forge = await createForge(
      { ...place, type: place.target, token },
      integrations,
    );
    return forgePublisher(place, forge, gitdir);
  }
}
