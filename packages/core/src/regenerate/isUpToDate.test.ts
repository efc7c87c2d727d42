import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CONTEXT_FOLDER,
  LOCK_PATH,
  PRISTINE_FOLDER,
} from '../emit/record/recordPaths';
import { sealLock } from '../emit/record/sealLock';
import { writeFileTree } from '../files/writeFileTree';
import type { GeneratedRepository } from '../generate/GenerateInput';
import { generateFromFiles } from '../generate/generateFromFiles';
import {
  serviceDocument,
  TestRepository,
} from './__testUtils__/TestRepository';
import { applyRegeneration, planRegeneration } from './index';
import { writeNextLibrary } from './__testUtils__/writeNextLibrary';

jest.setTimeout(600_000);

const SYSTEM = `apiVersion: chartwright.dev/v1
kind: System
metadata: {name: shop, owner: group:default/shop}
spec:
  services:
    orders:
      spec:
        kind: api
        image: orders:1.0.0
        dependsOn: {services: {carts: {}}}
    carts:
      spec:
        kind: api
        image: carts:1.0.0
        ports: {http: {port: 8080}}
`;
const PLATFORM =
  'apiVersion: chartwright.dev/v1\nkind: Platform\nmetadata: {name: acme}\nspec: {templates: ./templates, library: {folder: ./library}}\n';

/** A repository with everything that a generation can depend on. */
function generate(): TestRepository {
  return TestRepository.generate(serviceDocument(), {
    'platform.yaml': PLATFORM,
    'templates/service/CODEOWNERS.hbs': '* {{service.owner}}\n',
    'library/none.txt': '',
  });
}

describe('planning by checksums alone', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = generate();
  });
  afterEach(() => repository.delete());

  /** Whether the generation was spared, and what either way says. */
  async function plans() {
    const quick = await repository.plan({ full: false });
    const full = await repository.plan({ full: true });
    return {
      spared: quick.files.length === 0,
      drift: [quick.drift, full.drift],
      to: [quick.to, full.to],
    };
  }

  it.each<[string, () => void]>([
    ['nothing', () => undefined],
    [
      'edits of people',
      () => {
        repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: ours');
        repository.remove('docs/index.md');
        repository.write('own.txt', 'x');
        repository.remove('chart/charts');
      },
    ],
    [
      'another copy of the library chart beside it',
      () => {
        writeNextLibrary(join(repository.root, 'library'));
      },
    ],
  ])('spares the generation after %s', async (_, change) => {
    change();
    expect(await plans()).toMatchObject({
      spared: true,
      drift: [false, false],
    });
  });

  it.each<[string, () => void]>([
    [
      'the document',
      () => repository.write('chartwright.yaml', serviceDocument('2.0.0')),
    ],
    [
      'a comment in the document',
      () => repository.write('chartwright.yaml', `# x\n${serviceDocument()}`),
    ],
    [
      'the Platform',
      () => repository.write('../platform.yaml', `${PLATFORM}# x\n`),
    ],
    [
      'a text template',
      () =>
        repository.write(
          '../templates/service/CODEOWNERS.hbs',
          '* @{{service.owner}}\n',
        ),
    ],
    [
      'a text template more',
      () => repository.write('../templates/service/NOTICE', 'x\n'),
    ],
    [
      'the pinned library chart',
      () => {
        writeNextLibrary(join(repository.root, 'library'));
        repository.write(
          '../platform.yaml',
          PLATFORM.replace('./library}', './library, version: 1.1.0}'),
        );
      },
    ],
    [
      'a copy of the Platform in the records',
      () => repository.write(`${CONTEXT_FOLDER}/platform.yaml`, 'x'),
    ],
    [
      'a pristine copy',
      () => repository.write(`${PRISTINE_FOLDER}/CODEOWNERS`, 'x'),
    ],
    [
      'a pristine copy that is one too many',
      () => repository.write(`${PRISTINE_FOLDER}/more`, 'x'),
    ],
    [
      'the head of the lock',
      () =>
        repository.edit(
          LOCK_PATH,
          /^generator:\n {2}version: .*/m,
          'generator:\n  version: 0.0.1',
        ),
    ],
  ])('generates after a change of %s', async (_, change) => {
    change();
    expect(await plans()).toMatchObject({
      spared: false,
      drift: [true, true],
    });
  });

  it('needs the templates of the Platform in a lone checkout', async () => {
    repository.git('init', '-q');
    await expect(repository.plan()).rejects.toMatchObject({
      problems: [
        {
          code: 'CW_TEMPLATES_MISSING',
          hint: expect.stringContaining('--templates'),
        },
      ],
    });
    const platform = join(repository.root, 'platform.yaml');
    expect((await repository.plan({ platform })).drift).toBe(false);
    const templates = join(repository.root, 'templates');
    expect((await repository.plan({ templates })).drift).toBe(false);
  });

  it('says the same as a generation of name, versions and conflicts', async () => {
    const quick = await repository.plan({ full: false });
    const full = await repository.plan({ full: true });
    expect({ ...quick, files: [] }).toEqual({ ...full, files: [] });
    expect(full.files.every(({ change }) => change === 'unchanged')).toBe(true);
  });
});

