import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  formatRepositoryId,
  repositoryFiles,
  repositoryId,
  type LocalRepositories,
  type RepositoryFiles,
} from '@chartwright/backstage-plugin-chartwright-node';
import { formatProblem, generateFromFiles } from '@chartwright/core';

/** Beside a System document: what people did to its repositories since, a folder each. */
const EDITS = 'edits';

const AUTHOR = { name: 'Chartwright', email: 'chartwright@localhost' };

/**
 * Generates System documents into local repositories, as `chartwright generate` does into folders: one for each service
 * and one for the system. A repository that is there already is left alone, whatever it holds. What lies in the folder
 * `edits/<repository>` beside the document is laid over what was generated, as if a person had changed it.
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
      const edits = await editsOf(join(dirname(file), EDITS, item.name));
      const files = new Map([...repositoryFiles(item.tree), ...edits]);
      await repositories.create(id, files, {
        message: `Generate ${item.name} with Chartwright`,
        author: AUTHOR,
      });
      logger.info(`Generated the example ${formatRepositoryId(id)}`);
    }
    // Requests get their turn between two services.
    await setImmediate();
  }
}

async function editsOf(folder: string): Promise<RepositoryFiles> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  }).catch(() => []);
  const files = await Promise.all(
    entries
      .filter(entry => entry.isFile())
      .map(async entry => {
        const place = join(entry.parentPath, entry.name);
        const path = relative(folder, place).split(sep).join('/');
        const content = await readFile(place);
        return [path, { content, mode: '100644' as const }] as const;
      }),
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
