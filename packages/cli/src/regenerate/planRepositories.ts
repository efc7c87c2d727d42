import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import {
  planRegeneration,
  type Regeneration,
} from '@chartwright/core/regenerate';
import type { ChartRenderer } from '@chartwright/core/render';
import { InputError } from '../InputError';
import { problemsOf } from '../report/problemsOf';

/** What a plan is made from, beside the repository. */
export interface PlanningOptions {
  readonly system?: string;
  readonly platform?: string;
  /** A platform team's folder of text templates. */
  readonly templates?: string;
  /** A folder with versions of the library chart. */
  readonly library?: string;
  /** The version of the library chart to go to. */
  readonly to?: string;
  readonly adopt?: boolean;
  readonly onConflict: 'keep' | 'take' | 'mark' | 'fail';
}

/** One repository and what is to be done there. */
export interface RepositoryPlan {
  readonly folder: string;
  readonly regeneration: Regeneration;
}

/**
 * Plans the regeneration of repositories, one after the other, with one renderer.
 *
 * @throws InputError with the problems of all repositories, when one of them cannot be planned.
 */
export async function planRepositories(
  folders: readonly string[],
  options: PlanningOptions,
  renderer: ChartRenderer | undefined,
): Promise<RepositoryPlan[]> {
  const { system, platform, templates, library, to, adopt, onConflict } =
    options;
  const plans: RepositoryPlan[] = [];
  const problems: Problem[] = [];
  for (const folder of folders) {
    try {
      const plan = await planRegeneration(
        {
          folder,
          style: onConflict === 'fail' ? 'keep' : onConflict,
          // One repository is told of again with the warnings about its documents; of many, those that cannot change are spared.
          full: folders.length === 1,
          ...(system !== undefined && { system }),
          ...(platform !== undefined && { platform }),
          ...(templates !== undefined && { templates }),
          ...(library !== undefined && { library }),
          ...(to !== undefined && { to }),
          ...(adopt && { adopt }),
        },
        renderer,
      );
      if ('problems' in plan) {
        problems.push(...plan.problems);
      } else {
        plans.push({ folder, regeneration: plan.regeneration });
      }
    } catch (error) {
      const known = problemsOf(error);
      if (!known || folders.length === 1) {
        throw error;
      }
      problems.push(...known);
    }
  }
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new InputError(problems);
  }
  return plans;
}

/** Whether a folder has a document, and no records of an earlier generation. */
export function isToBeAdopted([folder = '', ...others]: readonly string[]) {
  return (
    others.length === 0 &&
    !existsSync(join(folder, '.chartwright', 'lock.yaml')) &&
    ['chartwright.yaml', 'system.yaml'].some(name =>
      existsSync(join(folder, name)),
    )
  );
}
