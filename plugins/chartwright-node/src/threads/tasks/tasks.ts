import { applyPlan } from './applyPlan';
import { checkFolder } from './checkFolder';
import { draftDocument } from './draftDocument';
import { generateRepository } from './generateRepository';
import { planRepository } from './planRepository';
import { previewService } from './previewService';
import { renderFiles } from './renderFiles';

/** What generator threads do, by name. All of it takes and gives plain data. */
export const tasks = {
  apply: applyPlan,
  check: checkFolder,
  draft: draftDocument,
  generate: generateRepository,
  plan: planRepository,
  preview: previewService,
  render: renderFiles,
};

/**
 * What generator threads do, by name.
 *
 * @public
 */
export type GeneratorTasks = typeof tasks;
