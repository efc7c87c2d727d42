import { resolve } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  formatRepositoryId,
  repositoryId,
  type GeneratorThreads,
  type LocalRepositories,
} from '@chartwright/backstage-plugin-chartwright-node';
import { documentHead, formatProblem, readSource } from '@chartwright/core';

/** What examples are generated with. */
export interface ExampleGeneration {
  repositories: LocalRepositories;
  threads: GeneratorThreads;
  logger: LoggerService;
}

/** How long one example may take, in milliseconds: a large one on a machine that has much else to do. */
const TIME_LIMIT = 5 * 60_000;

/**
 * Generates System documents into local repositories, as `chartwright generate` does into folders: one for each service
 * and one for the system. A repository that is there already is left alone, whatever it holds, and an example of which all
 * are there is not generated at all. What lies in the folder `edits/<repository>` beside the document is laid over what was
 * generated, as if a person had changed it.
 *
 * @param files - Paths of System documents. One that is wrong is reported in the log and keeps nobody from starting.
 * @param onGenerated - Called after each example that there are new repositories of.
 */
export async function generateExamples(
  files: readonly string[],
  { repositories, threads, logger }: ExampleGeneration,
  onGenerated: () => Promise<void>,
): Promise<void> {
  for (const path of files) {
    const file = resolve(path);
    try {
      if (await isGenerated(file, repositories)) continue;
      const { problems, created } = await threads.run(
        'publishExample',
        { file, directory: repositories.directory },
        { timeLimit: TIME_LIMIT },
      );
      for (const id of created) logger.info(`Generated the example ${id}`);
      if (created.length > 0) await onGenerated();
      if (problems.length > 0) {
        throw new Error(
          problems.map(problem => formatProblem(problem)).join('\n'),
        );
      }
    } catch (error) {
      logger.warn(
        `The example ${path} was not generated: ${
          isError(error) ? error.message : String(error)
        }`,
      );
    }
  }
}

/** Whether every repository that the document names is there. Reads no more than its head: it is asked at every start. */
async function isGenerated(
  file: string,
  repositories: LocalRepositories,
): Promise<boolean> {
  const { name, services = [] } = documentHead(readSource(file)) ?? {};
  if (name === undefined) return false;
  const there = new Set((await repositories.list()).map(formatRepositoryId));
  return [...services.map(service => service.name), name].every(repository =>
    there.has(formatRepositoryId(repositoryId(name, repository))),
  );
}
