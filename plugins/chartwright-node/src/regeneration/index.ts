export { commitAuthor } from './commitAuthor';
export { planService, type ServicePlanRequest } from './planService';
export {
  REGENERATION_BRANCH,
  regenerateRepository,
} from './regenerateRepository';
export { NEIGHBOURS_PATH } from './refreshNeighbours';
export { regenerationView } from './regenerationView';
export {
  repositoryOfEntity,
  type EntityRepository,
} from './repositoryOfEntities';
export type {
  OnConflict,
  RegenerationServices,
  RepositoryRegeneration,
  RepositoryRegenerationRequest,
  ServiceRegeneration,
} from './RepositoryRegeneration';
