import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { ChartRenderer } from '../render/ChartRenderer';
import {
  serviceDocument,
  TestRepository,
} from './__testUtils__/TestRepository';
import { UNRESOLVED_PATH } from './repository/unresolvedMarkers';
import type { Regeneration } from './Regeneration';

jest.setTimeout(600_000);

/** A chart that cannot be read is not rendered. */
const neverAsked = {
  render: () => Promise.reject(new Error('it was asked to render')),
} as unknown as ChartRenderer;

/** Repositories in states that people and their tools bring them into. */
describe('a repository in an unusual state', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = TestRepository.generate();
  });
  afterEach(() => repository.delete());
  const upgrade = () =>
    repository.write('chartwright.yaml', serviceDocument('2.0.0'));
  const change = ({ files }: Regeneration, path: string) =>
    files.find(file => file.path === path)?.change;

  it('a conflict that git or an editor marked anew, with other names of the sides, is still one', async () => {
    repository.commit();
    repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0');
    repository.commit();
    upgrade();
    await repository.regenerate({ style: 'mark' });
    repository.git('checkout', '-q', '--conflict=merge', 'chart/values.yaml');
    expect(repository.read('chart/values.yaml')).toContain('<<<<<<< ours\n');
    expect((await repository.plan({ full: false })).conflicts).toBe(1);
    repository.git('checkout', '-q', '--ours', 'chart/values.yaml');
    expect((await repository.plan({ full: false })).conflicts).toBe(0);
  });

  it('nothing is left behind of markers that were resolved', async () => {
    repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0');
    upgrade();
    await repository.regenerate({ style: 'mark' });
    expect(repository.has(UNRESOLVED_PATH)).toBe(true);
    repository.edit(
      'chart/values.yaml',
      /<<<<<<< [\s\S]*?>>>>>>> .*\n/,
      '  tag: 1.5.0\n',
    );
    expect((await repository.regenerate()).drift).toBe(false);
    expect(repository.has(UNRESOLVED_PATH)).toBe(false);
  });

  it('a file that is gone is not taken for moved into what git ignores, a submodule, or another service', async () => {
    repository.write('.gitignore', 'site/\n');
    repository.commit();
    const places = ['site', 'vendor/pages', 'services/carts'];
    const page = repository.read('docs/index.md');
    for (const place of places) {
      repository.write(`${place}/index.md`, page);
    }
    repository.write('vendor/pages/.git', 'gitdir: ../../.git/modules/pages\n');
    repository.write('services/carts/.chartwright/lock.yaml', '');
    repository.remove('docs/index.md');
    upgrade();
    const regeneration = await repository.regenerate();
    expect(change(regeneration, 'docs/index.md')).toBe('kept');
    for (const place of places) {
      expect(repository.read(`${place}/index.md`)).toBe(page);
    }
  });

  it('a chart with a link that leads out of it is regenerated, and the plan says why it is not rendered', async () => {
    repository.write(
      'elsewhere/all.yaml',
      repository.read('chart/templates/all.yaml'),
    );
    repository.remove('chart/templates');
    symlinkSync('../elsewhere', join(repository.folder, 'chart/templates'));
    upgrade();
    const { environments, cost } = await repository.regenerate({}, neverAsked);
    expect(environments.map(({ error }) => error)).toEqual([
      expect.stringContaining('leaves the chart'),
      expect.stringContaining('leaves the chart'),
      expect.stringContaining('leaves the chart'),
    ]);
    expect(cost).toEqual([]);
    expect(repository.read('chart/values.yaml')).toContain('tag: 2.0.0');
  });

  it('follows a file of YAML that was renamed to the other ending, and edited', async () => {
    repository.write(
      'chartwright.yaml',
      serviceDocument('1.0.0', '  delivery: { compose: {} }\n'),
    );
    await repository.regenerate();
    const compose = repository.read('compose.yaml');
    repository.remove('compose.yaml');
    repository.write('docker-compose.yml', `# Ours.\n${compose}`);
    repository.write(
      'chartwright.yaml',
      serviceDocument(
        '1.0.0',
        '  ports: { http: 9000 }\n  delivery: { compose: {} }\n',
      ),
    );
    const regeneration = await repository.regenerate();
    expect(change(regeneration, 'docker-compose.yml')).toBe('merged');
    expect(repository.read('docker-compose.yml')).toMatch(
      /^# Ours\.\n[\s\S]*9000/,
    );
  });

  it('with a table of ten thousand keys is merged without comparing each with all others', async () => {
    const keys = Array.from({ length: 10_000 }, (_, i) => `  k${i}: ${i}\n`);
    repository.write(
      'chart/values.yaml',
      `${repository.read('chart/values.yaml')}\ntable:\n${keys.join('')}`,
    );
    upgrade();
    await repository.regenerate();
    expect(repository.read('chart/values.yaml')).toContain('tag: 2.0.0');
    expect(repository.read('chart/values.yaml')).toContain(keys.join(''));
  });

  it('with a key twice in a file of values is merged by line', async () => {
    repository.edit(
      'chart/values.yaml',
      '  tag: 1.0.0',
      '  tag: 1.0.0\n  own: 1\n  own: 2',
    );
    upgrade();
    const regeneration = await repository.regenerate();
    expect(regeneration.files).toContainEqual(
      expect.objectContaining({
        path: 'chart/values.yaml',
        change: 'conflict',
        conflicts: [
          expect.objectContaining({ path: expect.stringMatching(/^lines? /) }),
        ],
      }),
    );
  });
});
