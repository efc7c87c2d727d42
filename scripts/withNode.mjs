import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { fromRoot } from './paths.mjs';
import { reportFailure } from './setup/reportFailure.mjs';
import { environmentFor, rightNode } from './setup/rightNode.mjs';
import { setUp } from './setup/setUp.mjs';

// `node scripts/withNode.mjs PROGRAM ARGS…` runs a script, or a program of node_modules/.bin by its name, with the right Node.
const [program, ...args] = process.argv.slice(2);

await setUp(['node', 'packages']).catch(reportFailure);

const node = rightNode();
const isFile = program.includes('/');
const child = spawn(
  node,
  [
    isFile ? path.resolve(program) : fromRoot('node_modules', '.bin', program),
    ...args,
  ],
  { stdio: 'inherit', env: environmentFor(node) },
);
// The terminal tells the child of a Ctrl-C itself; what is sent to this process alone is handed on.
for (const signal of ['SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
process.on('SIGINT', () => {});
child.on('exit', (code, signal) => {
  process.exit(code ?? 128 + constants.signals[signal]);
});
