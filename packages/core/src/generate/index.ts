export type { GeneratedRepository, GenerateInput } from './GenerateInput';
export type { GeneratorAssets } from './AssetTypes';
export { generatorAssets, templatesFolder } from './generatorAssets';
export {
  generateFromFiles,
  type GenerateFiles,
  type Generation,
} from './generateFromFiles';
export { generateService, type ServiceGeneration } from './generateService';
export { generateSystem, type SystemGeneration } from './generateSystem';
export { writeRepositories } from './writeRepositories';
