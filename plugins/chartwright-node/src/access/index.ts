export { addressOfUrl, type RepositoryPath } from './addressOfUrl';
export { openRepository } from './openRepository';
export type { OpenRequest, RepositoryAccess } from './RepositoryAccess';
