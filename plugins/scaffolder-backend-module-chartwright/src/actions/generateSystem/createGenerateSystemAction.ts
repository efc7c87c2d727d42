import { posix } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  readPlatform,
  type GeneratedSystem,
  type GeneratorThreads,
} from '@chartwright/backstage-plugin-chartwright-node';
import { mergeFileTrees, nestFileTree } from '@chartwright/core';
import { parseInput } from '../../parseInput';
import { CATALOG_INFO } from '../../publish/readServiceEntity';
import { readableErrors } from '../../readableErrors';
import { warningsOf } from '../generate/warningsOf';
import { writeIntoWorkspace } from '../generate/writeIntoWorkspace';
import { gatherSystem } from './gatherSystem';
import { examples } from './generateSystem.examples';
import {
  generateSystemInput,
  generateSystemOutput,
} from './generateSystemSchema';

/** Milliseconds; a hundred services take some seconds. */
const TIME_LIMIT = 5 * 60_000;

/**
 * The scaffolder action `chartwright:system:generate`: writes the repository of a System, and those of its services, into the
 * workspace.
 *
 * @public
 */
export function createGenerateSystemAction(options: {
  config: Config;
  threads: GeneratorThreads;
}) {
  const { config, threads } = options;
  return createTemplateAction({
    id: 'chartwright:system:generate',
    description:
      'Generates the repository of a System from one short document: a chart with its namespaces, quotas, guardrails and data stores, its pages and its catalog entries; and those of its services, when it describes them.',
    examples,
    supportsDryRun: true,
    schema: {
      input: () => generateSystemInput,
      output: () => generateSystemOutput,
    },
    handler: readableErrors(async ctx => {
      const input = parseInput(generateSystemInput, ctx.input);
      const request = await gatherSystem(input, {
        workspacePath: ctx.workspacePath,
        platform: () => readPlatform(config),
      });
      const generated = await threads.run('generateSystem', request, {
        timeLimit: TIME_LIMIT,
        ...(ctx.signal && { signal: ctx.signal }),
      });
      const warnings = warningsOf(generated.problems, request.documents.main);
      const system = generated.repositories.find(
        ({ kind }) => kind === 'System',
      );
      if (!system) throw new InputError('The document describes no System');
      warnings.forEach(warning => ctx.logger.warn(warning));
      const tree = mergeFileTrees(
        ...generated.repositories.map(repository =>
          nestFileTree(repository.name, repository.tree),
        ),
      );
      await writeIntoWorkspace(
        resolveSafeChildPath(ctx.workspacePath, input.targetPath),
        tree,
      );
      const place = (name: string) => posix.join(input.targetPath, name);
      ctx.logger.info(
        `Generated ${generated.repositories
          .map(({ name }) => name)
          .join(', ')}: ${tree.size} files`,
      );
      ctx.output('name', system.name);
      ctx.output('entityRef', `system:default/${system.name}`);
      ctx.output('path', place(system.name));
      ctx.output(
        'catalogInfoPath',
        posix.join(place(system.name), CATALOG_INFO),
      );
      ctx.output(
        'services',
        generated.repositories
          .filter(({ kind }) => kind === 'Service')
          .map(({ name }) => ({
            name,
            entityRef: `component:default/${name}`,
            path: place(name),
          })),
      );
      ctx.output('environments', environmentsOf(generated));
      ctx.output('fileCount', tree.size);
      ctx.output('warnings', warnings);
    }),
  });
}

function environmentsOf({ environments }: GeneratedSystem) {
  return environments.map(({ name, title, namespace, release }) => ({
    name,
    title,
    namespace,
    release,
    // The namespace is an object of the chart, so that its labels are under review.
    install: `helm upgrade --install ${release} chart -f chart/values-${name}.yaml -n ${namespace} --create-namespace --take-ownership`,
  }));
}
