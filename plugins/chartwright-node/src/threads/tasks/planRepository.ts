import {
  planRegeneration,
  type PlannedRegeneration,
  type RegenerationOptions,
} from '@chartwright/core';
import type { TaskContext } from './TaskContext';

/** Plans the regeneration of a folder, rendered differences included; writes nothing. */
export async function planRepository(
  options: RegenerationOptions,
  { cache, renderer }: TaskContext,
): Promise<PlannedRegeneration> {
  return planRegeneration(options, await renderer(), cache);
}
