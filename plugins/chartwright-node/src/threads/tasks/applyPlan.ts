import { applyRegeneration, type Regeneration } from '@chartwright/core';

/**
 * Writes what a plan says, all of it or nothing.
 *
 * @param input - `marked`: whether the plan was made with conflicts marked.
 */
export async function applyPlan(input: {
  folder: string;
  regeneration: Regeneration;
  marked: boolean;
}): Promise<void> {
  applyRegeneration(input.folder, input.regeneration, input.marked);
}
