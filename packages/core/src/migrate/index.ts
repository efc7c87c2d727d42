export type { Migration, TextEdit } from './Migration';
export {
  migrateDocument,
  type AppliedMigration,
  type MigratedText,
} from './migrateDocument';
export { MIGRATIONS } from './migrations';
