import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, SERVICE, TestFolder } from './__testUtils__/cli';

const DIST = join(__dirname, '..', 'dist');

/** The caches of code beside the bundle, with when they were written. */
function caches(): Record<string, number> {
  return Object.fromEntries(
    readdirSync(DIST)
      .filter(name => name.endsWith('.cache'))
      .map(name => [name, statSync(join(DIST, name)).mtimeMs]),
  );
}

describe('the code that V8 made of the bundle', () => {
  let folder: TestFolder;

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  it('is kept when the bundle is made, and taken back by every command', async () => {
    const before = caches();
    expect(Object.keys(before)).toHaveLength(3);
    folder.write({ 'orders.yaml': SERVICE });
    const run = (...args: string[]) => runCli(args, { cwd: folder.path });
    await run('generate', '-f', 'orders.yaml', '-o', 'out');
    expect((await run('check', 'out')).code).toBe(0);
    expect((await run('regenerate', 'out', '--check')).code).toBe(0);
    // What V8 refuses is compiled anew, and written at the end.
    expect(caches()).toEqual(before);
  });
});
