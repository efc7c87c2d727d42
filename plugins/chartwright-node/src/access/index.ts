export { addressOfUrl, type RepositoryPath } from './addressOfUrl';
export { openRepository } from './openRepository';
export { requireOwnCredentials } from './requireOwnCredentials';
export type { OpenRequest, RepositoryAccess } from './RepositoryAccess';
