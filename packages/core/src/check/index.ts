export { checkManifests, type CheckResult } from './checkManifests';
export { checkRenders, checkTarget, mergeResults } from './checkRenders';
export { checks, ruleTable } from './checks';
export type { Check, Hit, RuleDescription } from './Check';
export type { ManifestObject } from './manifest/ManifestObject';
export type { ManifestSet } from './manifest/ManifestSet';
export type {
  ManifestsOfEnvironment,
  ManifestText,
} from './manifest/ManifestText';
export { parseManifests } from './manifest/parseManifests';
export { packQueryShapes } from '../packs/packQueryShapes';
export { SchemaStore } from './schema/SchemaStore';
export { reportJson } from './report/reportJson';
export { reportJunit } from './report/reportJunit';
export { reportSarif } from './report/reportSarif';
export { reportText, type TextMarks } from './report/reportText';
