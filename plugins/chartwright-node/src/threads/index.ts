export type {
  GeneratorThreads,
  TaskInput,
  TaskName,
  TaskOptions,
  TaskOutput,
} from './GeneratorThreads';
export { generatorThreadsServiceRef } from './generatorThreadsServiceRef';
export { inThisThread } from './inThisThread';
export { startGeneratorThreads } from './startGeneratorThreads';
export type { CheckedChart } from './tasks/checkFolder';
export type { GeneratedService } from './tasks/generateRepository';
export { inPlaceOf, type ObjectsOfEnvironment } from './tasks/compareObjects';
export type { GeneratedSystem } from './tasks/generateSystemRepositories';
export type { GenerationRequest } from './tasks/GenerationRequest';
export type {
  ServicePreviewRequest,
  ServicePreview,
} from './tasks/previewService';
export type { PublishedExample } from './tasks/publishExample';
export type {
  RenderedEnvironmentFiles,
  RenderedFiles,
} from './tasks/renderFiles';
export type { GeneratorTasks } from './tasks/tasks';
