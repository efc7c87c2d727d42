import type { Migration } from './Migration';
import { renameKey } from './renameKey';

/** Every breaking change of the documents, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: '0.2.0',
    title:
      '`availability.budgetName` is `availability.disruptionBudgetName`: beside the error budgets of SLOs, "budget" alone said too little.',
    manifests: [],
    marker: 'budgetName',
    edits: document =>
      renameKey(document, 'availability', 'budgetName', 'disruptionBudgetName'),
  },
];
