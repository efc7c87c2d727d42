import { availableParallelism } from 'node:os';
import {
  applyRegeneration,
  completeChanges,
  holdRepository,
  reasonToStop,
  type ConflictPolicy,
} from '@chartwright/core/regenerate';
import type { ChartRenderer } from '@chartwright/core/render';
import type { Command, CommandContext } from '../CommandContext';
import { createRenderer, type EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import {
  isToBeAdopted,
  planRepositories,
  type PlanningOptions,
  type RepositoryPlan,
} from '../regenerate/planRepositories';
import { repositoriesIn } from '../regenerate/repositoriesIn';
import {
  regenerationJson,
  regenerationsJson,
} from '../report/regenerationJson';
import {
  regenerationsText,
  regenerationText,
} from '../report/regenerationText';
import { showProblems } from '../report/showProblems';
import { confirm } from '../terminal/confirm';

/** Options of `chartwright regenerate`. */
export interface RegenerateOptions extends PlanningOptions, ConflictPolicy {
  /** A repository, or a folder with several below it. */
  folder: string;
  check?: boolean;
  /** Whether manifests are rendered and compared. */
  render: boolean;
  engine: EngineChoice;
  format: 'text' | 'json';
}

const ADOPTION_QUESTION =
  'Nothing is known of an earlier generation here. Take the repository over as shown? Every file that is there counts as yours.';

/** The chart of a repository as it is, and as it will be. */
const RENDERED_CHARTS = 2;

/**
 * Merges a new generation into a repository, or says what that would do. A folder that is none is looked through for those
 * below it, which are all planned before the first is written.
 */
export const regenerate: Command<RegenerateOptions> = async (
  options,
  context,
) => {
  const folders = repositoriesIn(options.folder);
  const renderer = options.render
    ? await createRenderer(options.engine, context.env, {
        workers: Math.min(folders.length, availableParallelism()),
        charts: RENDERED_CHARTS * folders.length,
      })
    : undefined;
  try {
    return await regenerateAll(folders, options, context, renderer);
  } finally {
    await renderer?.close();
  }
};

async function regenerateAll(
  folders: readonly string[],
  options: RegenerateOptions,
  context: CommandContext,
  renderer: ChartRenderer | undefined,
): Promise<number> {
  if (options.check) {
    const plans = await planRepositories(folders, options, renderer);
    show(plans, undefined, options, context);
    return checkCode(plans);
  }
  const asks =
    context.stdin.isTTY === true &&
    options.format === 'text' &&
    !options.adopt &&
    isToBeAdopted(folders);
  return holdAll(asks ? [] : folders, async () => {
    if (!asks) {
      folders.forEach(completeChanges);
    }
    const plans = await planRepositories(
      folders,
      asks ? { ...options, adopt: true } : options,
      renderer,
    );
    const stopped = stopText(plans, options);
    show(plans, stopped, options, context);
    if (stopped !== undefined || context.signal.aborted) {
      return stopped === undefined ? ExitCode.interrupted : ExitCode.conflicts;
    }
    if (asks && !(await confirm(ADOPTION_QUESTION, context))) {
      return ExitCode.drift;
    }
    return holdAll(asks ? folders : [], async () => {
      for (const { folder, regeneration } of plans) {
        applyRegeneration(folder, regeneration, options.onConflict === 'mark');
      }
      return options.onConflict !== 'take' &&
        plans.some(({ regeneration }) => regeneration.conflicts > 0)
        ? ExitCode.conflicts
        : ExitCode.ok;
    });
  });
}

/** Runs an operation while nobody else regenerates any of the repositories. */
function holdAll<T>(
  folders: readonly string[],
  operation: () => Promise<T>,
): Promise<T> {
  return folders.reduceRight<() => Promise<T>>(
    (inner, folder) => () => holdRepository(folder, inner),
    operation,
  )();
}

function checkCode(plans: readonly RepositoryPlan[]): number {
  if (plans.some(({ regeneration }) => regeneration.drift)) {
    return ExitCode.drift;
  }
  return plans.some(({ regeneration }) => regeneration.conflicts > 0)
    ? ExitCode.conflicts
    : ExitCode.ok;
}

/** Why nothing is written, in a sentence. */
function stopText(
  plans: readonly RepositoryPlan[],
  policy: ConflictPolicy,
): string | undefined {
  for (const { regeneration } of plans) {
    const stop = reasonToStop(regeneration, policy);
    if (stop) {
      const where = plans.length > 1 ? ` of ${regeneration.name}` : '';
      return stop.reason === 'forbidden'
        ? `Nothing was written: --on-conflict fail allows no conflict${
            where && `, and there are some in files${where}`
          }.`
        : `Nothing was written: ${stop.filesInConflict} of the files${where} that change are in conflict, more than --conflict-limit ${policy.conflictLimit} percent. Look at them one by one, or raise the limit.`;
    }
  }
  return undefined;
}

function show(
  plans: readonly RepositoryPlan[],
  stopped: string | undefined,
  { check, format, onConflict }: RegenerateOptions,
  { terminal }: CommandContext,
): void {
  const [first] = plans;
  const alone = plans.length === 1 ? first : undefined;
  if (format === 'json') {
    const json = alone
      ? regenerationJson(alone.regeneration, stopped)
      : regenerationsJson(plans, stopped);
    terminal.out(`${JSON.stringify(json, undefined, 2)}\n`);
    return;
  }
  const problems = plans.flatMap(({ regeneration }) => regeneration.problems);
  if (problems.length > 0) {
    terminal.err(`${showProblems(problems, terminal.errColours)}\n`);
  }
  const options = { planOnly: check === true, onConflict, stopped };
  terminal.out(
    alone
      ? regenerationText(alone.regeneration, options, terminal.outColours)
      : regenerationsText(
          plans.map(({ regeneration }) => regeneration),
          options,
          terminal.outColours,
        ),
  );
}
