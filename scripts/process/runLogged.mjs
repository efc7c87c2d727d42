import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { ended, startGroup, startNode } from './processGroup.mjs';

/** The groups that run now, for whoever must end them. */
export const running = new Set();

/**
 * Runs a command to its end with its output in a log file instead of on the terminal.
 * @returns {Promise<{ code: number | null, signal: string | null, output: string }>} `output` is the last 400 lines
 */
export async function runLogged(
  command,
  args,
  { logFile, onLine, ...options },
) {
  const start = path.parse(command).name === 'node' ? startNode : startGroup;
  const child = start(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const tail = [];
  const keep = line => {
    tail.push(line);
    if (tail.length > 400) tail.shift();
    try {
      appendFileSync(logFile, `${line}\n`);
    } catch {
      // On a full disk the log is lost, not the message.
    }
    onLine?.(line);
  };
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', keep);
  }
  try {
    const outcome = await ended(child);
    return { ...outcome, output: tail.join('\n') };
  } finally {
    running.delete(child);
  }
}
