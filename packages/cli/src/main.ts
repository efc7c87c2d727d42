import { CommanderError, type Command } from 'commander';
import type { CommandContext } from './CommandContext';
import { ExitCode } from './ExitCode';
import { createProgram } from './program';
import { reportFailure } from './report/reportFailure';
import { processTerminal } from './terminal/Terminal';

const SIGNALS = {
  SIGINT: ExitCode.interrupted,
  SIGTERM: ExitCode.terminated,
} as const;

/** A command that takes longer than this is worth optimizing well. */
const SHORT_RUN_MS = 500;

/** Packs what the checks of this process found right, see core's `packQueryShapes`. */
export async function packQueryShapes(program: string): Promise<void> {
  const check = await import('@chartwright/core/check');
  check.packQueryShapes(program);
}

/** Packs what an engine rehearses with, see core's `packRehearsal`. */
export async function packRehearsal(
  program: string,
  sample: string,
): Promise<void> {
  const render = await import('@chartwright/core/render');
  render.packRehearsal(program, sample);
}

/**
 * Runs the command line of a process. Sets `process.exitCode` and lets the event loop drain: `process.exit()` can cut
 * output short, and has been seen to deadlock with the engine's compiler threads.
 *
 * @param expectLongRun - See {@link CommandContext.expectLongRun}; also called when a command takes a while.
 */
export async function main(
  process: NodeJS.Process,
  expectLongRun: () => void = () => undefined,
): Promise<void> {
  const terminal = processTerminal(process);
  const abort = new AbortController();
  const context: CommandContext = {
    terminal,
    signal: abort.signal,
    // To look at it opens it, which few commands need.
    get stdin() {
      return process.stdin;
    },
    env: process.env,
    expectLongRun,
  };
  const stopListening = listen(process, abort);
  const shortRun = setTimeout(expectLongRun, SHORT_RUN_MS);
  const argv = process.argv.slice(2);
  try {
    const code = await run(argv, context);
    process.exitCode = abort.signal.aborted
      ? (abort.signal.reason as number)
      : code;
  } finally {
    clearTimeout(shortRun);
    stopListening();
  }
}

async function run(argv: string[], context: CommandContext): Promise<number> {
  const { terminal } = context;
  let code: number = ExitCode.ok;
  const finish = (result: number) => {
    code = result;
  };
  const program = createProgram(context, finish, argv[0]);
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({
      writeOut: text => terminal.out(text),
      writeErr: text => terminal.err(text),
      outputError: (text, write) =>
        write(
          text.replace(/^error: (.)/, (_, first: string) =>
            first.toUpperCase(),
          ),
        ),
    });
  }
  try {
    if (argv.length === 0) {
      terminal.err(program.helpInformation());
      return ExitCode.badInput;
    }
    if (argv[0] === '--version' || argv[0] === '-V')
      argv.splice(0, 1, 'version');
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? ExitCode.ok : ExitCode.badInput;
    return reportFailure(error, argv, context);
  }
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** The first signal asks the command to stop; the second ends the process as it would have been ended anyway. */
function listen(process: NodeJS.Process, abort: AbortController): () => void {
  const removers: (() => void)[] = [];
  const removeAll = () => removers.forEach(remove => remove());
  for (const [signal, code] of Object.entries(SIGNALS)) {
    const listener = () => {
      if (abort.signal.aborted) {
        removeAll();
        process.kill(process.pid, signal);
      } else {
        abort.abort(code);
      }
    };
    process.on(signal, listener);
    removers.push(() => process.off(signal, listener));
  }
  return removeAll;
}
