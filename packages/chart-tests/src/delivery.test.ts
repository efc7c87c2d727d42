import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateFromFiles, writeFileTree } from '@chartwright/core';
import { parseAllDocuments } from 'yaml';
import { describeWithTool, run } from './__testUtils__/outsideTools';

const EXAMPLES = join(__dirname, '../../../examples');
const systems = readdirSync(EXAMPLES).filter(name =>
  existsSync(join(EXAMPLES, name, 'system.yaml')),
);

/** Where the repositories of a system are written, side by side. */
function written(system: string, folder: string): string[] {
  const generation = generateFromFiles({
    file: join(EXAMPLES, system, 'system.yaml'),
  });
  return [...generation.repositories].map(repository => {
    if (!('tree' in repository)) throw new Error(repository.message);
    const place = join(folder, system, repository.name);
    writeFileTree(place, repository.tree, { owner: repository.name });
    return place;
  });
}

/**
 * What is meant in the workflows: actions by their major version until `ci.actions` pins them, secrets of whoever calls a
 * workflow of the same repository, and the path by which all forges find it.
 */
const ZIZMOR = {
  rules: {
    'unpinned-uses': { disable: true },
    'secrets-inherit': { disable: true },
    'self-repository': { disable: true },
    // It pushes to the branch of the configuration, and uploads nothing.
    artipacked: { ignore: ['scheduled.yml'] },
  },
};

const VALUES = 'values-production.yaml';

/** `Kind namespace/name` of everything that a chart prints. */
function objectsOf(chart: string, values: string): string[] {
  const { stdout, stderr, status } = run('helm', [
    'template',
    'release',
    chart,
    '--namespace',
    'openpolicy',
    '--values',
    values,
  ]);
  if (status !== 0) throw new Error(stderr);
  return [...parseAllDocuments(stdout)].flatMap(document => {
    const object = document.toJS();
    return object === null
      ? []
      : [
          `${object.kind} ${object.metadata.namespace ?? ''}/${
            object.metadata.name
          }`,
        ];
  });
}

/** What delivers the examples, in the hands of the tools that run it. */
describe('the delivery of every example', () => {
  let folder: string;
  let places: string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'delivery-'));
    places = systems.flatMap(system => written(system, folder));
  }, 600_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const filesIn = (part: string, ending: RegExp) =>
    places.flatMap(place => {
      const inside = join(place, part);
      if (!existsSync(inside)) return [];
      return readdirSync(inside, { recursive: true })
        .map(String)
        .filter(file => ending.test(file))
        .map(file => join(inside, file));
    });

  it('is there', () => {
    expect(filesIn('.github/workflows', /\.yml$/).length).toBeGreaterThan(20);
    expect(filesIn('terraform', /\.tf$/).length).toBeGreaterThan(10);
  });

  it('has scripts that a shell reads', () => {
    const scripts = [
      ...filesIn('scripts', /\.sh$/),
      ...filesIn('tests', /\.sh$/),
    ];
    expect(scripts.length).toBeGreaterThan(10);
    for (const script of scripts)
      expect(run('sh', ['-n', script])).toMatchObject({
        status: 0,
        stderr: '',
      });
  });

  it('has a load test that an engine of JavaScript reads', () => {
    const [script] = filesIn('tests/load', /\.js$/);
    const { status, stderr } = run(
      process.execPath,
      ['--input-type=module', '--check', '-'],
      readFileSync(script!, 'utf8'),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  describeWithTool('actionlint')('with actionlint', () => {
    it('finds nothing in the workflows, nor shellcheck in their steps where it is there', () => {
      const { stdout, status } = run('actionlint', [
        '-pyflakes=',
        ...filesIn('.github/workflows', /\.yml$/),
      ]);
      expect(stdout).toBe('');
      expect(status).toBe(0);
    }, 600_000);
  });

  describeWithTool('terraform')('with terraform', () => {
    it('is laid out as `terraform fmt` does', () => {
      const { stdout, status } = run('terraform', [
        'fmt',
        '-check',
        '-recursive',
        folder,
      ]);
      expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
    });
  });

  describeWithTool('shellcheck')('with shellcheck', () => {
    it('finds nothing in the scripts', () => {
      const { stdout } = run('shellcheck', filesIn('scripts', /\.sh$/));
      expect(stdout).toBe('');
    });
  });

  describeWithTool('zizmor')('with zizmor', () => {
    it('finds nothing that makes a workflow unsafe but what is meant', () => {
      const configuration = join(folder, 'zizmor.json');
      writeFileSync(configuration, JSON.stringify(ZIZMOR));
      const { stdout, status } = run('zizmor', [
        '--offline',
        '--no-progress',
        '--format=plain',
        '--color=never',
        `--config=${configuration}`,
        ...places
          .map(place => join(place, '.github'))
          .filter(path => existsSync(path)),
      ]);
      expect({ stdout, status }).toEqual({
        stdout: expect.stringMatching(/^No findings to report/),
        status: 0,
      });
    }, 300_000);
  });

  describeWithTool('hadolint')('with hadolint', () => {
    it('finds nothing in the Dockerfiles but packages without a version', () => {
      const { stdout } = run('hadolint', [
        '--ignore',
        'DL3018',
        ...places
          .map(place => join(place, 'Dockerfile'))
          .filter(file => existsSync(file)),
      ]);
      expect(stdout).toBe('');
    });
  });

  describeWithTool('helm')('with helm', () => {
    it('installs the same objects by the umbrella as by the single charts', () => {
      const root = join(folder, 'open-policy-platform');
      const own = join(root, 'open-policy-platform');
      const umbrella = join(own, 'charts/openpolicy-platform');
      for (const chart of [join(own, 'charts/monitoring-stack'), umbrella])
        expect(run('helm', ['dependency', 'build', chart]).status).toBe(0);
      const single = ['open-policy-platform', 'api-service', 'web-interface']
        .map(name => join(root, name, 'chart'))
        .flatMap(chart => objectsOf(chart, join(chart, VALUES)));
      expect(objectsOf(umbrella, join(umbrella, VALUES)).sort()).toEqual(
        single.sort(),
      );
    }, 300_000);
  });
});
