import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Config } from '@backstage/config';

/**
 * Whether this Backstage can show TechDocs pages. It cannot where it has to build them on this machine itself and there is
 * no mkdocs to do it, as on one that has no Python.
 *
 * @param path - Value of the environment variable `PATH`.
 */
export async function techDocsAvailable(
  config: Config,
  path: string,
): Promise<boolean> {
  const builder = config.getOptionalString('techdocs.builder');
  const runIn = config.getOptionalString('techdocs.generator.runIn');
  if (builder !== 'local' || runIn !== 'local') return true;
  const found = await Promise.all(
    path
      .split(delimiter)
      .filter(Boolean)
      .map(folder =>
        access(join(folder, 'mkdocs'), constants.X_OK).then(
          () => true,
          () => false,
        ),
      ),
  );
  return found.includes(true);
}
