export {
  LOCAL_BRANCH,
  LocalRepositories,
  type RepositoryEntry,
} from './LocalRepositories';
export { LocalProposals, type LocalProposal } from './LocalProposals';
export {
  LocalRepositoryUrls,
  type RepositoryLocation,
} from './LocalRepositoryUrls';
export { LocalRepositoryUrlReader } from './LocalRepositoryUrlReader';
export { localRepositoryUrlReaderFactory } from './localRepositoryUrlReaderFactory';
export { readFolder } from './readFolder';
export { formatAddress, type RepositoryAddress } from './RepositoryAddress';
export {
  formatRepositoryId,
  repositoryId,
  type RepositoryId,
} from './RepositoryId';
export type { RepositoryFile, RepositoryFiles } from './RepositoryFile';
export {
  pushInitialCommit,
  type PushOutcome,
  type RemoteRepository,
} from './remoteRepository';
export { repositoryFiles } from './repositoryFiles';
export {
  compareBranch,
  type BranchChange,
  type BranchComparison,
  type ComparedCommit,
} from './compareBranch';
export { mergeBranch } from './mergeBranch';
