import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, TestFolder } from '../__testUtils__/cli';

jest.setTimeout(300_000);

describe('chartwright check', () => {
  let folder: TestFolder;
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  const WRONG =
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndat: {}\n';

  it('ends with 5 when it finds an error, and names the line', async () => {
    folder.write({ 'a.yaml': WRONG });
    const { code, stdout, stderr } = await run('check', 'a.yaml');
    expect({ code, stderr }).toEqual({ code: 5, stderr: '' });
    expect(stdout).toContain('error   unknown-field  ConfigMap/a dat');
    expect(stdout).toContain('a.yaml:4');
  });

  it('reads standard input and folders of manifests', async () => {
    const piped = await runCli(['check', '-', '--format', 'json'], {
      cwd: folder.path,
      input: WRONG,
    });
    expect(piped.code).toBe(5);
    expect(JSON.parse(piped.stdout)).toMatchObject({
      summary: { objects: 1, errors: 1 },
    });
    folder.write({
      'manifests/one/a.yaml': WRONG,
      'manifests/b.json':
        '{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"n"}}',
    });
    const both = await run('check', 'manifests', '--format', 'json');
    expect(JSON.parse(both.stdout)).toMatchObject({
      summary: { objects: 2, errors: 1 },
      findings: [{ file: 'manifests/one/a.yaml', line: 4 }],
    });
  });

  it('renders a chart in all its environments, and reports in each format', async () => {
    folder.write({
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 0.1.0\n',
      'c/values-staging.yaml': 'size: 1\n',
      'c/values-production.yaml': 'size: "x"\n',
      'c/templates/a.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  replicas: {{ .Values.size }}\n  selector: {matchLabels: {a: b}}\n  template: {metadata: {labels: {a: b}}, spec: {containers: []}}\n',
    });
    const json = await run('check', 'c', '--format', 'json');
    expect(json.code).toBe(5);
    expect(JSON.parse(json.stdout).findings).toMatchObject([
      {
        rule: 'wrong-type',
        environment: 'production',
        file: 'c/templates/a.yaml',
        path: 'spec.replicas',
        line: 5,
      },
    ]);
    expect((await run('check', 'c', '-e', 'staging')).code).toBe(0);
    expect((await run('check', 'c', '-e', 'stagin')).code).toBe(2);
    expect(
      JSON.parse((await run('check', 'c', '--format', 'sarif')).stdout),
    ).toMatchObject({ version: '2.1.0' });
    expect((await run('check', 'c', '--format', 'junit')).stdout).toContain(
      '<testsuite name="production"',
    );
  });

  it('makes a finding of a chart that does not render', async () => {
    folder.write({
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 0.1.0\n',
      'c/templates/a.yaml': 'a: {{ fail "no luck" }}\n',
      'd/Chart.yaml': 'apiVersion: v2\nname: d\nversion: 0.1.0\n',
      'd/templates/a.yaml': 'a: [1\n',
    });
    expect((await run('check', 'c')).stdout).toMatch(
      /error {3}render-failed[\s\S]*no luck[\s\S]*c\/templates\/a.yaml:1/,
    );
    expect((await run('check', 'd')).stdout).toMatch(
      /error {3}invalid-yaml[\s\S]*d\/templates\/a.yaml/,
    );
  });

  it('does not take another engine than the one asked for', async () => {
    folder.write({
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 0.1.0\n',
    });
    const { code, stderr } = await runCli(
      ['check', 'c', '--engine', 'native'],
      { cwd: folder.path, env: { CHARTWRIGHT_HELM_ENGINE: 'wasm' } },
    );
    expect(code).toBe(2);
    expect(stderr).toContain('There is no native engine');
  });

  it('refuses what is not there', async () => {
    const { code, stderr } = await run('check', 'missing');
    expect(code).toBe(2);
    expect(stderr).toContain("There is no file or folder 'missing'");
    folder.write({ 'empty/a.txt': '' });
    expect((await run('check', 'empty')).stderr).toContain('nothing to check');
  });

  it('uses a cache when there is a folder for it, with the same findings', async () => {
    folder.write({
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 0.1.0\n',
      'c/templates/a.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
    });
    const env = { CHARTWRIGHT_RENDER_CACHE: join(folder.path, 'cache') };
    const first = await runCli(['check', 'c'], { cwd: folder.path, env });
    expect(readdirSync(env.CHARTWRIGHT_RENDER_CACHE)).toHaveLength(1);
    const second = await runCli(['check', 'c'], { cwd: folder.path, env });
    expect(second).toEqual(first);
  });
});
