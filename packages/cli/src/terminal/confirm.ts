import { createInterface } from 'node:readline';
import type { CommandContext } from '../CommandContext';

/** Asks on the terminal; anything but a yes, the end of the input and Ctrl-C are a no. */
export function confirm(
  question: string,
  { terminal, stdin, signal }: CommandContext,
): Promise<boolean> {
  terminal.err(`${question} [y/N] `);
  const lines = createInterface({ input: stdin });
  return new Promise(resolve => {
    const end = (answer: boolean) => {
      resolve(answer);
      signal.removeEventListener('abort', decline);
      lines.close();
    };
    const decline = () => end(false);
    signal.addEventListener('abort', decline);
    lines.once('line', line => end(/^\s*y(es)?\s*$/i.test(line)));
    lines.once('close', decline);
  });
}
