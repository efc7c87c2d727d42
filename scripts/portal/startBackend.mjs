import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import path from 'node:path';
import { dataDirectory, fromRoot } from '../paths.mjs';
import { startNode } from '../process/processGroup.mjs';
import { environmentFor, rightNode } from '../setup/rightNode.mjs';

// Colours and other terminal codes, which Backstage's log lines carry.
const terminalCodes = /\x1b\[[0-9;]*m/g;

/** Whether a log line is one that a person at the terminal should see. */
export function isWorthShowing(plain) {
  const [, level] = /^\S+ \S+ (\w+)/.exec(plain) ?? [];
  return level === 'error';
}

/**
 * Starts the backend from its sources, which serves the built app too. Its log goes to a file.
 * @returns the child, where its log is, its last lines for an error message, and what its log has said so far
 */
export function startBackend({ verbose }) {
  const node = rightNode();
  const logFile = path.join(dataDirectory, 'portal.log');
  const log = createWriteStream(logFile);
  const tail = [];
  const seen = { listening: false, portTaken: false };
  const child = startNode(
    node,
    [
      '--enable-source-maps',
      '--require',
      fromRoot(
        'node_modules',
        '@backstage',
        'cli-node',
        'config',
        'nodeTransform.cjs',
      ),
      'src',
    ],
    {
      cwd: fromRoot('packages', 'backend'),
      env: {
        ...environmentFor(node),
        NODE_ENV: process.env.NODE_ENV || 'development',
        CHARTWRIGHT_DATA_DIR: dataDirectory,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => {
      const plain = line.replace(terminalCodes, '');
      log.write(`${plain}\n`);
      tail.push(plain);
      if (tail.length > 40) tail.shift();
      if (/rootHttpRouter info Listening on/.test(plain)) seen.listening = true;
      if (/listen EADDRINUSE/.test(plain)) {
        // The backend would live on without a port.
        seen.portTaken = true;
        child.kill('SIGTERM');
      } else if (verbose || isWorthShowing(plain)) {
        process.stderr.write(`${line}\n`);
      }
    });
  }
  return { child, logFile, seen, lastLines: () => tail.join('\n') };
}
