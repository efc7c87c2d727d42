export type {
  ChartRenderer,
  NamedValues,
  Rendered,
  RenderFailure,
  RenderOutcome,
  RenderRequest,
} from './ChartRenderer';
export type { EnvironmentToRender, RenderTarget } from './RenderTarget';
export { chartTargets, targetOfTree } from './chartTargets';
export { targetOfRepository } from './targetOfRepository';
export { chartOfTree, readChart } from './readChart';
export { engineRenderer } from './engineRenderer';
export { folderRenderCache } from './folderRenderCache';
export { packedRehearsal } from '../packs/packedRehearsal';
export { packRehearsal } from '../packs/packRehearsal';
export { helmRenderer } from './helmRenderer';
export { memoryRenderCache, type RenderCache } from './RenderCache';
export {
  renderEnvironments,
  startRenders,
  type EnvironmentRender,
} from './renderEnvironments';
export { environmentNames, findEnvironment } from './findEnvironment';
