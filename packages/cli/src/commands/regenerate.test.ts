import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, SERVICE, TestFolder } from '../__testUtils__/cli';

jest.setTimeout(600_000);

describe('chartwright regenerate', () => {
  let folder: TestFolder;
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });

  beforeEach(async () => {
    folder = new TestFolder();
    folder.write({ 'chartwright.yaml': SERVICE });
    await run('generate', '-f', 'chartwright.yaml', '-o', 'out');
  });
  afterEach(() => folder.remove());

  const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');
  const edit = (path: string, from: string | RegExp, to: string) =>
    folder.write({ [path]: read(path).replace(from, to) });
  const changeImage = (tag: string) =>
    edit('out/chartwright.yaml', /image: (\S+):\S+/, `image: $1:${tag}`);

  it('ends with 0 when there is nothing to do', async () => {
    expect(await run('regenerate', 'out', '--check')).toMatchObject({
      code: 0,
      stdout: 'orders  up to date\n',
      stderr: '',
    });
  });

  it('says what would change and ends with 3, then does it and ends with 0', async () => {
    changeImage('9.9.9');
    const before = read('out/chart/values.yaml');
    const check = await run('regenerate', 'out', '--check');
    expect(check.code).toBe(3);
    expect(check.stdout).toMatch(/ {2}updated {3}chart\/values\.yaml\n/);
    expect(check.stdout).toMatch(
      /Manifests in [\s\S]*image: \S+ -> \S+:9\.9\.9\n/,
    );
    expect(check.stdout).toContain('! All Pods of orders are replaced.');
    expect(read('out/chart/values.yaml')).toBe(before);

    expect((await run('regenerate', 'out')).code).toBe(0);
    expect(read('out/chart/values.yaml')).toContain('tag: 9.9.9');
    expect((await run('regenerate', 'out', '--check')).code).toBe(0);
  });

  it('says where markers are left, and what to do about them', async () => {
    edit('out/chart/values.yaml', /tag: .*/, 'tag: mine');
    changeImage('9.9.9');
    await run('regenerate', 'out', '--no-render', '--on-conflict', 'mark');
    const { code, stdout } = await run('regenerate', 'out', '--no-render');
    expect(code).toBe(4);
    expect(stdout).toMatch(
      /conflict markers are left in it\n\s+line \d+\n\n1 in conflict\. Resolve the conflict markers, then commit\.\n/,
    );
  });

  it.each([
    ['keep', 4, 'tag: mine'],
    ['fail', 4, 'tag: mine'],
    ['mark', 4, '<<<<<<< yours'],
    ['take', 0, 'tag: 9.9.9'],
  ])('with --on-conflict %s ends with %d', async (how, code, values) => {
    edit('out/chart/values.yaml', /tag: .*/, 'tag: mine');
    changeImage('9.9.9');
    const { code: ended, stdout } = await run(
      'regenerate',
      'out',
      '--no-render',
      '--on-conflict',
      how,
    );
    expect([ended, read('out/chart/values.yaml')]).toEqual([
      code,
      expect.stringContaining(values),
    ]);
    expect(stdout).toMatch(
      /conflict {2}chart\/values\.yaml\n {14}image\.tag\n/,
    );
  });

  it('gives the plan to programs', async () => {
    changeImage('9.9.9');
    const { stdout } = await run(
      'regenerate',
      'out',
      '--check',
      '--format',
      'json',
    );
    expect(JSON.parse(stdout)).toMatchObject({
      name: 'orders',
      drift: true,
      conflicts: 0,
      files: expect.arrayContaining([
        { path: 'chart/values.yaml', change: 'updated', conflicts: [] },
      ]),
      environments: expect.arrayContaining([
        expect.objectContaining({ environment: 'production' }),
      ]),
    });
  });

  it('explains what is wrong with the document, and writes nothing', async () => {
    edit('out/chartwright.yaml', 'image:', 'imagee:');
    const { code, stderr } = await run('regenerate', 'out');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean `image`?');
    expect(stderr).toContain('out/chartwright.yaml:');
  });

  it('does not take a folder for a repository', async () => {
    folder.write({ 'other/chartwright.yaml': SERVICE });
    const { code, stderr } = await run('regenerate', 'other');
    expect(code).toBe(2);
    expect(stderr).toContain('CW_LOCK_MISSING');
    expect(stderr).toContain('--adopt');
    expect(
      (await run('regenerate', 'other', '--adopt', '--no-render')).code,
    ).toBe(0);
    expect((await run('regenerate', 'other', '--check')).code).toBe(0);
  });
});
