/**
 * What every part of Chartwright shares: the documents' schemas and types, problems, findings and annotations.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './permissions';
export type { Problem } from './Problem';
export { FINDING_SEVERITIES } from './Finding';
export type { Finding, FindingCounts, FindingSeverity } from './Finding';
export { ERROR_AREAS, ERROR_CODES } from './errorCodes';
export type { ErrorArea, ErrorCode, ErrorDescription } from './errorCodes';
export type * from './api/BranchView';
export type * from './api/ComponentStateView';
export type * from './api/CostView';
export type * from './api/DeploymentView';
export type * from './api/EnvironmentsView';
export type * from './api/FindingsView';
export * from './api/FleetComponents';
export type * from './api/FleetRunView';
export type * from './api/GraphView';
export type * from './api/OriginsView';
export type * from './api/PlanView';
export type * from './api/PreviewView';
export type * from './api/RecordedAnswers';
export type * from './api/RegenerationView';
export { environmentGroups, type EnvironmentGroup } from './environmentGroups';
export type * from './api/RepositoryView';
export type * from './api/RunbookSearch';
export type * from './api/SystemView';
export type * from './documents.generated';
export * from './names';
export * from './schemas';
export * from './form';
export * from './formats';
export { DEFAULT_PLATFORM } from './defaultPlatform';
