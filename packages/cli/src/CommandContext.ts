import type { Terminal } from './terminal/Terminal';

/** What a command may use of the process it runs in. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Aborted by Ctrl-C: a command looks between its steps. */
  readonly signal: AbortSignal;
  readonly stdin: NodeJS.ReadStream;
  readonly env: NodeJS.ProcessEnv;
  /** Lets V8 optimize, which does not pay in the short time that most commands take: for one that has a lot to do. */
  readonly expectLongRun: () => void;
}

/** A command's work; gives the exit code. */
export type Command<Options> = (
  options: Options,
  context: CommandContext,
) => Promise<number>;
