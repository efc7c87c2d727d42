import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { CheckResult } from '@chartwright/core/check';
import {
  documentHead,
  readSource,
  refuseForeign,
  WriteRefusedError,
} from '@chartwright/core/files';
import {
  generateFromFiles,
  type GeneratedRepository,
  type Generation,
} from '@chartwright/core/generate';
import type { GeneratedChecker } from '../check/generatedChecker';
import type { Command, CommandContext } from '../CommandContext';
import { documentFiles, type DocumentOptions } from '../documents';
import type { EngineChoice, RenderLoad } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { InputError } from '../InputError';
import { showProblems } from '../report/showProblems';
import { Progress } from '../terminal/Progress';
import { directWriter, type RepositoryWriter } from '../write/RepositoryWriter';

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

/** Renders at once, where there are many repositories. */
const MANY_WORKERS = 2;

/** Repositories that are made before it pays to optimize what makes them. */
const FEW = 3;

/** Repositories for which a thread that writes is worth starting. */
const MANY = 8;

/** Writes the repository of a service, or those of a system. */
export const generate: Command<GenerateOptions> = async (options, context) => {
  const files = documentFiles(options);
  const load = loadOf(files.file);
  if ((load.charts ?? 1) > FEW) context.expectLongRun();
  // The engine takes a while to start: it does so while the documents are read.
  const checker = options.check
    ? await startChecker(options.engine, context.env, load)
    : undefined;
  try {
    return await run(generateFromFiles(files), options, context, checker);
  } finally {
    await checker?.close();
  }
};

/** Engine and checks are half of the program, so they are loaded only when they are wanted. */
async function startChecker(
  ...options: [EngineChoice, NodeJS.ProcessEnv, RenderLoad]
): Promise<GeneratedChecker> {
  const { generatedChecker } = await import('../check/generatedChecker');
  return generatedChecker(...options);
}

async function run(
  generation: Generation,
  options: GenerateOptions,
  context: CommandContext,
  checker: GeneratedChecker | undefined,
): Promise<number> {
  refuseErrors(generation.problems);
  refuseErrors(foreignFolders(generation, options.output));
  const writer = await writerFor(generation.size);
  let made: { written: Written[]; checks: Promise<CheckResult>[] };
  try {
    made = await writeAll(generation, options, context, { checker, writer });
  } finally {
    await writer.close();
  }
  const { written, checks } = made;
  if (context.signal.aborted) return ExitCode.interrupted;
  const checked = await checker?.result(checks);
  show(
    options,
    context,
    generation.problems,
    written,
    checked && {
      findings: checked.findings,
      text: checker!.text(checked, context.terminal.outColours),
    },
  );
  return checked?.findings.some(({ severity }) => severity === 'error')
    ? ExitCode.findings
    : ExitCode.ok;
}

/** Threads are loaded only where one is worth starting. */
async function writerFor(size: number): Promise<RepositoryWriter> {
  if (size < MANY) return directWriter();
  const { threadedWriter } = await import('../write/threadedWriter');
  return threadedWriter();
}

/**
 * Generates and writes one repository after the other, so that memory does not grow with their number; each is rendered
 * and checked while the next is made. An interruption leaves every folder either old or new.
 */
async function writeAll(
  generation: Generation,
  { output }: GenerateOptions,
  { terminal, signal }: CommandContext,
  {
    checker,
    writer,
  }: { checker: GeneratedChecker | undefined; writer: RepositoryWriter },
): Promise<{ written: Written[]; checks: Promise<CheckResult>[] }> {
  const writes: Promise<Written>[] = [];
  const checks: Promise<CheckResult>[] = [];
  const progress = new Progress(terminal, 'generating', generation.size);
  try {
    for (const made of generation.repositories) {
      if ('code' in made) throw new InputError([made]);
      progress.step(writes.length, made.name);
      const folder = folderOf(generation, output, made.name);
      if (checker) {
        checks.push(checker.start(made, folder));
        // The engine gets its work before this thread is busy with writing.
        await checker.handedOver();
      }
      writes.push(startWrite(made, folder, writer));
      await writes.at(-1 - writer.ahead);
      await checks.at(-AHEAD);
      await nextTurn();
      if (signal.aborted) break;
    }
    return { written: await Promise.all(writes), checks };
  } finally {
    await Promise.allSettled(writes);
    progress.end();
  }
}

/** Writes what was generated. A failure waits until somebody asks for it. */
function startWrite(
  made: GeneratedRepository,
  place: string,
  writer: RepositoryWriter,
): Promise<Written> {
  const { name, kind } = made;
  const written = writer
    .write(place, made)
    .then(result => ({ name, kind, ...result }));
  written.catch(() => undefined);
  return written;
}

/** Folders that belong to something else, before the first is written. */
function foreignFolders(generation: Generation, output: string): Problem[] {
  const { system } = generation;
  if (!system) return [];
  const names = [
    ...system.services.map(({ service }) => service.name),
    system.system.name,
  ];
  return names.flatMap(name => {
    try {
      refuseForeign(folderOf(generation, output, name), name);
      return [];
    } catch (error) {
      if (error instanceof WriteRefusedError) return error.problems;
      throw error;
    }
  });
}

function folderOf({ kind }: Generation, output: string, name: string): string {
  return kind === 'System' ? join(output, name) : output;
}

/** What there will be to render; a file that cannot be read is for the generation to tell of. */
function loadOf(file: string): RenderLoad {
  try {
    const head = documentHead(readSource(file));
    return head?.kind === 'System'
      ? { workers: MANY_WORKERS, charts: (head.services ?? []).length + 1 }
      : {};
  } catch {
    return {};
  }
}

/** @throws InputError when there are errors among the problems. */
function refuseErrors(problems: readonly Problem[]): void {
  if (problems.some(({ severity }) => severity === 'error')) {
    throw new InputError(problems);
  }
}

function show(
  { format, output }: GenerateOptions,
  { terminal }: CommandContext,
  problems: readonly Problem[],
  written: readonly Written[],
  checked: { findings: CheckResult['findings']; text: string } | undefined,
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
  if (checked) terminal.out(`\n${checked.text}`);
  else terminal.out(`\nNext: chartwright check ${output}\n`);
}
