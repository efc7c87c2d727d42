import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { AppliedMigration } from './migrateDocument';

/** What a person is told of a document that was read as if it had today's form. */
export function migrationProblems(
  file: string,
  applied: readonly AppliedMigration[],
): Problem[] {
  return applied.map(({ migration: { version, title }, line, column }) => ({
    code: 'CW_DOCUMENT_MIGRATED',
    severity: 'warning',
    message: `Since version ${version}: ${title}`,
    file,
    line,
    column,
    hint: 'It is taken as it is meant. `chartwright regenerate` writes it anew in a repository; elsewhere, change it by hand.',
  }));
}
