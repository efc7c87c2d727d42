import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { generateFromFiles } from '@chartwright/core';
import { LocalRepositories } from '../../repositories/LocalRepositories';
import type { RepositoryFiles } from '../../repositories/RepositoryFile';
import { repositoryFiles } from '../../repositories/repositoryFiles';
import {
  formatRepositoryId,
  repositoryId,
} from '../../repositories/RepositoryId';
import type { TaskContext } from './TaskContext';

/** Beside a System document: what people did to its repositories since, a folder each. */
const EDITS = 'edits';

const AUTHOR = { name: 'Chartwright', email: 'chartwright@localhost' };

/**
 * What came of an example.
 *
 * @public
 */
export interface PublishedExample {
  /** Those that keep it from being generated. */
  problems: Problem[];
  /** The repositories that were made, `<group>/<name>`. */
  created: string[];
}

/**
 * Generates a System document into local repositories: one for each service, and the system's own. One that is there
 * already is left alone. What lies in `edits/<repository>` beside the document is laid over what was generated.
 *
 * @param input - `file`: path of the System document; `directory`: where local repositories live.
 */
export async function publishExample(
  { file, directory }: { file: string; directory: string },
  { throwIfStopped }: TaskContext,
): Promise<PublishedExample> {
  const repositories = new LocalRepositories(directory);
  const {
    problems,
    system,
    repositories: generated,
  } = generateFromFiles({
    file,
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const created: string[] = [];
  if (errors.length > 0) return { problems: errors, created };
  const there = new Set((await repositories.list()).map(formatRepositoryId));
  for (const item of generated) {
    throwIfStopped();
    if (!('tree' in item)) return { problems: [item], created };
    const id = repositoryId(system?.system.name ?? item.name, item.name);
    if (!there.has(formatRepositoryId(id))) {
      const edits = await editsOf(join(dirname(file), EDITS, item.name));
      await repositories.create(
        id,
        new Map([...repositoryFiles(item.tree), ...edits]),
        {
          message: `Generate ${item.name} with Chartwright`,
          author: AUTHOR,
        },
      );
      created.push(formatRepositoryId(id));
    }
  }
  return { problems: [], created };
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
