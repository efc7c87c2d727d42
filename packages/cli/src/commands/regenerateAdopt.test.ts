import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import pc from 'picocolors';
import { runCli, SERVICE, TestFolder } from '../__testUtils__/cli';
import type { CommandContext } from '../CommandContext';
import { regenerate, type RegenerateOptions } from './regenerate';

jest.setTimeout(600_000);

describe('chartwright regenerate, in a repository without records', () => {
  let folder: TestFolder;
  beforeEach(async () => {
    folder = new TestFolder();
    folder.write({ 'chartwright.yaml': SERVICE });
    await runCli(['generate', '-f', 'chartwright.yaml', '-o', 'out'], {
      cwd: folder.path,
    });
    rmSync(join(folder.path, 'out/.chartwright'), { recursive: true });
    rmSync(join(folder.path, 'out/docs/index.md'));
  });
  afterEach(() => folder.remove());

  const has = (path: string) => existsSync(join(folder.path, 'out', path));

  /** Runs it as on a terminal, where somebody types an answer. */
  async function runWith(answer: string | undefined) {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const said = { out: '', err: '' };
    const context = {
      terminal: {
        out: text => {
          said.out += text;
        },
        err: text => {
          said.err += text;
        },
        outColours: pc.createColors(false),
        errColours: pc.createColors(false),
        interactive: true,
        columns: 80,
      },
      signal: new AbortController().signal,
      stdin: stdin as unknown as NodeJS.ReadStream,
      env: process.env,
      expectLongRun: () => undefined,
    } satisfies CommandContext;
    const options: RegenerateOptions = {
      folder: join(folder.path, 'out'),
      onConflict: 'keep',
      conflictLimit: 50,
      render: false,
      engine: 'auto',
      format: 'text',
    };
    stdin.end(answer === undefined ? '' : `${answer}\n`);
    return { code: await regenerate(options, context), ...said };
  }

  it.each(['y', 'YES'])(
    'shows what would change and asks; %s does it',
    async answer => {
      const { code, out, err } = await runWith(answer);
      expect(out).toMatch(/ {2}added {5}docs\/index\.md\n/);
      expect(err).toMatch(/Take the repository over as shown\?.* \[y\/N\] $/);
      expect(code).toBe(0);
      expect(has('docs/index.md')).toBe(true);
      expect(has('.chartwright/lock.yaml')).toBe(true);
    },
  );

  it.each(['n', '', 'what', undefined])(
    'writes nothing for %p',
    async answer => {
      expect((await runWith(answer)).code).toBe(3);
      expect(has('docs/index.md')).toBe(false);
      expect(has('.chartwright')).toBe(false);
    },
  );

  it('needs the flag where nobody can be asked', async () => {
    const run = (...args: string[]) =>
      runCli(['regenerate', 'out', '--no-render', ...args], {
        cwd: folder.path,
      });
    const refused = await run();
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--adopt');
    expect(has('.chartwright')).toBe(false);

    const check = await run('--adopt', '--check');
    expect(check.code).toBe(3);
    expect(has('.chartwright')).toBe(false);

    expect((await run('--adopt')).code).toBe(0);
    expect((await run('--check')).code).toBe(0);
    expect(
      readFileSync(join(folder.path, 'out/docs/index.md'), 'utf8'),
    ).toMatch(/^# /);
  });
});
