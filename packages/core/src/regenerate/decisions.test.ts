import {
  serviceDocument,
  TestRepository,
} from './__testUtils__/TestRepository';

jest.setTimeout(600_000);

/** What somebody decided once is not asked again until the generator's own side changes. */
describe('a decision', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = TestRepository.generate();
  });
  afterEach(() => repository.delete());

  const release = (tag: string, more = '') =>
    repository.write('chartwright.yaml', serviceDocument(tag, more));
  const conflictsNow = async () => (await repository.plan()).conflicts;
  const isDone = async () => {
    expect(await repository.plan()).toMatchObject({
      drift: false,
      conflicts: 0,
    });
  };

  it.each(['keep', 'take'] as const)(
    'for one side of a key, by %s, stands until the generator proposes another value',
    async style => {
      repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: ours');
      release('2.0.0');
      expect((await repository.regenerate({ style })).conflicts).toBe(1);
      await isDone();
      // Another change of the generator, elsewhere in the same file, does not bring it back.
      release('2.0.0', '  ports: {http: 9000}\n');
      expect((await repository.regenerate({ style: 'keep' })).conflicts).toBe(
        0,
      );
      await isDone();
      expect(repository.read('chart/values.yaml')).toContain(
        style === 'keep' ? 'tag: ours' : 'tag: 2.0.0',
      );
      release('3.0.0', '  ports: {http: 9000}\n');
      expect(await conflictsNow()).toBe(style === 'keep' ? 1 : 0);
    },
  );

  it('by resolved markers stands likewise', async () => {
    repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: ours');
    release('2.0.0');
    await repository.regenerate({ style: 'mark' });
    repository.edit(
      'chart/values.yaml',
      /<<<<<<< [\s\S]*?>>>>>>> .*\n/,
      '  tag: both\n',
    );
    await isDone();
    release('3.0.0');
    expect(await conflictsNow()).toBe(1);
  });

  it.each(['keep', 'take', 'mark'] as const)(
    'to delete a file stands, with %s, and is told again only when the file changes',
    async style => {
      const path = 'docs/index.md';
      repository.remove(path);
      await isDone();
      release('2.0.0');
      const told = await repository.regenerate({ style });
      expect(told.files.find(file => file.path === path)).toMatchObject({
        change: 'kept',
        reason: 'it was deleted by hand',
      });
      expect(repository.has(path)).toBe(false);
      await isDone();
      release('2.0.0', '  runbook: {notes: {ServiceDown: Call Ada.}}\n');
      const next = await repository.regenerate({ style });
      expect(next.drift).toBe(true);
      expect(next.files.find(file => file.path === path)?.change).toBe(
        'unchanged',
      );
    },
  );

  it('to delete a key stands until the generator changes that key', async () => {
    repository.edit('chart/values.yaml', /^ {2}tag: 1\.0\.0\n/m, '');
    await isDone();
    release('2.0.0');
    expect((await repository.regenerate()).conflicts).toBe(1);
    expect(repository.read('chart/values.yaml')).not.toContain('tag:');
    await isDone();
  });

  it.each(['keep', 'mark'] as const)(
    'to keep an edited file that the generator drops stands, with %s',
    async style => {
      const path = 'docs/runbooks/HighLatency.md';
      repository.edit(path, /$/, '\nOurs.\n');
      const without = '  alerts: {HighLatency: {enabled: false}}\n';
      release('1.0.0', without);
      const told = await repository.regenerate({ style });
      expect(told.files.find(file => file.path === path)?.change).toBe('kept');
      await isDone();
      release('2.0.0', without);
      const next = await repository.regenerate({ style });
      expect(next.files.some(file => file.path === path)).toBe(false);
      expect(repository.read(path)).toMatch(/\nOurs\.\n$/);
    },
  );

  it('of today in an adopted repository stands', async () => {
    repository.edit('chart/values.yaml', 'tag: 1.0.0', 'tag: ours');
    repository.remove('.chartwright');
    const adopted = await repository.regenerate({ adopt: true });
    expect(adopted.conflicts).toBe(1);
    await isDone();
    release('2.0.0');
    expect(await conflictsNow()).toBe(1);
  });
});
