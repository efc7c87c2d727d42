import {
  resolveSafeChildPath,
  type UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  CatalogDocuments,
  readPlatform,
  type GeneratorThreads,
} from '@chartwright/backstage-plugin-chartwright-node';
import type { Resolution } from '@chartwright/core';
import { posix } from 'node:path';
import { parseInput } from '../../parseInput';
import { readableErrors } from '../../readableErrors';
import { CATALOG_INFO } from '../../publish/readServiceEntity';
import { gatherDocuments } from './gatherDocuments';
import { examples } from './generate.examples';
import { generateInput, generateOutput } from './generateSchema';
import { warningsOf } from './warningsOf';
import { writeIntoWorkspace } from './writeIntoWorkspace';

/**
 * The scaffolder action `chartwright:service:generate`: writes the repository of a service into the workspace.
 *
 * @public
 */
export function createGenerateAction(options: {
  config: Config;
  catalog: CatalogService;
  reader: UrlReaderService;
  threads: GeneratorThreads;
}) {
  const { config, catalog, reader, threads } = options;
  const catalogDocuments = new CatalogDocuments(catalog, reader);
  return createTemplateAction({
    id: 'chartwright:service:generate',
    description:
      'Generates everything a service needs on Kubernetes from one short document: a Helm chart with values for every environment, alerts, a dashboard, runbooks and its catalog entry.',
    examples,
    supportsDryRun: true,
    schema: { input: () => generateInput, output: () => generateOutput },
    handler: readableErrors(async ctx => {
      const input = parseInput(generateInput, ctx.input);
      const { folders, ...documents } = await gatherDocuments(input, {
        workspacePath: ctx.workspacePath,
        catalogDocuments,
        platform: () => readPlatform(config),
        credentials: await ctx.getInitiatorCredentials(),
        progress: message => ctx.logger.info(message),
      });
      ctx.signal?.throwIfAborted();
      const { problems, repository } = await threads.run(
        'generate',
        { documents, ...(folders && { folders }) },
        { ...(ctx.signal && { signal: ctx.signal }) },
      );
      const warnings = warningsOf(problems, documents.main);
      if (!repository) {
        throw new InputError('The document describes no service');
      }
      warnings.forEach(warning => ctx.logger.warn(warning));
      await writeIntoWorkspace(
        resolveSafeChildPath(ctx.workspacePath, input.targetPath),
        repository.tree,
      );
      const files = [...repository.tree.keys()];
      ctx.logger.info(
        `Generated ${repository.name}: ${
          files.length
        } files, for the environments ${repository.resolution.environments
          .map(({ environment }) => environment.name)
          .join(', ')}`,
      );
      ctx.output('name', repository.name);
      ctx.output('entityRef', `component:default/${repository.name}`);
      ctx.output('catalogInfoPath', posix.join(input.targetPath, CATALOG_INFO));
      ctx.output('environments', environmentsOf(repository.resolution));
      ctx.output('files', files);
      ctx.output('fileCount', files.length);
      ctx.output('warnings', warnings);
    }),
  });
}

function environmentsOf({ environments }: Resolution) {
  return environments.map(
    ({ environment: { name, title, namespace, release } }) => ({
      name,
      title,
      namespace,
      release,
      install: `helm upgrade --install ${release} chart -f chart/values-${name}.yaml -n ${namespace} --create-namespace`,
    }),
  );
}
