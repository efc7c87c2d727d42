import type { Terminal } from './terminal/Terminal';

/** What a command may use of the process it runs in. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C: a command looks between its steps. */
  readonly signal: AbortSignal;
  readonly stdin: NodeJS.ReadStream;
  readonly env: NodeJS.ProcessEnv;
}

/** A command's work; gives the exit code. */
export type Command<Options> = (
  options: Options,
  context: CommandContext,
) => Promise<number>;
