import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MODULE = pathToFileURL(join(__dirname, 'deferInterrupts.ts')).href;

/** Runs statements in a process of its own, since the signal would end this one. */
function run(statements: string) {
  return spawnSync(
    process.execPath,
    [
      '--no-warnings',
      '--experimental-strip-types',
      '--input-type=module',
      '--eval',
      `import { deferInterrupts } from ${JSON.stringify(MODULE)};
       const interrupt = () => {
         process.kill(process.pid, 'SIGINT');
         for (let turn = 0; turn < 1e7; turn += 1);
       };
       ${statements}
       const alive = setInterval(() => {}, 60_000);`,
    ],
    { encoding: 'utf8', timeout: 30_000 },
  );
}

describe('deferInterrupts', () => {
  it('ends the operation first, then the process', () => {
    const { stdout, signal } = run(
      `deferInterrupts(() => { interrupt(); console.log('done'); });`,
    );
    expect(stdout).toBe('done\n');
    expect(signal).toBe('SIGINT');
  });

  it('leaves the signal to whoever else listens, once', () => {
    const { stdout, signal } = run(
      `process.on('SIGINT', () => { console.log('heard'); clearInterval(alive); });
       deferInterrupts(() => { interrupt(); console.log('done'); });`,
    );
    expect(stdout).toBe('done\nheard\n');
    expect(signal).toBeNull();
  });

  it('holds back through several operations in a row, and no longer', () => {
    const { stdout, signal } = run(
      `deferInterrupts(() => deferInterrupts(() => interrupt()));
       deferInterrupts(() => console.log('second'));
       setImmediate(() => setImmediate(() => setImmediate(() => console.log('late'))));`,
    );
    expect(stdout).toBe('second\n');
    expect(signal).toBe('SIGINT');
  });
});
