import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { libraryChart } from '../files/libraryChart';
import { GENERATOR_VERSION } from '../generatorVersion';
import type { ChartRenderer } from '../render/ChartRenderer';
import { engineRenderer } from '../render/engineRenderer';
import {
  serviceDocument,
  TestRepository,
} from './__testUtils__/TestRepository';
import {
  NEXT_LIBRARY_CHANGE,
  writeNextLibrary,
} from './__testUtils__/writeNextLibrary';

jest.setTimeout(600_000);

const SHIPPED = libraryChart().version;

const platform = (library: string) => `apiVersion: chartwright.dev/v1
kind: Platform
metadata: { name: acme }
spec:
  library: { ${library} }
`;

describe('a new version of the library chart', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = TestRepository.generate(serviceDocument(), {
      'platform.yaml': platform('folder: ./library'),
    });
    writeNextLibrary(join(repository.root, 'library'));
  });
  afterEach(() => repository.delete());

  const pin = (version: string) =>
    repository.write(
      '../platform.yaml',
      platform(`folder: ./library, version: ${version}`),
    );
  const vendored = () =>
    parse(repository.read('chart/charts/chartwright/Chart.yaml')).version;

  describe('with the manifests', () => {
    let renderer: ChartRenderer;
    beforeAll(async () => {
      renderer = await engineRenderer({ prefer: 'wasm' });
    });
    afterAll(() => renderer.close());

    it('comes when the Platform pins it, beside what people changed', async () => {
      repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.5.0 # ours');
      pin('1.1.0');
      const plan = await repository.plan({}, renderer);
      expect(plan).toMatchObject({
        from: { library: SHIPPED },
        to: { library: '1.1.0' },
        conflicts: 0,
        changelog: [
          {
            version: '1.1.0',
            part: 'library',
            manifests: [NEXT_LIBRARY_CHANGE],
          },
        ],
      });
      expect(
        plan.environments.map(({ objects }) =>
          objects.flatMap(({ fields }) =>
            fields.filter(({ path }) => path.startsWith('spec')),
          ),
        ),
      ).toEqual(
        Array(3).fill([
          { path: 'spec.template.spec.shareProcessNamespace', after: false },
        ]),
      );
      await repository.regenerate();
      expect(vendored()).toBe('1.1.0');
      expect(repository.read('chart/values.yaml')).toContain(
        'tag: 1.5.0 # ours',
      );
      expect((await repository.plan()).drift).toBe(false);
    });
  });

  it('does not come by itself', async () => {
    expect((await repository.plan()).to.library).toBe(SHIPPED);
  });

  it('comes to one repository with `to`, which then stays there', async () => {
    await repository.regenerate({ to: '1.1.0' });
    expect(vendored()).toBe('1.1.0');
    expect(await repository.plan()).toMatchObject({
      drift: false,
      to: { library: '1.1.0' },
    });
  });

  it('stays, with a warning, when the Platform pins the version before', async () => {
    await repository.regenerate({ to: '1.1.0' });
    pin(SHIPPED);
    const plan = await repository.plan();
    expect(plan.to.library).toBe('1.1.0');
    expect(plan.problems).toMatchObject([
      { code: 'CW_VERSION_OLDER', severity: 'warning', found: SHIPPED },
    ]);
  });

  it('stays in a lone checkout, from the copy that is vendored', async () => {
    pin('1.1.0');
    await repository.regenerate();
    rmSync(join(repository.root, 'platform.yaml'));
    rmSync(join(repository.root, 'library'), { recursive: true });
    repository.edit('chartwright.yaml', ':1.0.0', ':2.0.0');
    await repository.regenerate();
    expect(vendored()).toBe('1.1.0');
    expect(repository.read('chart/values.yaml')).toContain('tag: 2.0.0');
  });

  it('is taken from an archive of helm package, too', async () => {
    const library = join(repository.root, 'library');
    execFileSync('tar', [
      '-czf',
      join(library, 'chartwright-1.1.0.tgz'),
      '-C',
      library,
      '--transform',
      's/^1.1.0/chartwright/',
      '1.1.0',
    ]);
    rmSync(join(library, '1.1.0'), { recursive: true });
    pin('1.1.0');
    await repository.regenerate();
    expect(vendored()).toBe('1.1.0');
  });

  it('is refused where it is not there, with those that are', async () => {
    await expect(repository.plan({ to: '7.0.0' })).rejects.toMatchObject({
      problems: [
        {
          code: 'CW_VERSION_UNKNOWN',
          expected: `${SHIPPED}, 1.1.0`,
          message: 'There is no version 7.0.0 of the library chart to go to',
          hint: expect.stringContaining('cli@7.0.0'),
        },
      ],
    });
    pin('7.0.0');
    await expect(repository.plan()).rejects.toThrow(
      /CW_LIBRARY_VERSION.*"line":5/,
    );
  });

  it('does not go back', async () => {
    await repository.regenerate({ to: '1.1.0' });
    await expect(repository.plan({ to: SHIPPED })).rejects.toMatchObject({
      problems: [{ code: 'CW_VERSION_OLDER' }],
    });
    // Also to one that is not there.
    await expect(repository.plan({ to: '0.9.0' })).rejects.toMatchObject({
      problems: [{ code: 'CW_VERSION_OLDER', found: '0.9.0' }],
    });
  });

  it('is refused where it is no version at all', async () => {
    await expect(repository.plan({ to: 'newest' })).rejects.toMatchObject({
      problems: [
        {
          code: 'CW_VERSION_UNKNOWN',
          message: "'newest' is not a version of the library chart",
          expected: expect.stringContaining(SHIPPED),
        },
      ],
    });
  });

  it('takes the own version of the generator for the library chart that it brings', async () => {
    expect((await repository.plan({ to: GENERATOR_VERSION })).to.library).toBe(
      SHIPPED,
    );
  });

  it('is refused when it needs a newer generator', async () => {
    const chart = '../library/1.1.0/Chart.yaml';
    repository.write(
      chart,
      `${repository.read(
        chart,
      )}annotations:\n  chartwright.dev/generator-version: '>=99.0.0'\n`,
    );
    await expect(repository.plan({ to: '1.1.0' })).rejects.toThrow(
      'needs chartwright >=99.0.0',
    );
  });
});
