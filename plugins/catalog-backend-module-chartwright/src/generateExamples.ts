import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  formatRepositoryId,
  repositoryFiles,
  repositoryId,
  type LocalRepositories,
} from '@chartwright/backstage-plugin-chartwright-node';
import { formatProblem, generateFromFiles } from '@chartwright/core';

const AUTHOR = { name: 'Chartwright', email: 'chartwright@localhost' };

/**
 * Generates System documents into local repositories, as `chartwright generate` does into folders: one for each service
 * and one for the system. A repository that is there already is left alone, whatever it holds.
 *
 * @param files - Paths of System documents. One that is wrong is reported in the log and keeps nobody from starting.
 */
export async function generateExamples(
  files: readonly string[],
  repositories: LocalRepositories,
  logger: LoggerService,
): Promise<void> {
  for (const file of files) {
    try {
      await generateExample(resolve(file), repositories, logger);
    } catch (error) {
      logger.warn(
        `The example ${file} was not generated: ${
          isError(error) ? error.message : String(error)
        }`,
      );
    }
  }
}

async function generateExample(
  file: string,
  repositories: LocalRepositories,
  logger: LoggerService,
): Promise<void> {
  const {
    problems,
    system,
    repositories: generated,
  } = generateFromFiles({
    file,
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(errors.map(problem => formatProblem(problem)).join('\n'));
  }
  const there = new Set((await repositories.list()).map(formatRepositoryId));
  for (const item of generated) {
    if (!('tree' in item)) throw new Error(formatProblem(item));
    const id = repositoryId(system?.system.name ?? item.name, item.name);
    if (!there.has(formatRepositoryId(id))) {
      await repositories.create(id, repositoryFiles(item.tree), {
        message: `Generate ${item.name} with Chartwright`,
        author: AUTHOR,
      });
      logger.info(`Generated the example ${formatRepositoryId(id)}`);
    }
    // Requests get their turn between two services.
    await setImmediate();
  }
}
