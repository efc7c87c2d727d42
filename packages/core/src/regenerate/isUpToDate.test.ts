import { join } from 'node:path';
import {
  CONTEXT_FOLDER,
  LOCK_PATH,
  PRISTINE_FOLDER,
} from '../emit/record/recordPaths';
import {
  serviceDocument,
  TestRepository,
} from './__testUtils__/TestRepository';
import { writeNextLibrary } from './__testUtils__/writeNextLibrary';

jest.setTimeout(120_000);

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
