import pc from 'picocolors';

/** Colours of one stream: the functions return their text unchanged where the stream shows none. */
export type Colours = ReturnType<typeof pc.createColors>;

/** Where a command writes. Results go to `out`, everything about the run to `err`. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly outColours: Colours;
  readonly errColours: Colours;
  /** Whether standard error is a terminal that can rewrite its last line. */
  readonly interactive: boolean;
  readonly columns: number;
}

/** The terminal of a process. A reader that goes away (`| head`) ends the output, not the command. */
export function processTerminal(process: NodeJS.Process): Terminal {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const write = (stream: NodeJS.WriteStream) => (text: string) => {
    if (stream.writable && text !== '') stream.write(text);
  };
  return {
    out: write(process.stdout),
    err: write(process.stderr),
    outColours: coloursOf(process.stdout, process.env),
    errColours: coloursOf(process.stderr, process.env),
    interactive: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
    columns: process.stderr.columns ?? 80,
  };
}

/** Colour only on a terminal; NO_COLOR and FORCE_COLOR as everywhere. */
function coloursOf(
  stream: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
): Colours {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return pc.createColors(false);
  if (FORCE_COLOR !== undefined)
    return pc.createColors(FORCE_COLOR !== '0' && FORCE_COLOR !== 'false');
  return pc.createColors(stream.isTTY === true && TERM !== 'dumb');
}
