/**
 * The core of Chartwright: from documents to a repository, its rendered manifests and the findings on them.
 *
 * @packageDocumentation
 */
export * from './spec';
export * from './overlay';
export * from './resolve';
export * from './emit';
export * from './archive';
export * from './files';
export * from './generate';
export * from './regenerate';
export * from './fleet';
export * from './render';
export * from './check';
export * from './cost';
export * from './explain';
export { GENERATOR_VERSION } from './generatorVersion';
