export {
  fileBytes,
  fileTree,
  type FileTree,
  type GeneratedFile,
  mergeFileTrees,
  nestFileTree,
  FileCollisionError,
} from './FileTree';
export { FileSystemError, WriteRefusedError } from './FileSystemError';
export { UnsafePathError } from './safeRelativePath';
export { documentHead, type DocumentHead } from './documentHead';
export {
  findDocuments,
  type DocumentFiles,
  type FoundDocuments,
} from './findDocuments';
export { parseLock, readLock } from './readLock';
export { writeFileTree, type WriteResult } from './writeFileTree';
export { planWrite, refuseForeign } from './planWrite';
export { readSource } from './readSource';
export { targetFolder } from './targetFolder';
