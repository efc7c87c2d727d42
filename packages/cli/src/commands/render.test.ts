import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { runCli, SERVICE, TestFolder } from '../__testUtils__/cli';

jest.setTimeout(300_000);

const withHelm = helmIsThere() ? it : it.skip;

function helmIsThere(): boolean {
  try {
    execFileSync('helm', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn(
      'helm is not on the PATH: the output of render is not compared with it',
    );
    return false;
  }
}

describe('chartwright render', () => {
  let folder: TestFolder;
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  beforeEach(() => {
    folder.write({ 'chartwright.yaml': SERVICE });
  });

  it('prints one environment as YAML, with its namespace', async () => {
    await run('generate', '-f', 'chartwright.yaml', '-o', 'out');
    const { code, stdout, stderr } = await run(
      'render',
      'out',
      '-e',
      'production',
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const kinds = stdout
      .split(/^---$/m)
      .map(text => (load(text) as { kind?: string } | undefined)?.kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['Deployment', 'Service', 'PrometheusRule']),
    );
    const other = await run(
      'render',
      'out',
      '-e',
      'production',
      '--namespace',
      'elsewhere',
      '--format',
      'json',
    );
    expect(JSON.parse(other.stdout)).toMatchObject({
      environment: 'production',
      namespace: 'elsewhere',
      release: 'orders',
    });
  });

  it('says which environments there are', async () => {
    await run('generate', '-f', 'chartwright.yaml', '-o', 'out');
    const wrong = await run('render', 'out', '-e', 'prodution');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain(
      "Did you mean 'production'? It has development, staging, production.",
    );
    const none = await run('render', 'out');
    expect(none.code).toBe(0);
    expect(none.stderr).toContain(
      'name an environment with -e (development, staging, production)',
    );
  });

  it.each([
    ['no chart', 'empty', 'There is no chart'],
    ['no folder', 'missing', 'There is no folder'],
  ])('refuses %s', async (_, path, message) => {
    folder.write({ 'empty/a.txt': '' });
    const { code, stderr } = await run('render', path);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says where a template fails', async () => {
    folder.write({
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 0.1.0\n',
      'c/templates/a.yaml':
        '# one\na: {{ required "give size" .Values.size }}\n',
    });
    const { code, stdout, stderr } = await run('render', 'c');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('c/templates/a.yaml:2: error CW_RENDER_FAILED');
    expect(stderr).toContain('give size');
    expect(stderr).toContain('> 2 | a: {{ required');
  });

  /* eslint-disable jest/no-standalone-expect -- the rule does not know that withHelm is a test */
  withHelm('prints byte for byte what helm template prints', async () => {
    await run('generate', '-f', 'chartwright.yaml', '-o', 'out');
    folder.write({ 'more.yaml': 'env: {EXTRA: "1"}\n' });
    const lock = load(
      readFileSync(join(folder.path, 'out/.chartwright/lock.yaml'), 'utf8'),
    ) as {
      releases: Record<string, { name: string; namespace: string }>;
    };
    for (const [name, release] of Object.entries(lock.releases)) {
      const helm = execFileSync(
        'helm',
        [
          'template',
          release.name,
          'out/chart',
          '-n',
          release.namespace,
          '-f',
          `out/chart/values-${name}.yaml`,
          '-f',
          'more.yaml',
        ],
        { cwd: folder.path, encoding: 'utf8' },
      );
      for (const engine of ['auto', 'wasm', 'helm']) {
        const { stdout } = await run(
          'render',
          'out',
          '-e',
          name,
          '-f',
          'more.yaml',
          '--engine',
          engine,
        );
        expect(stdout).toBe(helm);
      }
    }
    const plain = execFileSync('helm', ['template', 'out/chart'], {
      cwd: folder.path,
      encoding: 'utf8',
    });
    expect((await run('render', 'out/chart')).stdout).toBe(plain);
  });
});
