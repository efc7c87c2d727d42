import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import {
  checkTarget,
  mergeResults,
  reportText,
  type CheckResult,
} from '@chartwright/core/check';
import {
  planWrite,
  targetFolder,
  writeFileTree,
  WriteRefusedError,
} from '@chartwright/core/files';
import {
  generateFromFiles,
  type GeneratedRepository,
  type Generation,
} from '@chartwright/core/generate';
import {
  targetOfRepository,
  type ChartRenderer,
} from '@chartwright/core/render';
import type { Command, CommandContext } from '../CommandContext';
import { documentFiles, type DocumentOptions } from '../documents';
import { createRenderer, type EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { InputError } from '../InputError';
import { showProblems } from '../report/showProblems';
import { textMarks } from '../report/textMarks';
import { Progress } from '../terminal/Progress';

/** Options of `chartwright generate`. */
export interface GenerateOptions extends DocumentOptions {
  output: string;
  check?: boolean;
  engine: EngineChoice;
  format: 'text' | 'json';
}

/** What was written for one service or system. */
interface Written {
  name: string;
  kind: 'Service' | 'System';
  folder: string;
  written: readonly string[];
  unchanged: readonly string[];
  removed: readonly string[];
}

/** Repositories that are rendered while the next ones are generated. */
const AHEAD = 4;

/** Writes the repository of a service, or those of a system. */
export const generate: Command<GenerateOptions> = async (options, context) => {
  // The engine takes a while to start: it does so while the documents are read.
  const renderer = options.check
    ? await createRenderer(options.engine, context.env, 2)
    : undefined;
  try {
    return await run(options, context, renderer);
  } finally {
    await renderer?.close();
  }
};

async function run(
  options: GenerateOptions,
  context: CommandContext,
  renderer: ChartRenderer | undefined,
): Promise<number> {
  const { signal } = context;
  const generation = generateFromFiles(documentFiles(options));
  refuseErrors(generation.problems);
  const { repositories, problems, checks } = await makeAll(
    generation,
    options,
    context,
    renderer,
  );
  const all = [...generation.problems, ...problems];
  refuseErrors(all);
  if (signal.aborted) return ExitCode.interrupted;
  const written = await writeAll(repositories, context);
  if (signal.aborted) return ExitCode.interrupted;
  const checked = renderer && mergeResults(await Promise.all(checks));
  show(options, context, all, written, checked);
  return checked?.findings.some(({ severity }) => severity === 'error')
    ? ExitCode.findings
    : ExitCode.ok;
}

/** A repository and the folder it goes to. */
interface Placed {
  repository: GeneratedRepository;
  folder: string;
}

/** Generates one after the other; each is rendered and checked while the next is made. */
async function makeAll(
  generation: Generation,
  { output }: GenerateOptions,
  { terminal, signal }: CommandContext,
  renderer: ChartRenderer | undefined,
): Promise<{
  repositories: Placed[];
  problems: Problem[];
  checks: Promise<CheckResult>[];
}> {
  const repositories: Placed[] = [];
  const problems: Problem[] = [];
  const checks: Promise<CheckResult>[] = [];
  const progress = new Progress(terminal, 'generating', generation.size);
  try {
    for (const made of generation.repositories) {
      if ('code' in made) {
        problems.push(made);
        continue;
      }
      progress.step(repositories.length, made.name);
      const folder =
        generation.kind === 'System' ? join(output, made.name) : output;
      repositories.push({ repository: made, folder });
      if (renderer) {
        checks.push(startCheck(made, folder, renderer));
        await checks.at(-AHEAD);
      }
      await nextTurn();
      if (signal.aborted) break;
    }
  } finally {
    progress.end();
  }
  return { repositories, problems, checks };
}

/** Writes all, after a look at every target; an interruption leaves each folder either old or new. */
async function writeAll(
  repositories: readonly Placed[],
  { terminal, signal }: CommandContext,
): Promise<Written[]> {
  refuseErrors(repositories.flatMap(refusals));
  const written: Written[] = [];
  const progress = new Progress(terminal, 'writing', repositories.length);
  try {
    for (const { repository, folder } of repositories) {
      if (signal.aborted) break;
      const { name, kind, tree } = repository;
      progress.step(written.length, name);
      const { folder: place, ...changes } = writeFileTree(folder, tree, {
        owner: name,
      });
      written.push({ name, kind, folder: place, ...changes });
      await nextTurn();
    }
  } finally {
    progress.end();
  }
  return written;
}

/** Why a repository cannot be written to its folder. */
function refusals({ repository, folder }: Placed): readonly Problem[] {
  try {
    planWrite(targetFolder(folder), repository.tree, repository.name);
    return [];
  } catch (error) {
    if (error instanceof WriteRefusedError) return error.problems;
    throw error;
  }
}

/** @throws InputError when there are errors among the problems. */
function refuseErrors(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new InputError(problems);
  }
}

/** Renders and checks what was generated. A failure waits until somebody asks for it. */
function startCheck(
  made: GeneratedRepository,
  folder: string,
  renderer: ChartRenderer,
): Promise<CheckResult> {
  const target = targetOfRepository(made);
  if (!target)
    return Promise.resolve({ findings: [], objects: 0, environments: [] });
  const result = checkTarget(target, renderer, {
    folder: join(folder, 'chart'),
  });
  result.catch(() => undefined);
  return result;
}

function show(
  { format, output }: GenerateOptions,
  { terminal }: CommandContext,
  problems: readonly Problem[],
  written: readonly Written[],
  checked: CheckResult | undefined,
): void {
  if (format === 'json') {
    terminal.out(
      `${JSON.stringify(
        {
          repositories: written,
          problems,
          ...(checked && { findings: checked.findings }),
        },
        undefined,
        2,
      )}\n`,
    );
    return;
  }
  const { bold, dim } = terminal.outColours;
  if (problems.length > 0)
    terminal.err(`${showProblems(problems, terminal.errColours)}\n`);
  for (const { name, folder, written: files, unchanged, removed } of written) {
    const changes = [
      `${files.length} written`,
      ...(unchanged.length > 0 ? [`${unchanged.length} unchanged`] : []),
      ...(removed.length > 0 ? [`${removed.length} removed`] : []),
    ].join(', ');
    terminal.out(`${bold(name)}  ${folder}  ${dim(`${changes}`)}\n`);
  }
  if (checked)
    terminal.out(`\n${reportText(checked, textMarks(terminal.outColours))}`);
  else terminal.out(`\nNext: chartwright check ${output}\n`);
}
