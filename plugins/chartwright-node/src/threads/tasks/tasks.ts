import { applyPlan } from './applyPlan';
import { checkFolder } from './checkFolder';
import { compareObjects } from './compareObjects';
import { draftDocument } from './draftDocument';
import { generateRepository } from './generateRepository';
import { generateSystemRepositories } from './generateSystemRepositories';
import { packageFolder } from './packageFolder';
import { originsOfFiles } from './originsOfFiles';
import { planRepository } from './planRepository';
import { previewService } from './previewService';
import { publishExample } from './publishExample';
import { renderFiles } from './renderFiles';

/** What generator threads do, by name. All of it takes and gives plain data. */
export const tasks = {
  apply: applyPlan,
  check: checkFolder,
  compare: compareObjects,
  draft: draftDocument,
  generate: generateRepository,
  generateSystem: generateSystemRepositories,
  package: packageFolder,
  origins: originsOfFiles,
  plan: planRepository,
  preview: previewService,
  publishExample,
  render: renderFiles,
};

/**
 * What generator threads do, by name.
 *
 * @public
 */
export type GeneratorTasks = typeof tasks;
