export type {
  ChangeRequest,
  ChangeRequestDraft,
  ListedChangeRequest,
  Reviewer,
} from './ChangeRequest';
export { createForge, type ForgeTarget } from './createForge';
export {
  FORGE_BRANCH,
  type Forge,
  type ForgeRepository,
  type ForgeType,
  type RepositoryName,
  type RepositoryRequest,
} from './Forge';
