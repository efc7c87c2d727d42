export type { EmitContext, Emitter } from './EmitContext';
export { emitService } from './emitService';
export type { LibraryChart } from './LibraryChart';
export type { SourceDocument, SourceDocuments } from './SourceDocuments';
export type { Lock, LockedFile } from './record/Lock';
export {
  CONTEXT_FOLDER,
  LOCK_PATH,
  PRISTINE_FOLDER,
  RECORD_FOLDER,
  SERVICE_DOCUMENT_PATH,
  SYSTEM_DOCUMENT_PATH,
} from './record/recordPaths';
export { TemplateError, TextTemplates } from './text/TextTemplates';
