import { chmodSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, SERVICE, startCli, TestFolder } from '../__testUtils__/cli';

jest.setTimeout(600_000);

describe('chartwright fleet', () => {
  const pristine = new TestFolder();
  let folder: TestFolder;
  const run = (...args: string[]) =>
    runCli(['fleet', ...args], {
      cwd: folder.path,
      env: { XDG_STATE_HOME: join(folder.path, 'state') },
    });
  const NAMES = ['a', 'b', 'c', 'd', 'e'];

  beforeAll(async () => {
    for (const name of NAMES) {
      pristine.write({
        [`${name}.yaml`]: SERVICE.replace(
          'name: orders',
          `name: ${name}`,
        ).replace(
          '  owner',
          `  tags: [${name === 'a' ? 'first' : 'rest'}]\n  owner`,
        ),
      });
      await runCli(['generate', '-f', `${name}.yaml`, '-o', `root/${name}`], {
        cwd: pristine.path,
      });
    }
  });
  afterAll(() => pristine.remove());
  beforeEach(() => {
    folder = new TestFolder();
    cpSync(join(pristine.path, 'root'), join(folder.path, 'root'), {
      recursive: true,
    });
  });
  afterEach(() => folder.remove());

  const read = (path: string) =>
    readFileSync(join(folder.path, 'root', path), 'utf8');
  const edit = (path: string, from: string | RegExp, to: string) =>
    folder.write({ [join('root', path)]: read(path).replace(from, to) });
  const raiseImages = (names = NAMES) => {
    for (const name of names) {
      edit(`${name}/chartwright.yaml`, 'orders:1.4.2', 'orders:9.9.9');
    }
  };
  const raised = () =>
    NAMES.filter(name => read(`${name}/chart/values.yaml`).includes('9.9.9'));

  it('shows versions, drift and findings', async () => {
    raiseImages(['b']);
    const { code, stdout } = await run('status', 'root', '--format', 'json');
    expect(code).toBe(0);
    const { services } = JSON.parse(stdout);
    expect(services).toHaveLength(5);
    expect(services[1]).toMatchObject({
      path: 'b',
      name: 'b',
      owner: 'group:default/shop',
      generatorVersion: expect.stringMatching(/^\d/),
      libraryVersion: expect.stringMatching(/^\d/),
      drift: true,
      findings: { error: 0 },
    });
    expect(services[0].drift).toBe(false);
    const drifted = await run(
      'status',
      'root',
      '--drifted',
      '--check',
      '--no-findings',
    );
    expect(drifted.code).toBe(3);
    expect(drifted.stdout).toMatch(
      /^SERVICE[^\n]*\nb .*\n\n5 services, 1 drifted.\n$/,
    );
  });

  it('regenerates those that are chosen, and then has nothing to do', async () => {
    raiseImages();
    const first = await run('regenerate', 'root', '--tag', 'rest');
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(raised()).toEqual(['b', 'c', 'd', 'e']);
    const second = await run('regenerate', 'root', '--tag', 'rest');
    expect(second).toMatchObject({
      code: 0,
      stdout: '4 services: 4 up to date.\n',
    });
  });

  it('writes nothing with --check and ends with 3', async () => {
    raiseImages();
    const { code, stdout } = await run('regenerate', 'root', '--check');
    expect(code).toBe(3);
    expect(stdout).toContain('5 services: 5 would change.');
    expect(stdout).toContain('! All Pods of a are replaced.');
    expect(raised()).toEqual([]);
  });

  it('stops when a canary has findings at error, and goes on when it is mended', async () => {
    raiseImages();
    edit(
      'a/chart/templates/all.yaml',
      /^/,
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\nspecc: {}\n---\n',
    );
    const stopped = await run('regenerate', 'root', '--canary', '1');
    expect(stopped.code).toBe(5);
    expect(stopped.stdout).toContain('Stopped after 1 of 5 services');
    expect(raised()).toEqual(['a']);
    // The same again: the canary has nothing left to do, and still does not pass.
    expect((await run('regenerate', 'root', '--canary', '1')).code).toBe(5);
    expect(raised()).toEqual(['a']);
    edit('a/chart/templates/all.yaml', 'specc: {}\n', '');
    const mended = await run('regenerate', 'root', '--canary', '1');
    expect(mended.stderr).toContain('Going on with a run that was stopped');
    expect(mended.code).toBe(0);
    expect(raised()).toEqual(NAMES);
  });

  it('does not stop the others for one that fails, and says so by its exit code', async () => {
    raiseImages();
    edit('b/chartwright.yaml', 'kind: api', 'kind: nonsense');
    const { code, stdout } = await run(
      'regenerate',
      'root',
      '--format',
      'json',
    );
    expect(code).toBe(1);
    const { services, end } = JSON.parse(stdout);
    expect(end).toBe('done');
    const failed = services.filter(
      ({ outcome }: { outcome: string }) => outcome === 'failed',
    );
    expect(failed).toEqual([
      expect.objectContaining({
        path: 'b',
        problems: [expect.objectContaining({ line: expect.any(Number) })],
      }),
    ]);
    expect(raised()).toEqual(['a', 'c', 'd', 'e']);
  });

  it.each([
    ['keep', 'conflicts'],
    ['fail', 'refused'],
  ])(
    'ends with 4 when --on-conflict %s leaves conflicts',
    async (how, outcome) => {
      raiseImages();
      edit('c/chart/values.yaml', /tag: .*/, 'tag: mine');
      const { code, stdout } = await run(
        'regenerate',
        'root',
        '--no-render',
        '--on-conflict',
        how,
      );
      expect(code).toBe(4);
      expect(stdout).toMatch(new RegExp(`^${outcome} +c `, 'm'));
      expect(read('c/chart/values.yaml')).toContain('tag: mine');
    },
  );

  it('goes on after Ctrl-C with what is left, and does again what has moved', async () => {
    raiseImages();
    // A renderer that begins, and ends when it is told to.
    folder.write({
      helm: `#!/bin/sh\n: > ${folder.path}/begun\nuntil [ -e ${folder.path}/end ]; do sleep 0.05; done\n`,
    });
    chmodSync(join(folder.path, 'helm'), 0o755);
    const { child, done } = startCli(
      ['fleet', 'regenerate', 'root', '--canary', '2', '--engine', 'helm'],
      {
        cwd: folder.path,
        env: {
          XDG_STATE_HOME: join(folder.path, 'state'),
          CHARTWRIGHT_HELM: join(folder.path, 'helm'),
        },
      },
    );
    while (!existsSync(join(folder.path, 'begun'))) {
      await new Promise(resolve => {
        setTimeout(resolve, 20);
      });
    }
    child.kill('SIGINT');
    folder.write({ end: '' });
    expect((await done).code).toBe(130);
    // What had begun is brought to its end; nothing else begins.
    expect(raised()).toEqual(['a', 'b']);
    edit('a/chartwright.yaml', 'orders:9.9.9', 'orders:9.9.9-moved');
    const { code, stdout, stderr } = await run(
      'regenerate',
      'root',
      '--canary',
      '2',
    );
    expect(code).toBe(0);
    expect(stderr).toContain('Going on');
    expect(stdout).toContain('5 services: 5 regenerated.');
    // Those that were done are not done again, but for the one that moved.
    expect(stdout.match(/^regenerated +\w+/gm)?.sort()).toEqual(
      ['a', 'c', 'd', 'e'].map(name => `regenerated  ${name}`),
    );
    expect(raised()).toEqual(NAMES);
    expect(read('a/chart/values.yaml')).toContain('9.9.9-moved');
    expect((await run('regenerate', 'root', '--canary', '2')).stderr).toBe('');
  });

  it.each([
    [['status', 'nothing'], 'nothing'],
    [['status', 'root/a/docs'], 'CW_FLEET_EMPTY'],
    [['status', 'root', '--tag', 'nonsense'], 'There are: first, rest'],
    [['regenerate', 'root', '--canary', '1.5'], '3 or 10%'],
    [['regenerate', 'root', '--version-below', 'new'], '1.2.0'],
    [['regenerate'], "missing required argument 'root'"],
    [['nonsense'], 'unknown command'],
  ])('%j ends with 2 and says what to do', async (args, words) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr.toLowerCase()).toContain(words.toLowerCase());
    expect(existsSync(join(folder.path, 'state'))).toBe(false);
  });

  it('chooses none that is not older than a version, which is no mistake', async () => {
    expect(
      await run('regenerate', 'root', '--version-below', '0.0.1'),
    ).toMatchObject({ code: 0, stdout: '0 services.\n' });
    rmSync(join(folder.path, 'root/e/.chartwright/lock.yaml'));
    const { code, stdout } = await run(
      'regenerate',
      'root',
      '--version-below',
      '0.0.1',
    );
    expect(code).toBe(1);
    expect(stdout).toContain('CW_LOCK_MISSING');
  });
});
