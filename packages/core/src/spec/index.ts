export { parseDocuments, type ParsedDocuments } from './parseDocuments';
export type { DocumentSource } from './DocumentSource';
export type {
  AnyLocatedDocument,
  DocumentKind,
  DocumentTypes,
  LocatedDocument,
  Overlay,
  WrittenService,
} from './LocatedDocument';
export type { Position, Positions } from './Positions';
export { formatProblem } from './formatProblem';
export { formatPath, parsePath, type FieldPath } from './fieldPath';
export { didYouMean } from './didYouMean';
