export { canarySize } from './canarySize';
export { countFindings } from './countFindings';
export { discoverFleet } from './discoverFleet';
export {
  FleetJournal,
  memberChecksum,
  type JournalEntry,
  type UnfinishedRun,
} from './FleetJournal';
export type { FleetMember } from './FleetMember';
export type { FindingCounts, FleetOutcome, FleetResult } from './FleetResult';
export { regenerationResult } from './regenerationResult';
export { runFleet, type FleetEnd, type FleetRun } from './runFleet';
export {
  selectFleet,
  type FleetSelection,
  type Selectable,
} from './selectFleet';
