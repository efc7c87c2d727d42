import { Document, LineCounter, parseAllDocuments } from 'yaml';
import { Splices } from '../regenerate/merge/yaml/Splices';
import type { Migration } from './Migration';
import { MIGRATIONS } from './migrations';

/** A migration that a document needed, and where. */
export interface AppliedMigration {
  readonly migration: Pick<Migration, 'version' | 'title'>;
  /** Place of the first edit in the text before, from 1. */
  readonly line: number;
  readonly column: number;
}

/** The text of a file in the form of today. */
export interface MigratedText {
  /** The same text when nothing was to be done. */
  readonly text: string;
  readonly applied: readonly AppliedMigration[];
}

/**
 * Brings the documents of a file to the form of today, migration by migration. A text that is no YAML, or holds no document
 * of Chartwright, stays as it is: what is wrong with it is for the validation to say.
 */
export function migrateDocument(
  text: string,
  migrations: readonly Migration[] = MIGRATIONS,
): MigratedText {
  const applied: AppliedMigration[] = [];
  let current = text;
  for (const migration of migrations) {
    if (!current.includes(migration.marker)) {
      continue;
    }
    const lines = new LineCounter();
    const documents = parseAllDocuments(current, { lineCounter: lines });
    const edits = Array.isArray(documents)
      ? (documents as Document.Parsed[]).flatMap(document =>
          isOurs(document) ? migration.edits(document) : [],
        )
      : [];
    const [first] = edits;
    if (first) {
      const splices = new Splices();
      for (const { start, end, text: replacement } of edits) {
        splices.replace({ start, end }, replacement);
      }
      const { line, col: column } = lines.linePos(first.start);
      applied.push({ migration, line, column });
      current = splices.apply(current);
    }
  }
  return { text: current, applied };
}

function isOurs(document: Document.Parsed): boolean {
  return (
    document.errors.length === 0 &&
    String(document.get('apiVersion')).startsWith('chartwright.dev/')
  );
}
