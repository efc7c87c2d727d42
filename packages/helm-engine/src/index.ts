/**
 * Helm 4, compiled to WebAssembly: renders charts as `helm template` does, without the helm executable.
 *
 * @packageDocumentation
 */
export { helmEngineVersion } from './chooseEngine';
export { createHelmEngine, type HelmEngineOptions } from './createHelmEngine';
export {
  HelmRenderError,
  type HelmErrorCode,
  type HelmErrorDetails,
  type SchemaViolation,
  type TemplateLocation,
} from './HelmRenderError';
export { rehearsalOf } from './rehearsalOf';
export type {
  Capabilities,
  ChartFiles,
  EngineVersion,
  HelmChart,
  HelmEngine,
  HookInfo,
  Release,
  RenderedDocument,
  RenderedHook,
  RenderOutcome,
  RenderRequest,
  RenderResult,
  ValuesRequest,
} from './HelmEngine';
