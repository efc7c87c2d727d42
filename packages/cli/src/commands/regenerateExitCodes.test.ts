import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, SERVICE, TestFolder } from '../__testUtils__/cli';

jest.setTimeout(600_000);

/** What a repository is in, before it is regenerated. */
const SITUATIONS = {
  'nothing to do': () => undefined,
  'a change of the generator': (repository: Repository) => repository.release(),
  'an edit elsewhere': (repository: Repository) => {
    repository.edit('docs/operations.md', /$/, '\nOurs.\n');
    repository.release();
  },
  'a conflict': (repository: Repository) => {
    repository.edit('chart/values.yaml', /tag: .*/, 'tag: ours');
    repository.release();
  },
  'markers that are left': (repository: Repository) => {
    repository.edit('chart/values.yaml', /tag: .*/, 'tag: ours');
    repository.release();
    return ['--on-conflict', 'mark'];
  },
  'a wrong document': (repository: Repository) =>
    repository.edit('chartwright.yaml', 'kind: api', 'kind: apo'),
  'a lock of a newer generator': (repository: Repository) =>
    repository.edit(
      '.chartwright/lock.yaml',
      /generator:\n {2}version: .*/,
      'generator:\n  version: 99.0.0',
    ),
} satisfies Record<string, (repository: Repository) => string[] | void>;

interface Repository {
  edit(path: string, from: string | RegExp, to: string): void;
  release(): void;
}

describe('chartwright regenerate ends with', () => {
  const folder = new TestFolder();
  let count = 0;

  beforeAll(async () => {
    folder.write({ 'chartwright.yaml': SERVICE });
    await runCli(['generate', '-f', 'chartwright.yaml', '-o', 'generated'], {
      cwd: folder.path,
    });
  });
  afterAll(() => folder.remove());

  async function codes(
    situation: keyof typeof SITUATIONS,
    args: readonly string[],
  ): Promise<(number | null)[]> {
    count += 1;
    const name = `repository-${count}`;
    cpSync(join(folder.path, 'generated'), join(folder.path, name), {
      recursive: true,
    });
    const edit = (path: string, from: string | RegExp, to: string) => {
      const text = readFileSync(join(folder.path, name, path), 'utf8');
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      folder.write({ [`${name}/${path}`]: changed });
    };
    const run = async (more: readonly string[]) => {
      const { code } = await runCli(
        ['regenerate', name, '--no-render', ...more],
        { cwd: folder.path },
      );
      return code;
    };
    const first = SITUATIONS[situation]({
      edit,
      release: () =>
        edit('chartwright.yaml', /image: (\S+):\S+/, 'image: $1:9.9.9'),
    });
    if (first) {
      await run(first);
    }
    return [await run(['--check', ...args]), await run(args), await run(args)];
  }

  it.each<[keyof typeof SITUATIONS, string, (number | null)[]]>([
    ['nothing to do', 'keep', [0, 0, 0]],
    ['nothing to do', 'fail', [0, 0, 0]],
    ['a change of the generator', 'keep', [3, 0, 0]],
    ['a change of the generator', 'fail', [3, 0, 0]],
    ['an edit elsewhere', 'mark', [3, 0, 0]],
    ['a conflict', 'keep', [3, 4, 0]],
    ['a conflict', 'take', [3, 0, 0]],
    ['a conflict', 'mark', [3, 4, 4]],
    ['a conflict', 'fail', [3, 4, 4]],
    ['markers that are left', 'keep', [4, 4, 4]],
    ['markers that are left', 'fail', [4, 4, 4]],
    ['markers that are left', 'take', [3, 0, 0]],
    ['a wrong document', 'keep', [2, 2, 2]],
    ['a lock of a newer generator', 'keep', [2, 2, 2]],
  ])(
    '%s and --on-conflict %s: %p (checked, done, done again)',
    async (situation, style, expected) => {
      expect(await codes(situation, ['--on-conflict', style])).toEqual(
        expected,
      );
    },
  );

  it('2 for options that are wrong', async () => {
    expect(await codes('nothing to do', ['--conflict-limit', '101'])).toEqual([
      2, 2, 2,
    ]);
    expect(await codes('nothing to do', ['--to', '77.0.0'])).toEqual([2, 2, 2]);
  });

  it('4 for a hopeless merge, which is not written, unless the limit is raised', async () => {
    const name = 'hopeless';
    cpSync(join(folder.path, 'generated'), join(folder.path, name), {
      recursive: true,
    });
    const edit = (path: string, from: RegExp, to: string) => {
      const text = readFileSync(join(folder.path, name, path), 'utf8');
      folder.write({ [`${name}/${path}`]: text.replace(from, to) });
    };
    for (const path of [
      'chart/values.yaml',
      'chart/Chart.yaml',
      'docs/index.md',
    ]) {
      edit(path, /1\.0\.0|1\.4\.2/g, 'ours');
    }
    edit('chartwright.yaml', /image: (\S+):\S+/, 'image: $1:9.9.9');
    const run = (...args: string[]) =>
      runCli(['regenerate', name, '--no-render', ...args], {
        cwd: folder.path,
      });
    const stopped = await run('--conflict-limit', '10');
    expect(stopped).toMatchObject({
      code: 4,
      stdout: expect.stringContaining('Nothing was written: 3 of the files'),
    });
    expect((await run('--check')).code).toBe(3);
    expect((await run('--conflict-limit', '100')).code).toBe(4);
    expect((await run('--check')).code).toBe(0);
  });
});
