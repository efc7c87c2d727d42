import type {
  AnyLocatedDocument,
  DocumentKind,
  LocatedDocument,
} from './LocatedDocument';

/** The documents of one kind. */
export function ofKind<K extends DocumentKind>(
  documents: readonly AnyLocatedDocument[],
  kind: K,
): LocatedDocument<K>[] {
  return documents.filter(
    document => document.kind === kind,
  ) as unknown as LocatedDocument<K>[];
}
