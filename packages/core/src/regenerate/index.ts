export type { Regeneration, GenerationVersions } from './Regeneration';
export type { VersionChanges } from '../emit/LibraryChart';
export type { FilePlan, FileChange } from './plan/RegenerationPlan';
export type {
  EnvironmentDifference,
  FieldDifference,
  ObjectDifference,
  ObjectName,
  Risk,
} from './manifests/ManifestDifference';
export type { ConflictStyle, MergeConflict } from './merge/TextMerge';
export {
  planRegeneration,
  type PlannedRegeneration,
  type RegenerationOptions,
} from './planRegeneration';
export { applyRegeneration } from './applyRegeneration';
export { completeChanges } from './repository/applyChanges';
export { holdRepository } from './repository/holdRepository';
export { compareManifests } from './manifests/compareManifests';
export { environmentGroups } from '@chartwright/backstage-plugin-chartwright-common';
export { oneLine, shownValues } from './report/shownValue';
export { foldVendored } from './report/foldVendored';
export { isLeftMarker } from './report/isLeftMarker';
export { regenerationMarkdown } from './report/regenerationMarkdown';
export {
  DEFAULT_CONFLICT_LIMIT,
  reasonToStop,
  type ConflictPolicy,
  type ReasonToStop,
} from './reasonToStop';
export { mergeYaml } from './merge/yaml/mergeYaml';
