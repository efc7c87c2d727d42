import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PACKAGE_NAME = '@chartwright/helm-engine';

// The walk upwards makes it the same in sources and builds, so the rule's concern does not apply.
// eslint-disable-next-line no-restricted-syntax
const thisDirectory = __dirname;

/**
 * The directory of this package, which holds the engine's files.
 *
 * @remarks
 * This code may run from its sources, from its build, or bundled into another program. In the first two the package is
 * above this file, in the last it is found as node finds packages, from the program's place.
 */
export function locatePackage(here = thisDirectory): string {
  for (let directory = here; ; directory = dirname(directory)) {
    if (isPackage(directory)) {
      return directory;
    }
    const installed = join(
      directory,
      'node_modules',
      ...PACKAGE_NAME.split('/'),
    );
    if (isPackage(installed)) {
      return installed;
    }
    if (directory === dirname(directory)) {
      throw new Error(
        `Cannot find the files of ${PACKAGE_NAME} from ${here}. ` +
          `A bundle needs the package beside it: install ${PACKAGE_NAME}, or copy it to node_modules/${PACKAGE_NAME}.`,
      );
    }
  }
}

function isPackage(directory: string): boolean {
  const manifest = join(directory, 'package.json');
  if (
    !existsSync(join(directory, 'assets', 'worker.cjs')) ||
    !existsSync(manifest)
  ) {
    return false;
  }
  const { name } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    name?: string;
  };
  return name === PACKAGE_NAME;
}
