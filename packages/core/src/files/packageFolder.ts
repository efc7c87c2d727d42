import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const requireFromHere = createRequire(__filename);

/**
 * The folder of an installed package, found by Node's own resolution: the same in a checkout (workspace link), in a
 * bundle that runs inside it, in an npm installation, and in the image of a Backstage backend.
 */
export function packageFolder(name: string): string {
  return dirname(requireFromHere.resolve(`${name}/package.json`));
}
