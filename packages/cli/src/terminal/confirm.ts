import { createInterface } from 'node:readline';
import type { CommandContext } from '../CommandContext';

/** Asks on the terminal; anything but a yes, the end of the input and Ctrl-C are a no. */
export function confirm(
  question: string,
  { terminal, stdin, signal }: CommandContext,
): Promise<boolean> {
  terminal.err(`${question} [y/N] `);
  const lines = createInterface({ input: stdin });
  return new Promise<boolean>(resolve => {
    const decline = () => resolve(false);
    signal.addEventListener('abort', decline, { once: true });
    lines.once('line', line => resolve(/^\s*y(es)?\s*$/i.test(line)));
    lines.once('close', decline);
  }).finally(() => lines.close());
}
