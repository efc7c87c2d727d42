import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { discoverFleet } from '@chartwright/core/fleet';

/**
 * The repositories that a folder stands for: itself, or, when it is none, all that were generated below it, such as the
 * services of a system beside each other, or those of a monorepo.
 *
 * @throws FileSystemError when the folder cannot be read.
 */
export function repositoriesIn(folder: string): string[] {
  const isOne = ['.chartwright', 'chartwright.yaml'].some(name =>
    existsSync(join(folder, name)),
  );
  const below = isOne ? [] : discoverFleet(folder).map(member => member.folder);
  return below.length > 0 ? below : [folder];
}
