import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { pathToFileURL } from 'node:url';
import { fromRoot } from './paths.mjs';
import { reportFailure } from './setup/reportFailure.mjs';
import { rightNode, suits } from './setup/rightNode.mjs';
import { setUp } from './setup/setUp.mjs';

const command = fromRoot('packages', 'cli', 'bin', 'chartwright');

// What this prints goes to standard error; standard output is the command's own.
await setUp(['node', 'packages', 'cli']).catch(reportFailure);

// npm runs a script at the root; a person means paths from where they stand.
const from = process.env.INIT_CWD ?? process.cwd();

if (suits(process.version)) {
  process.chdir(from);
  process.argv[1] = command;
  await import(pathToFileURL(command).href);
} else {
  const child = spawn(rightNode(), [command, ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: from,
  });
  // The terminal tells the child of a Ctrl-C itself; what is sent to this process alone is handed on.
  for (const signal of ['SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  process.on('SIGINT', () => {});
  child.on('exit', (code, signal) => {
    process.exit(code ?? 128 + constants.signals[signal]);
  });
}
