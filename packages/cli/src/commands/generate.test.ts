import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  IN_SYSTEM,
  runCli,
  SERVICE,
  startCli,
  SYSTEM,
  TestFolder,
} from '../__testUtils__/cli';

jest.setTimeout(300_000);

describe('chartwright generate', () => {
  let folder: TestFolder;
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  it('writes the repository of a service, twice the same', async () => {
    folder.write({ 'chartwright.yaml': SERVICE });
    const first = await run('generate', '-f', 'chartwright.yaml', '-o', 'out');
    expect({ ...first, stdout: '' }).toEqual({
      code: 0,
      signal: null,
      stdout: '',
      stderr: '',
    });
    expect(first.stdout).toMatch(
      /^orders {2}.*out {2}\d+ written\n\nNext: chartwright check out\n$/,
    );
    expect(readdirSync(join(folder.path, 'out')).sort()).toEqual(
      expect.arrayContaining([
        '.chartwright',
        'catalog-info.yaml',
        'chart',
        'chartwright.yaml',
        'docs',
      ]),
    );
    const second = await run(
      'generate',
      '-f',
      'chartwright.yaml',
      '-o',
      'out',
      '--format',
      'json',
    );
    expect(JSON.parse(second.stdout)).toMatchObject({
      problems: [],
      repositories: [
        { name: 'orders', kind: 'Service', written: [], removed: [] },
      ],
    });
  });

  it('renders and checks what it wrote when asked to', async () => {
    folder.write({ 'chartwright.yaml': SERVICE });
    const { code, stdout } = await run(
      'generate',
      '-f',
      'chartwright.yaml',
      '-o',
      'out',
      '--check',
    );
    expect(stdout).toMatch(
      /objects in 3 environments \(development, staging, production\) checked/,
    );
    expect(code).toBe(0);
  });

  it('writes a whole system, one folder a service', async () => {
    folder.write({ 'system.yaml': SYSTEM, 'orders.yaml': IN_SYSTEM });
    const { code, stderr } = await run(
      'generate',
      '-f',
      'system.yaml',
      '-o',
      'out',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(readdirSync(join(folder.path, 'out')).sort()).toEqual([
      'orders',
      'shop',
      'web',
    ]);
  });

  it('says every problem at once, with its place, and writes nothing', async () => {
    folder.write({
      'chartwright.yaml': SERVICE.replace('kind: api', 'kind: apii').replace(
        'ports:',
        'prts:',
      ),
    });
    const { code, stdout, stderr } = await run(
      'generate',
      '-f',
      'chartwright.yaml',
      '-o',
      'out',
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('chartwright.yaml:7:');
    expect(stderr).toContain('chartwright.yaml:9:');
    expect(stderr).toMatch(/> 7 \| {3}kind: apii/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder.path, 'out'))).toBe(false);
  });

  it('gives problems as JSON when asked for JSON', async () => {
    folder.write({
      'chartwright.yaml': SERVICE.replace('kind: api', 'kind: apii'),
    });
    const { code, stdout } = await run(
      'generate',
      '-f',
      'chartwright.yaml',
      '-o',
      'out',
      '--format',
      'json',
    );
    expect(code).toBe(2);
    expect(JSON.parse(stdout).problems).toMatchObject([
      { severity: 'error', line: 7, path: 'spec.kind' },
    ]);
  });

  it.each([
    ['a missing file', 'missing.yaml', /missing\.yaml/],
    ['a folder', '.', /folder/],
  ])('refuses %s', async (_, file, message) => {
    const { code, stderr } = await run('generate', '-f', file, '-o', 'out');
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('bug');
  });

  it('does not touch a folder that is not its own', async () => {
    folder.write({ 'chartwright.yaml': SERVICE, 'out/mine.txt': 'x' });
    const { code, stderr } = await run(
      'generate',
      '-f',
      'chartwright.yaml',
      '-o',
      'out',
    );
    expect(code).toBe(2);
    expect(stderr).toContain('out');
    expect(readdirSync(join(folder.path, 'out'))).toEqual(['mine.txt']);
  });

  it('stops at the first repository that was changed by hand', async () => {
    const write = (tag: string) =>
      folder.write({ 'system.yaml': manyServices(9, tag) });
    const values = (name: string) =>
      readFileSync(join(folder.path, 'out', name, 'chart/values.yaml'), 'utf8');
    write('1');
    const first = await run('generate', '-f', 'system.yaml', '-o', 'out');
    expect({ ...first, stdout: '' }).toMatchObject({ code: 0, stderr: '' });
    folder.write({ 'out/s4/chart/values.yaml': 'mine: true\n' });
    write('2');
    const second = await run('generate', '-f', 'system.yaml', '-o', 'out');
    expect(second.code).toBe(2);
    expect(second.stderr).toContain("'chart/values.yaml' was changed by hand");
    expect(values('s3')).toContain('tag: "2"');
    expect(values('s4')).toBe('mine: true\n');
    expect(values('s5')).toContain('tag: "1"');
  });

  it('ends with 130 on Ctrl-C, with nothing half-written', async () => {
    folder.write({ 'system.yaml': manyServices(60, '1') });
    const { child, done } = startCli(
      ['generate', '-f', 'system.yaml', '-o', 'out'],
      { cwd: folder.path },
    );
    const out = join(folder.path, 'out');
    const written = () =>
      existsSync(out)
        ? readdirSync(out).filter(name => !name.startsWith('.'))
        : [];
    while (written().length < 2)
      await new Promise(resolve => setTimeout(resolve, 5));
    child.kill('SIGINT');
    const { code, signal } = await done;
    expect({ code, signal }).toEqual({ code: 130, signal: null });
    expect(written().length).toBeLessThan(60);
    for (const name of readdirSync(out))
      expect(existsSync(join(out, name, '.chartwright/lock.yaml'))).toBe(true);
  });
});

/** A system of services `s0`, `s1` and so on. */
function manyServices(count: number, tag: string): string {
  const services = Array.from(
    { length: count },
    (_, index) =>
      `    s${index}: {spec: {kind: worker, image: "a/s${index}:${tag}"}}\n`,
  );
  return `apiVersion: chartwright.dev/v1\nkind: System\nmetadata: {name: many, owner: group:default/x}\nspec:\n  services:\n${services.join(
    '',
  )}`;
}