describe('planning one of several services', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'system-'));
    writeFileSync(join(root, 'system.yaml'), SYSTEM);
    for (const result of generateFromFiles({ file: join(root, 'system.yaml') })
      .repositories) {
      const { name, tree } = result as GeneratedRepository;
      writeFileTree(join(root, name), tree, { owner: name });
    }
    // From now on it is the system's own folder that has the System.
    rmSync(join(root, 'system.yaml'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const edit = (service: string, from: string, to: string) => {
    const path = join(root, service, 'chartwright.yaml');
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const plan = async (name: string, full: boolean) => {
    const folder = join(root, name);
    const planned = await planRegeneration({ folder, style: 'keep', full });
    return 'regeneration' in planned ? planned.regeneration : undefined;
  };
  /** Whether the generation of a service was spared, and whether a generation changes it. */
  const told = async (name: string) => ({
    spared: (await plan(name, false))?.files.length === 0,
    drift: (await plan(name, true))?.drift,
  });

  it.each<[string, () => void, boolean]>([
    ['stays', () => undefined, true],
    [
      'changes what nobody else asks for',
      () => edit('carts', 'carts:1.0.0', 'carts:2.0.0'),
      true,
    ],
    [
      'listens elsewhere',
      () => edit('carts', 'port: 8080', 'port: 9090'),
      false,
    ],
    [
      'asks for one more',
      () =>
        edit(
          'carts',
          'kind: api',
          'kind: api\n  dependsOn: {services: {orders: {}}}',
        ),
      false,
    ],
  ])('counts the other one when it %s', async (_, change, spared) => {
    change();
    expect(await told('orders')).toEqual({ spared, drift: !spared });
  });

  it.each<[string, () => void, boolean]>([
    ['nothing', () => undefined, true],
    [
      'an edit of its files by a person',
      () => writeFileSync(join(root, 'shop/chart/values.yaml'), 'own: 1\n'),
      true,
    ],
    [
      'another wording of a service',
      () => edit('carts', 'image: carts:1.0.0', 'image: "carts:1.0.0" # x'),
      true,
    ],
    [
      'another image of a service',
      () => edit('carts', 'carts:1.0.0', 'carts:2.0.0'),
      false,
    ],
    [
      'a comment in its document',
      () => writeFileSync(join(root, 'shop/system.yaml'), `# x\n${SYSTEM}`),
      false,
    ],
    [
      'an edit of the library chart that it was made with',
      () => {
        const lock = join(root, 'shop', LOCK_PATH);
        const text = readFileSync(lock, 'utf8');
        writeFileSync(
          lock,
          sealLock(
            text
              .replace(/^checksum: .*\n/m, '')
              .replace(
                /(charts\/chartwright-system\/Chart\.yaml:\s+sha256: )\S+/,
                `$1'${'0'.repeat(64)}'`,
              ),
          ),
        );
      },
      false,
    ],
  ])(
    'spares the System itself where it may, after %s',
    async (_, change, spared) => {
      change();
      expect(await told('shop')).toEqual({ spared, drift: !spared });
    },
  );

  it('records a service in the System when its own document says other things, so that the System alone says the same', async () => {
    edit('carts', 'kind: api', 'kind: api\n  scaling: {replicas: 5}');
    const regeneration = (await plan('shop', true))!;
    applyRegeneration(join(root, 'shop'), regeneration, false);
    const record = `${CONTEXT_FOLDER}/services/carts.yaml`;
    expect(readFileSync(join(root, 'shop', record), 'utf8')).toBe(
      readFileSync(join(root, 'carts/chartwright.yaml'), 'utf8'),
    );
    expect(await told('shop')).toEqual({ spared: true, drift: false });
    for (const name of ['orders', 'carts']) {
      rmSync(join(root, name), { recursive: true });
    }
    expect(await told('shop')).toEqual({ spared: true, drift: false });
  });

  it('generates where the document of another has a mistake', async () => {
    edit('carts', 'kind: api', 'kind: nonsense');
    expect((await plan('orders', false))?.files).not.toEqual([]);
  });
});
