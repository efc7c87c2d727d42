import type { CommandContext } from '../CommandContext';
import { ExitCode } from '../ExitCode';
import { problemsOf } from './problemsOf';

/** Failures of the machine, not of what was asked for. */
const FAULTS = new Set([
  'CW_IO_ENOSPC',
  'CW_IO_EDQUOT',
  'CW_IO_EROFS',
  'CW_IO_EMFILE',
  'CW_IO_EIO',
]);

/** Says why a command failed, and gives its exit code. What a person can mend is said without a stack. */
export async function reportFailure(
  error: unknown,
  argv: readonly string[],
  { terminal, signal }: CommandContext,
): Promise<number> {
  if (signal.aborted) {
    terminal.err('Interrupted.\n');
    return ExitCode.interrupted;
  }
  const problems = problemsOf(error);
  if (problems) {
    if (asksForJson(argv)) {
      terminal.out(`${JSON.stringify({ problems }, undefined, 2)}\n`);
    } else {
      const { showProblems } = await import('./showProblems');
      terminal.err(showProblems(problems, terminal.errColours));
    }
    return problems.some(({ code }) => FAULTS.has(code))
      ? ExitCode.fault
      : ExitCode.badInput;
  }
  const { red, dim } = terminal.errColours;
  const message = error instanceof Error ? error.message : String(error);
  terminal.err(`${red('fault')} chartwright failed: ${message}\n`);
  if (argv.includes('--debug') && error instanceof Error) {
    terminal.err(`${dim(error.stack ?? '')}\n`);
    if (error.cause instanceof Error)
      terminal.err(
        `${dim(`caused by ${error.cause.stack ?? error.cause.message}`)}\n`,
      );
  } else {
    terminal.err(
      'This is a bug, not your mistake. Please report it with the output of the same command with --debug:\n' +
        '  https://github.com/chartwright/chartwright/issues\n',
    );
  }
  return ExitCode.fault;
}

function asksForJson(argv: readonly string[]): boolean {
  return (
    argv.includes('--format=json') ||
    argv[argv.indexOf('--format') + 1] === 'json'
  );
}
