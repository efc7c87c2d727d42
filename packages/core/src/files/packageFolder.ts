import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const requireFromHere = createRequire(__filename);

/**
 * The folder of an installed package, found by Node's own resolution: the same in a checkout (workspace link), in a
 * bundle that runs inside it, in an npm installation, and in the image of a Backstage backend.
 */
export function packageFolder(name: string): string {
  for (let folder = dirname(__filename); ; folder = dirname(folder)) {
    const found = realFolderIfThere(join(folder, 'node_modules', name));
    if (found !== undefined) return found;
    if (folder === dirname(folder)) break;
  }
  // An installation without folders of modules, such as Yarn's Plug'n'Play.
  return dirname(requireFromHere.resolve(`${name}/package.json`));
}

/** The walk of Node itself, which takes several milliseconds for its first package. */
function realFolderIfThere(folder: string): string | undefined {
  try {
    return dirname(realpathSync.native(join(folder, 'package.json')));
  } catch {
    return undefined;
  }
}
