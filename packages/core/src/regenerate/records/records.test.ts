import { parse } from 'yaml';
import { LOCK_PATH, PRISTINE_FOLDER } from '../../emit/record/recordPaths';
import { sealLock } from '../../emit/record/sealLock';
import { GENERATOR_VERSION } from '../../generatorVersion';
import {
  serviceDocument,
  TestRepository,
} from '../__testUtils__/TestRepository';

jest.setTimeout(600_000);

const PRISTINE_VALUES = `${PRISTINE_FOLDER}/chart/values.yaml`;
const TAG_2 = serviceDocument('2.0.0');

describe('records of a repository', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = TestRepository.generate();
  });
  afterEach(() => repository.delete());

  const lock = () => parse(repository.read(LOCK_PATH));
  /** Writes the lock as an earlier generator had it: without format and seal. */
  const firstFormat = () =>
    repository.write(
      LOCK_PATH,
      repository
        .read(LOCK_PATH)
        .replace(/^format: .*\n/m, '')
        .replace(/^checksum: .*\n/m, ''),
    );
  const halve = (path: string) => {
    const text = repository.read(path);
    repository.write(path, text.slice(0, text.length / 2));
  };
  const codes = (problems: readonly { code: string }[]) =>
    problems.map(({ code }) => code);

  it('have a lock that ends with its checksum', () => {
    const { checksum, format } = lock();
    expect({ checksum, format }).toEqual({
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      format: 2,
    });
    const text = repository.read(LOCK_PATH);
    expect(sealLock(text.replace(/^checksum: .*\n/m, ''))).toBe(text);
  });

  it('are brought to the present format, and nothing else changes', async () => {
    const before = repository.read(LOCK_PATH);
    firstFormat();
    const plan = await repository.regenerate();
    expect(plan).toMatchObject({ drift: true, conflicts: 0, problems: [] });
    expect([...plan.changes.write.keys()]).toEqual([LOCK_PATH]);
    expect(repository.read(LOCK_PATH)).toBe(before);
    expect((await repository.plan()).drift).toBe(false);
  });

  it.each([
    [
      'an unknown format',
      (text: string) => text.replace('format: 2', 'format: 3'),
    ],
    [
      'another apiVersion',
      (text: string) =>
        text.replace('chartwright.dev/v1', 'chartwright.dev/v2'),
    ],
  ])('of a newer generator are refused: %s', async (_, change) => {
    const text = repository.read(LOCK_PATH);
    repository.write(
      LOCK_PATH,
      change(text).replace(`version: ${GENERATOR_VERSION}`, 'version: 99.0.0'),
    );
    await expect(repository.plan()).rejects.toMatchObject({
      problems: [
        {
          code: 'CW_LOCK_NEWER',
          hint: 'Update chartwright to 99.0.0 or newer.',
        },
      ],
    });
  });

  it('of a newer generator in a format that is known are refused, too', async () => {
    repository.edit(
      LOCK_PATH,
      `version: ${GENERATOR_VERSION}`,
      'version: 99.0.0',
    );
    await expect(repository.plan()).rejects.toMatchObject({
      problems: [
        { code: 'CW_LOCK_NEWER', expected: 'version 99.0.0 or newer' },
      ],
    });
  });

  it('with a wrong version in the head are taken from the commit that has the same files', async () => {
    repository.commit();
    repository.edit(LOCK_PATH, /(library:[\s\S]*?version:) \S+/, '$1 99.0.0');
    const { problems, from } = await repository.plan();
    expect(codes(problems)).toEqual(['CW_RECORDS_REPAIRED']);
    expect(from!.library).not.toBe('99.0.0');
  });

  it('that are deleted and not committed so are taken back from the newest commit', async () => {
    repository.commit();
    repository.remove('.chartwright');
    const refused = await repository.plan().catch(error => error);
    const [, command] = /`(git checkout \S+ -- \.chartwright)`/.exec(
      refused.problems[0].hint,
    )!;
    repository.git(...command!.split(' ').slice(1));
    expect(await repository.plan()).toMatchObject({
      drift: false,
      problems: [],
    });
  });

  describe('with a half-written lock', () => {
    it('are rebuilt from the last commit that has a whole one', async () => {
      repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.0.0 # ours');
      repository.commit();
      const before = repository.read(LOCK_PATH);
      halve(LOCK_PATH);
      repository.commit('Break the lock');
      repository.write('chartwright.yaml', TAG_2);
      const plan = await repository.regenerate();
      expect(codes(plan.problems)).toEqual(['CW_RECORDS_REPAIRED']);
      expect(plan.problems[0]!.message).toMatch(
        /commit [0-9a-f]{12} was taken/,
      );
      expect(plan.conflicts).toBe(0);
      expect(repository.read('chart/values.yaml')).toContain(
        'tag: 2.0.0 # ours',
      );
      expect(repository.read(LOCK_PATH)).not.toBe(before);
      expect((await repository.plan()).problems).toEqual([]);
    });

    it('are found even when the half is YAML that reads well', async () => {
      const text = repository.read(LOCK_PATH);
      const end = text.indexOf('  docs/');
      repository.write(LOCK_PATH, text.slice(0, end));
      await expect(repository.plan()).rejects.toMatchObject({
        problems: [{ code: 'CW_LOCK_DAMAGED' }],
      });
    });

    it('are reported, with what to do, where git has none', async () => {
      repository.commit();
      repository.git('rm', '-q', '--cached', LOCK_PATH);
      repository.git('checkout', '-q', '--orphan', 'new');
      repository.git(
        '-c',
        'user.name=Ada',
        '-c',
        'user.email=ada@example.com',
        'commit',
        '-qm',
        'No lock',
      );
      halve(LOCK_PATH);
      await expect(repository.plan()).rejects.toMatchObject({
        problems: [
          {
            code: 'CW_LOCK_DAMAGED',
            hint: expect.stringContaining('--adopt'),
          },
        ],
      });
    });
  });

  it('whose lock was edited in its head are taken, with a warning', async () => {
    repository.edit(
      LOCK_PATH,
      `generator:\n  version: ${GENERATOR_VERSION}`,
      'generator:\n  version: 0.0.1',
    );
    const plan = await repository.plan();
    expect(codes(plan.problems)).toEqual(['CW_RECORDS_REPAIRED']);
    expect(plan.from?.generator).toBe('0.0.1');
  });

  describe('with a pristine copy that is', () => {
    const change = () => repository.write('chartwright.yaml', TAG_2);
    const editValues = () =>
      repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: 1.0.0 # ours');

    it('damaged, take it from the file itself when nobody touched that', async () => {
      halve(PRISTINE_VALUES);
      change();
      const plan = await repository.regenerate();
      expect(codes(plan.problems)).toEqual(['CW_RECORDS_REPAIRED']);
      expect(plan.conflicts).toBe(0);
      expect(repository.read('chart/values.yaml')).toContain('tag: 2.0.0');
    });

    it.each([
      ['damaged', () => halve(PRISTINE_VALUES)],
      ['missing', () => repository.remove(PRISTINE_VALUES)],
    ])('%s, take it from the history of git', async (_, harm) => {
      repository.commit();
      editValues();
      harm();
      repository.commit('Harm');
      change();
      const plan = await repository.regenerate();
      expect(codes(plan.problems)).toEqual(['CW_RECORDS_REPAIRED']);
      expect(plan.conflicts).toBe(0);
      expect(repository.read('chart/values.yaml')).toContain(
        'tag: 2.0.0 # ours',
      );
      expect((await repository.plan()).drift).toBe(false);
    });

    it('lost, say so, and keep what people wrote', async () => {
      editValues();
      halve(PRISTINE_VALUES);
      change();
      const plan = await repository.regenerate();
      expect(codes(plan.problems)).toEqual(['CW_RECORDS_LOST']);
      expect(
        plan.files.filter(file => file.change === 'conflict'),
      ).toMatchObject([
        {
          path: 'chart/values.yaml',
          reason: 'it was changed by hand, and it cannot be merged',
        },
      ]);
      expect(repository.read('chart/values.yaml')).toContain(
        'tag: 1.0.0 # ours',
      );
    });

    it('written with the line breaks of another system, take it as it is', async () => {
      for (const path of [PRISTINE_VALUES, LOCK_PATH]) {
        repository.write(path, repository.read(path).replaceAll('\n', '\r\n'));
      }
      expect(await repository.plan()).toMatchObject({
        drift: false,
        problems: [],
      });
    });
  });

  it('that were deleted can be had from git, and the message says how', async () => {
    repository.commit();
    repository.remove('.chartwright');
    repository.commit('Delete the records');
    const error = await repository.plan().catch((thrown: unknown) => thrown);
    const { hint } = (error as { problems: { hint: string }[] }).problems[0]!;
    const [, command] = /`git (checkout [^`]+)`/.exec(hint)!;
    repository.git(...command!.split(' '));
    expect((await repository.plan()).drift).toBe(false);
  });
});
