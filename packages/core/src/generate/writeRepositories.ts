import { join } from 'node:path';
import { planWrite } from '../files/planWrite';
import { targetFolder } from '../files/targetFolder';
import { writeFileTree, WriteResult } from '../files/writeFileTree';
import type { GeneratedRepository } from './GenerateInput';

/**
 * Writes one service to `folder`, or a system's repositories to a folder each below it, named after them. Looks at all
 * targets before it writes the first.
 *
 * @throws WriteRefusedError when a target is not its repository's own, or a person changed a generated file in it.
 * @throws FileSystemError when the file system fails.
 */
export function writeRepositories(
  kind: 'Service' | 'System',
  repositories: readonly GeneratedRepository[],
  folder: string,
): WriteResult[] {
  const targets = repositories.map(repository => ({
    ...repository,
    target: kind === 'System' ? join(folder, repository.name) : folder,
  }));
  for (const { target, tree, name } of targets) {
    planWrite(targetFolder(target), tree, name);
  }
  return targets.map(({ target, tree, name }) =>
    writeFileTree(target, tree, { owner: name }),
  );
}
