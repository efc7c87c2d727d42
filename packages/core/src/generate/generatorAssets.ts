import { dirname, join } from 'node:path';
import { documentHead } from '../files/documentHead';
import { libraryChart } from '../files/libraryChart';
import { readTextTemplates } from '../files/readTextTemplates';
import { GENERATOR_VERSION } from '../generatorVersion';
import type { DocumentSource } from '../spec';
import type { GeneratorAssets } from './AssetTypes';

/**
 * What this installation of the generator brings along, read once.
 *
 * @param templates - a platform team's folder of text templates, laid over the built-in ones.
 * @throws FileSystemError when the installation is incomplete or the folder cannot be read.
 */
export function generatorAssets(templates?: string): GeneratorAssets {
  return {
    version: GENERATOR_VERSION,
    library: libraryChart(),
    templates: {
      service: readTextTemplates('service', templates),
      system: readTextTemplates('system', templates),
    },
  };
}

/**
 * A platform team's folder of text templates: the one that is named, else the one of the Platform's `spec.templates`,
 * which is relative to the Platform's own document.
 */
export function templatesFolder(
  platform: DocumentSource | undefined,
  named?: string,
): string | undefined {
  if (named !== undefined || !platform) return named;
  const folder = documentHead(platform)?.templates;
  return folder === undefined
    ? undefined
    : join(dirname(platform.path), folder);
}
