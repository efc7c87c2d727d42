import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GENERATOR_VERSION } from '../generatorVersion';
import { LOCK_PATH } from '../emit/record/recordPaths';
import { generateFromFiles } from '../generate/generateFromFiles';
import { writeFileTree } from '../files/writeFileTree';
import { engineRenderer } from '../render/engineRenderer';
import { ChartRenderer } from '../render/ChartRenderer';
import {
  applyRegeneration,
  ConflictStyle,
  planRegeneration,
  Regeneration,
} from './index';

const document = (image: string, more = '') => `apiVersion: chartwright.dev/v1
kind: Service
metadata:
  name: orders
  owner: group:default/shop
spec:
  kind: api
  image: ${image}
${more}`;

jest.setTimeout(600_000);

describe('regenerate', () => {
  let folder: string;
  let renderer: ChartRenderer;

  beforeAll(async () => {
    renderer = await engineRenderer({ prefer: 'wasm' });
  });
  afterAll(() => renderer.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'regenerate-'));
    const file = join(folder, 'chartwright.yaml');
    writeFileSync(file, document('ghcr.io/acme/orders:1.0.0'));
    const [repository] = [...generateFromFiles({ file }).repositories];
    if (!repository || !('tree' in repository))
      throw new Error('not generated');
    writeFileTree(folder, repository.tree, { owner: 'orders' });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const edit = (path: string, from: string, to: string) => {
    const text = read(path);
    expect(text).toContain(from);
    write(path, text.replace(from, to));
  };
  async function plan(
    style: ConflictStyle = 'keep',
    render = false,
  ): Promise<Regeneration> {
    const planned = await planRegeneration(
      { folder, style },
      render ? renderer : undefined,
    );
    if ('problems' in planned)
      throw new Error(JSON.stringify(planned.problems));
    return planned.regeneration;
  }
  async function regenerate(
    style: ConflictStyle = 'keep',
  ): Promise<Regeneration> {
    const regeneration = await plan(style);
    applyRegeneration(folder, regeneration, style === 'mark');
    return regeneration;
  }
  const change = ({ files }: Regeneration, path: string) =>
    files.find(file => file.path === path)?.change;

  it('changes nothing when there is nothing to do', async () => {
    const regeneration = await plan();
    expect(regeneration.drift).toBe(false);
    expect(regeneration.files.every(file => file.change === 'unchanged')).toBe(
      true,
    );
  });

  it('brings a new image beside edits in values, runbooks and templates, and is done after that', async () => {
    edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.0.0 # pinned by ops');
    edit('chart/values-production.yaml', 'replicas: 2', 'replicas: 7');
    write(
      'docs/runbooks/ServiceDown.md',
      `${read('docs/runbooks/ServiceDown.md')}\nCall Ada.\n`,
    );
    write('chart/templates/own.yaml', '{{- /* mine */ -}}\n');
    write('chartwright.yaml', document('ghcr.io/acme/orders:2.0.0'));

    const regeneration = await regenerate();

    expect(regeneration.conflicts).toBe(0);
    expect(read('chart/values.yaml')).toContain('tag: 2.0.0 # pinned by ops');
    expect(read('chart/values-production.yaml')).toContain('replicas: 7');
    expect(read('docs/runbooks/ServiceDown.md')).toMatch(/\nCall Ada\.\n$/);
    expect(read('chart/templates/own.yaml')).toBe('{{- /* mine */ -}}\n');
    expect((await plan()).drift).toBe(false);
  });

  it('tells what changes in the rendered manifests, and the risk in it', async () => {
    write('chartwright.yaml', document('ghcr.io/acme/orders:2.0.0'));
    const { environments } = await plan('keep', true);
    expect(environments.map(({ environment }) => environment)).toEqual([
      'development',
      'staging',
      'production',
    ]);
    const deployment = environments[2]!.objects.find(
      ({ object }) => object.kind === 'Deployment',
    )!;
    expect(deployment.fields).toContainEqual({
      path: 'spec.template.spec.containers[name=orders].image',
      before: 'ghcr.io/acme/orders:1.0.0',
      after: 'ghcr.io/acme/orders:2.0.0',
    });
    expect(deployment.risks.map(({ code }) => code)).toEqual(['pods-restart']);
  });

  it('keeps theirs in a conflict, reports it by path, and does not ask again', async () => {
    edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0');
    write('chartwright.yaml', document('ghcr.io/acme/orders:2.0.0'));
    const regeneration = await regenerate();
    const values = regeneration.files.find(
      ({ path }) => path === 'chart/values.yaml',
    )!;
    expect(values.change).toBe('conflict');
    expect(values.conflicts).toMatchObject([
      { path: 'image.tag', theirs: 'tag: 1.5.0', ours: 'tag: 2.0.0' },
    ]);
    expect(read('chart/values.yaml')).toContain('tag: 1.5.0');
    expect((await plan()).conflicts).toBe(0);

    write('chartwright.yaml', document('ghcr.io/acme/orders:3.0.0'));
    expect((await plan()).conflicts).toBe(1);
    expect((await regenerate('take')).conflicts).toBe(1);
    expect(read('chart/values.yaml')).toContain('tag: 3.0.0');
  });

  it('marks a conflict in the file and in the index of git', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
    git('init', '-q');
    git('add', '-A');
    edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0');
    write('chartwright.yaml', document('ghcr.io/acme/orders:2.0.0'));
    await regenerate('mark');
    expect(read('chart/values.yaml')).toContain(
      '<<<<<<< yours\n  tag: 1.5.0\n',
    );
    const stages = git('ls-files', '--unmerged').trim().split('\n');
    expect(stages.map(line => line.split(/\s/).slice(2).join(' '))).toEqual([
      '1 chart/values.yaml',
      '2 chart/values.yaml',
      '3 chart/values.yaml',
    ]);
    expect(git('show', ':3:chart/values.yaml')).toContain('tag: 2.0.0');
    expect(git('show', ':2:chart/values.yaml')).toContain('tag: 1.5.0');
  });

  it('keeps deleted files deleted and follows renamed ones', async () => {
    rmSync(join(folder, 'mkdocs.yml'));
    renameSync(
      join(folder, 'docs/operations.md'),
      join(folder, 'docs/run-it.md'),
    );
    write(
      'chartwright.yaml',
      document('ghcr.io/acme/orders:2.0.0', '  scaling: {min: 4, max: 9}\n'),
    );
    const regeneration = await regenerate();
    expect(existsSync(join(folder, 'mkdocs.yml'))).toBe(false);
    expect(existsSync(join(folder, 'docs/operations.md'))).toBe(false);
    expect(change(regeneration, 'docs/run-it.md')).toBe('updated');
    expect((await plan()).drift).toBe(false);
  });

  it('removes the runbook of an alert that is gone, unless somebody wrote in it', async () => {
    write(
      'docs/runbooks/HighLatency.md',
      `${read('docs/runbooks/HighLatency.md')}\nMine.\n`,
    );
    write(
      'chartwright.yaml',
      document(
        'ghcr.io/acme/orders:1.0.0',
        '  alerts: {HighLatency: {enabled: false}, PodRestarts: {enabled: false}}\n',
      ),
    );
    const regeneration = await regenerate();
    expect(change(regeneration, 'docs/runbooks/HighLatency.md')).toBe('kept');
    expect(change(regeneration, 'docs/runbooks/PodRestarts.md')).toBe(
      'removed',
    );
    expect(existsSync(join(folder, 'docs/runbooks/PodRestarts.md'))).toBe(
      false,
    );
    expect((await plan()).drift).toBe(false);
  });

  it('restores no edit in the vendored library chart silently', async () => {
    const library = 'chart/charts/chartwright/Chart.yaml';
    write(library, `${read(library)}# patched\n`);
    expect((await plan()).drift).toBe(false);
  });

  it('refuses a repository that a newer version generated', async () => {
    edit(LOCK_PATH, `version: ${GENERATOR_VERSION}`, 'version: 99.0.0');
    await expect(plan()).rejects.toThrow('newer version, 99.0.0');
  });

  it('takes over a repository without records only when told to, and overwrites nothing', async () => {
    edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0');
    rmSync(join(folder, '.chartwright'), { recursive: true });
    rmSync(join(folder, 'docs/index.md'));
    await expect(plan()).rejects.toThrow('it is not known what was generated');
    const planned = await planRegeneration({
      folder,
      style: 'keep',
      adopt: true,
    });
    if ('problems' in planned) throw new Error('not planned');
    applyRegeneration(folder, planned.regeneration, false);
    expect(read('chart/values.yaml')).toContain('tag: 1.5.0');
    expect(existsSync(join(folder, 'docs/index.md'))).toBe(true);
    expect(
      planned.regeneration.files
        .filter(file => file.change === 'conflict')
        .map(({ path }) => path),
    ).toEqual(['chart/values.yaml']);
    expect((await plan()).drift).toBe(false);
  });
});
