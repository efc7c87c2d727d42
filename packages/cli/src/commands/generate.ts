import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import {
  checkRenders,
  reportText,
  type CheckResult,
} from '@chartwright/core/check';
import { writeFileTree } from '@chartwright/core/files';
import {
  generateService,
  generateSystem,
  type GeneratedRepository,
} from '@chartwright/core/generate';
import {
  renderEnvironments,
  targetOfRepository,
  type ChartRenderer,
} from '@chartwright/core/render';
import { mergeResults } from '../check/checkCharts';
import type { Command, CommandContext } from '../CommandContext';
import { readCommandDocuments, type DocumentOptions } from '../documents';
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
  const { terminal, signal } = context;
  const { problems, repositories, size, nested } = generations(options);
  const written: Written[] = [];
  const late: Problem[] = [];
  const checks: Promise<CheckResult>[] = [];
  const progress = new Progress(terminal, 'generating', size);
  try {
    for (const made of repositories) {
      if ('code' in made) {
        late.push(made);
        continue;
      }
      progress.step(written.length, made.name);
      const folder = nested ? join(options.output, made.name) : options.output;
      const { folder: place, ...changes } = writeFileTree(folder, made.tree, {
        owner: made.name,
      });
      written.push({
        name: made.name,
        kind: made.kind,
        folder: place,
        ...changes,
      });
      if (renderer) {
        checks.push(startCheck(made, folder, renderer));
        await checks.at(-AHEAD);
      }
      await nextTurn();
      if (signal.aborted) return ExitCode.interrupted;
    }
  } finally {
    progress.end();
  }
  const all = [...problems, ...late];
  if (late.some(({ severity }) => severity === 'error'))
    throw new InputError(all);
  const checked = renderer && mergeResults(await Promise.all(checks));
  show(options, context, all, written, checked);
  return checked?.findings.some(({ severity }) => severity === 'error')
    ? ExitCode.findings
    : ExitCode.ok;
}

/** @throws InputError when the documents are wrong. */
function generations(options: GenerateOptions): {
  problems: readonly Problem[];
  repositories: Iterable<GeneratedRepository | Problem>;
  size: number;
  nested: boolean;
} {
  const { kind, input } = readCommandDocuments(options);
  const made =
    kind === 'System' ? generateSystem(input) : generateService(input);
  if (made.problems.some(({ severity }) => severity === 'error'))
    throw new InputError(made.problems);
  return 'repositories' in made
    ? {
        problems: made.problems,
        repositories: made.repositories,
        size: made.size,
        nested: true,
      }
    : {
        problems: made.problems,
        repositories: made.repository ? [made.repository] : [],
        size: 1,
        nested: false,
      };
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
  const result = renderEnvironments(target, renderer).then(renders =>
    checkRenders(renders, join(folder, 'chart')),
  );
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
