export type { GeneratedRepository, GenerateInput } from './GenerateInput';
export type { GeneratorAssets } from './AssetTypes';
export {
  generatorAssets,
  platformAssets,
  templatesFolder,
  type AssetFolders,
} from './generatorAssets';
export {
  libraryOf,
  type ChosenLibrary,
  type LibraryRequest,
} from './libraryOf';
export {
  generateFromFiles,
  type GenerateFiles,
  type Generation,
} from './generateFromFiles';
export { generateService, type ServiceGeneration } from './generateService';
export { generateSystem, type SystemGeneration } from './generateSystem';
export { parseNeighbours } from './neighbourDocument';
export { writeRepositories } from './writeRepositories';
