import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SMALL_CHART } from './__testUtils__/smallChart';
import type { ChartRenderer } from './ChartRenderer';
import { chartTargets } from './chartTargets';
import { engineRenderer } from './engineRenderer';
import { findEnvironment } from './findEnvironment';
import { folderRenderCache } from './folderRenderCache';
import { helmRenderer } from './helmRenderer';
import { memoryRenderCache } from './RenderCache';
import { renderEnvironments } from './renderEnvironments';

const withHelm = helmIsThere() ? it : it.skip;

function helmIsThere(): boolean {
  try {
    execFileSync('helm', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('helm is not on the PATH: not compared with it');
    return false;
  }
}

describe('renderEnvironments', () => {
  let folder: string;
  let renderer: ChartRenderer;

  const write = (files: Readonly<Record<string, string>>, below = '') => {
    for (const [path, text] of Object.entries(files)) {
      const place = join(folder, below, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  };

  beforeAll(async () => {
    renderer = await engineRenderer();
  });
  afterAll(() => renderer.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chartwright-render-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('renders any chart once for each values-<environment>.yaml', async () => {
    write(SMALL_CHART);
    const [target] = chartTargets(folder);
    const renders = await renderEnvironments(target!, renderer);
    expect(
      renders.map(({ environment, outcome }) => [
        environment.name,
        environment.production,
        outcome.ok && outcome.rendered.manifest,
      ]),
    ).toEqual([
      ['production', true, expect.stringContaining('size: "3"')],
      ['staging', false, expect.stringContaining('size: "2"')],
    ]);
  });

  it('renders a chart without environments with its defaults', async () => {
    write({
      'Chart.yaml': SMALL_CHART['Chart.yaml']!,
      'templates/a.yaml': SMALL_CHART['templates/config.yaml']!,
    });
    const [target] = chartTargets(folder);
    expect(target!.environments).toEqual([
      { release: 'small', namespace: 'default', values: [] },
    ]);
  });

  it('takes names, namespaces and production from a generated repository', () => {
    write(SMALL_CHART, 'chart');
    write({
      '.chartwright/lock.yaml':
        'apiVersion: chartwright.dev/v1\nkind: Lock\nmetadata: {name: small}\nfiles: {}\nreleases:\n  staging: {name: one, namespace: shop-staging}\n  live: {name: two, namespace: shop}\n',
      '.chartwright/context/platform.yaml':
        'spec:\n  environments:\n    - {name: staging}\n    - {name: live, production: true}\n',
    });
    const [target] = chartTargets(folder);
    expect(target!.environments).toMatchObject([
      {
        name: 'staging',
        production: false,
        release: 'one',
        namespace: 'shop-staging',
        values: [{ name: 'values-staging.yaml' }],
      },
      {
        name: 'live',
        production: true,
        release: 'two',
        namespace: 'shop',
        values: [],
      },
    ]);
    expect(findEnvironment(target!, 'lve')).toEqual({
      hint: "Did you mean 'live'? It has staging, live.",
    });
  });

  it('finds the charts one level below, and none where there is none', () => {
    write(SMALL_CHART, 'b/chart');
    write(SMALL_CHART, 'a/chart');
    write({ 'c/notes.txt': '' });
    expect(chartTargets(folder).map(target => target.folder)).toEqual([
      join(folder, 'a/chart'),
      join(folder, 'b/chart'),
    ]);
    expect(chartTargets(join(folder, 'c'))).toEqual([]);
  });

  it('says which template failed', async () => {
    write({
      ...SMALL_CHART,
      'templates/bad.yaml': 'a: {{ fail "no luck" }}\n',
    });
    const [target] = chartTargets(folder);
    const [render] = await renderEnvironments(target!, renderer);
    expect(render!.outcome).toMatchObject({
      ok: false,
      failure: {
        message: expect.stringContaining('no luck'),
        template: 'small/templates/bad.yaml',
        line: 1,
      },
    });
  });

  it('refuses links that leave the chart', () => {
    write(SMALL_CHART, 'chart');
    write({ 'secret.txt': 'x' });
    symlinkSync(
      join(folder, 'secret.txt'),
      join(folder, 'chart/templates/secret.yaml'),
    );
    expect(() => chartTargets(folder)).toThrow(/leaves the chart/);
  });

  it('does not render again what is in the cache, and renders again what changed', async () => {
    write(SMALL_CHART);
    const cache = memoryRenderCache();
    const render = jest.spyOn(renderer, 'render');
    const first = await renderEnvironments(
      chartTargets(folder)[0]!,
      renderer,
      cache,
    );
    const second = await renderEnvironments(
      chartTargets(folder)[0]!,
      renderer,
      cache,
    );
    expect(second).toEqual(first);
    expect(render).toHaveBeenCalledTimes(1);
    write({ 'values-staging.yaml': 'size: 9\n' });
    const third = await renderEnvironments(
      chartTargets(folder)[0]!,
      renderer,
      cache,
    );
    expect(render).toHaveBeenCalledTimes(2);
    expect(third[1]!.outcome).toMatchObject({
      rendered: { manifest: expect.stringContaining('"9"') },
    });
    render.mockRestore();
  });

  it('forgets what was used longest ago when the cache is full', () => {
    const cache = memoryRenderCache(10);
    const rendered = (manifest: string) => ({
      manifest,
      documents: [],
      warnings: [],
    });
    cache.set('a', rendered('12345'));
    cache.set('b', rendered('12345'));
    cache.get('a');
    cache.set('c', rendered('12345'));
    expect(
      [cache.get('a'), cache.get('b'), cache.get('c')].map(Boolean),
    ).toEqual([true, false, true]);
  });

  it('keeps a cache in a folder that only its owner reads, and drops damaged entries', () => {
    const place = join(folder, 'cache');
    const key = 'ab'.repeat(32);
    const rendered = { manifest: 'a: 1\n', documents: [], warnings: [] };
    folderRenderCache(place).set(key, rendered);
    expect(folderRenderCache(place).get(key)).toEqual(rendered);
    const [name] = readdirSync(join(place, 'ab'));
    const file = join(place, 'ab', name!);
    expect(statSync(file).mode % 0o1000).toBe(0o600);
    writeFileSync(file, readFileSync(file, 'utf8').replace('a: 1', 'a: 2'));
    expect(folderRenderCache(place).get(key)).toBeUndefined();
    expect(() =>
      folderRenderCache('/dev/null/no').set(key, rendered),
    ).not.toThrow();
  });

  /* eslint-disable jest/no-standalone-expect -- the rule does not know that withHelm is a test */
  withHelm('gives what the helm executable gives', async () => {
    write(SMALL_CHART);
    const target = chartTargets(folder)[0]!;
    const manifests = async (by: ChartRenderer) =>
      (await renderEnvironments(target, by)).map(
        ({ outcome }) => outcome.ok && outcome.rendered,
      );
    const [own, helm] = [
      await manifests(renderer),
      await manifests(helmRenderer()),
    ];
    expect(own.map(rendered => rendered && rendered.manifest)).toEqual(
      helm.map(rendered => rendered && rendered.manifest),
    );
    expect(own.map(rendered => rendered && rendered.documents.length)).toEqual(
      helm.map(rendered => rendered && rendered.documents.length),
    );
    write({ 'templates/bad.yaml': 'a: {{ fail "no luck" }}\n' });
    const [failed] = await renderEnvironments(
      chartTargets(folder)[0]!,
      helmRenderer(),
    );
    expect(failed!.outcome).toMatchObject({
      ok: false,
      failure: {
        message: expect.stringContaining('no luck'),
        template: 'small/templates/bad.yaml',
      },
    });
  });
});
