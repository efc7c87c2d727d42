import {
  applyRegeneration,
  completeChanges,
  holdRepository,
  planRegeneration,
  reasonToStop,
  type Regeneration,
} from '@chartwright/core/regenerate';
import type { Command, CommandContext } from '../CommandContext';
import { createRenderer, type EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { InputError } from '../InputError';
import { regenerationJson } from '../report/regenerationJson';
import { regenerationText } from '../report/regenerationText';
import { showProblems } from '../report/showProblems';

/** Options of `chartwright regenerate`. */
export interface RegenerateOptions {
  folder: string;
  system?: string;
  platform?: string;
  /** A platform team's folder of text templates. */
  templates?: string;
  /** A folder with versions of the library chart. */
  library?: string;
  /** The version of the library chart to go to. */
  to?: string;
  check?: boolean;
  adopt?: boolean;
  onConflict: 'keep' | 'take' | 'mark' | 'fail';
  /** Percent of the changed files that may be in conflict. */
  conflictLimit: number;
  /** Whether manifests are rendered and compared. */
  render: boolean;
  engine: EngineChoice;
  format: 'text' | 'json';
}

/** Merges a new generation into a repository, or says what that would do. */
export const regenerate: Command<RegenerateOptions> = async (
  options,
  context,
) => {
  if (options.check) {
    const { regeneration } = await planned(options, context);
    return regeneration.drift ? ExitCode.drift : ExitCode.ok;
  }
  return holdRepository(options.folder, async () => {
    completeChanges(options.folder);
    const { regeneration, stopped } = await planned(options, context);
    if (stopped || context.signal.aborted) {
      return stopped ? ExitCode.conflicts : ExitCode.interrupted;
    }
    applyRegeneration(
      options.folder,
      regeneration,
      options.onConflict === 'mark',
    );
    return regeneration.conflicts > 0 && options.onConflict !== 'take'
      ? ExitCode.conflicts
      : ExitCode.ok;
  });
};

/** @throws InputError when the documents are wrong. */
async function planned(
  options: RegenerateOptions,
  context: CommandContext,
): Promise<{ regeneration: Regeneration; stopped?: string }> {
  const {
    folder,
    system,
    platform,
    templates,
    library,
    to,
    adopt,
    onConflict,
  } = options;
  const renderer = options.render
    ? await createRenderer(options.engine, context.env)
    : undefined;
  try {
    const plan = await planRegeneration(
      {
        folder,
        style: onConflict === 'fail' ? 'keep' : onConflict,
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
      throw new InputError(plan.problems);
    }
    const { regeneration } = plan;
    const stopped = stopText(regeneration, options);
    show(regeneration, stopped, options, context);
    return { regeneration, ...(stopped !== undefined && { stopped }) };
  } finally {
    await renderer?.close();
  }
}

/** Why nothing is written, in a sentence. */
function stopText(
  regeneration: Regeneration,
  { check, ...policy }: RegenerateOptions,
): string | undefined {
  const stop = check ? undefined : reasonToStop(regeneration, policy);
  if (!stop) {
    return undefined;
  }
  return stop.reason === 'forbidden'
    ? 'Nothing was written: --on-conflict fail allows no conflict.'
    : `Nothing was written: ${stop.filesInConflict} of the files that change are in conflict, more than --conflict-limit ${policy.conflictLimit} percent. Look at them one by one, or raise the limit.`;
}

function show(
  regeneration: Regeneration,
  stopped: string | undefined,
  { check, format, onConflict }: RegenerateOptions,
  { terminal }: CommandContext,
): void {
  if (format === 'json') {
    terminal.out(
      `${JSON.stringify(
        regenerationJson(regeneration, stopped),
        undefined,
        2,
      )}\n`,
    );
    return;
  }
  if (regeneration.problems.length > 0) {
    terminal.err(
      `${showProblems(regeneration.problems, terminal.errColours)}\n`,
    );
  }
  terminal.out(
    regenerationText(
      regeneration,
      { planOnly: check === true, onConflict, stopped },
      terminal.outColours,
    ),
  );
}
