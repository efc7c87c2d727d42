import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TIME = '/usr/bin/time';
const HAS_TIME = existsSync(TIME);
const FIGURES = join(tmpdir(), `chartwright-bench-${process.pid}`);

/** Runs a command to its end: wall seconds, and where GNU time is present CPU seconds and the largest process in MiB. */
export function measure(command, args, { expected = [0], env = {} } = {}) {
  const started = performance.now();
  const [program, rest] = HAS_TIME
    ? [TIME, ['-o', FIGURES, '-f', '%U %S %M', command, ...args]]
    : [command, args];
  const result = spawnSync(program, rest, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 1 << 28,
  });
  const wall = (performance.now() - started) / 1000;
  if (result.error) throw result.error;
  if (!expected.includes(result.status)) {
    throw new Error(
      `${command} ${args.join(' ')} ended with ${result.status}:\n${
        result.stderr || result.stdout
      }`,
    );
  }
  if (!HAS_TIME) return { wall, stdout: result.stdout };
  const [user, system, peak] = readFileSync(FIGURES, 'utf8')
    .trim()
    .split('\n')
    .at(-1)
    .split(' ')
    .map(Number);
  rmSync(FIGURES, { force: true });
  return { wall, cpu: user + system, peak: peak / 1024, stdout: result.stdout };
}

/** The median run by wall time of several; `before` runs each time outside the clock. */
export function medianOf(count, run, before = () => undefined) {
  const runs = Array.from({ length: count }, () => {
    before();
    return run();
  });
  return medianRun(runs);
}

/** Medians of the figures of several runs; of memory the largest. */
export function medianRun(runs) {
  const median = values =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return {
    wall: median(runs.map(({ wall }) => wall)),
    ...(runs[0].cpu !== undefined && {
      cpu: median(runs.map(({ cpu }) => cpu)),
      peak: Math.max(...runs.map(({ peak }) => peak)),
    }),
  };
}

/** Several runs one after the other, as one. */
export function sumOf(runs) {
  return {
    wall: runs.reduce((sum, { wall }) => sum + wall, 0),
    ...(runs.every(({ cpu }) => cpu !== undefined) && {
      cpu: runs.reduce((sum, { cpu }) => sum + cpu, 0),
      peak: Math.max(...runs.map(({ peak }) => peak)),
    }),
  };
}

/** Whether a program is on the PATH. */
export function isThere(program) {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}
