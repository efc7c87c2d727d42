import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { discoverFleet } from '@chartwright/core/fleet';

/** Levels below the folder that are looked into: `services/<team>/<service>` and one to spare. */
const DEPTH = 4;

/**
 * The repositories that a folder stands for: itself, or, when it is none, all that were generated below it in the same git
 * repository, such as the services of a system beside each other, or those of a monorepo. Repositories of their own below it
 * are a fleet, which another command is for; so is everything below a home folder or the root of the file system.
 *
 * @throws FileSystemError when the folder cannot be read.
 */
export function repositoriesIn(folder: string): string[] {
  const place = resolve(folder);
  const isOne = ['.chartwright', 'chartwright.yaml'].some(name =>
    existsSync(join(place, name)),
  );
  if (isOne || place === parse(place).root || place === homedir()) {
    return [folder];
  }
  const below = discoverFleet(folder, { sameRepository: true, depth: DEPTH });
  return below.length > 0 ? below.map(member => member.folder) : [folder];
}
