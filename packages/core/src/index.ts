/**
 * The core of Chartwright: from documents to a repository, its rendered manifests and the findings on them.
 *
 * @packageDocumentation
 */
export * from './spec';
export * from './overlay';
export * from './resolve';
export * from './emit';
export * from './files';
export * from './generate';
export * from './render';
export * from './check';
export * from './explain';
export { GENERATOR_VERSION } from './generatorVersion';
export type { GenerateInput, GeneratedRepository } from './generate/GenerateInput';
export { generateFromFiles, type Generation } from './generate/generateFromFiles';
export { generateService, type ServiceGeneration } from './generate/generateService';
export { generateSystem, type SystemGeneration } from './generate/generateSystem';
export { generatorAssets } from './generate/generatorAssets';
export { fileBytes, fileTree, type FileTree, type GeneratedFile } from './files/FileTree';
export { FileSystemError } from './files/FileSystemError';
export { parseLock } from './files/readLock';
