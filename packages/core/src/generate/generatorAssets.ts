import { libraryChart } from '../files/libraryChart';
import { readTextTemplates } from '../files/readTextTemplates';
import { GENERATOR_VERSION } from '../generatorVersion';
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
