import { ConflictError, InputError } from '@backstage/errors';
import { RetryLaterError } from '@chartwright/backstage-plugin-chartwright-node';
import type { Knex } from 'knex';
import { MIGRATIONS, testDatabases } from '../__testUtils__/testDatabases';
import { TestFleet } from '../__testUtils__/testFleet';
import type { JobOutcome } from './FleetJob';

const proposed: JobOutcome = {
  state: 'proposed',
  services: [],
  proposal: { branch: 'chartwright/regenerate', updated: false },
};
const withErrors = (error: number): JobOutcome => ({
  ...proposed,
  services: [
    {
      entityRef: 'component:default/a',
      drift: true,
      conflicts: 0,
      to: { generator: '1.0.0', library: '1.0.0' },
      files: {},
      risks: {},
      findings: { error, warning: 0, info: 0 },
    },
  ],
});

const databases = testDatabases();

describe.each(databases.eachSupportedId())('a fleet on %s', database => {
  let knex: Knex;
  const fleets: TestFleet[] = [];
  const fleet = (
    ...args: ConstructorParameters<typeof TestFleet> extends [
      unknown,
      ...infer Rest,
    ]
      ? Rest
      : never
  ) => {
    const made = new TestFleet(knex, ...args);
    fleets.push(made);
    return made;
  };

  beforeEach(async () => {
    knex = await databases.init(database);
    await knex.migrate.latest(MIGRATIONS);
  });
  afterEach(async () => {
    for (const each of fleets.splice(0)) await each.queue.stop();
  });

  it('works on every repository once', async () => {
    const it = fleet(() => proposed);
    await it.start();
    const id = await it.create(['a', 'b', 'c']);
    expect(await it.ended(id)).toEqual({
      state: 'done',
      jobs: { a: 'proposed', b: 'proposed', c: 'proposed' },
    });
    expect([...it.begun].sort()).toEqual(['a', 'b', 'c']);
    const [job] = await it.store.jobs(id);
    expect(job).toMatchObject({
      attempts: 1,
      worker: 'test',
      entityRefs: ['component:default/a'],
      proposal: { branch: 'chartwright/regenerate' },
    });
    expect((await it.store.counts([id])).get(id)).toEqual({ proposed: 3 });
  });

  it('is done at once when there is nothing to do', async () => {
    const it = fleet(() => proposed);
    const id = await it.create([]);
    expect((await it.store.run(id))?.state).toBe('done');
  });

  it('answers the same request with the same run', async () => {
    const it = fleet(() => proposed);
    const request = { requestKey: 'task-1' };
    const first = await it.create(['a'], { request });
    expect(await it.create(['b'], { request })).toBe(first);
    expect(await it.store.runs(10)).toHaveLength(1);
  });

  it('keeps two runs from one repository, but not a check from a regeneration', async () => {
    const it = fleet(() => proposed);
    const first = await it.create(['a', 'b']);
    const second = await it.create(['b', 'c']);
    const check = await it.create(['a'], { kind: 'check' });
    await it.start();
    expect((await it.ended(first)).jobs).toEqual({
      a: 'proposed',
      b: 'proposed',
    });
    expect((await it.ended(second)).jobs).toEqual({
      b: 'skipped',
      c: 'proposed',
    });
    await it.ended(check);
    const third = await it.create(['b']);
    expect((await it.ended(third)).jobs).toEqual({ b: 'proposed' });
  });

  it('says what nothing can be done with', async () => {
    const it = fleet(() => proposed);
    const id = await it.create([], {
      jobs: [{ repository: 'x', entityRefs: ['x'], error: 'It is read-only.' }],
    });
    expect(await it.ended(id)).toEqual({
      state: 'done',
      jobs: { x: 'failed' },
    });
  });

  describe('with canaries', () => {
    it('begins the others when they pass', async () => {
      const it = fleet(() => proposed, { concurrency: 1 });
      await it.start();
      const id = await it.create(['a', 'b', 'c', 'd'], { canary: 2 });
      expect((await it.ended(id)).state).toBe('done');
      expect((await it.store.jobs(id)).map(({ canary }) => canary)).toEqual([
        true,
        true,
        false,
        false,
      ]);
    });

    it.each<[string, () => JobOutcome]>([
      ['has findings at error', () => withErrors(1)],
      ['is refused', () => ({ state: 'refused' })],
      [
        'fails',
        () => {
          throw new InputError('no');
        },
      ],
    ])('begins no other when one %s', async (_what, behaviour) => {
      const it = fleet(repository =>
        repository === 'b' ? behaviour() : withErrors(0),
      );
      await it.start();
      const id = await it.create(['a', 'b', 'c'], { canary: 2 });
      expect(await it.ended(id)).toMatchObject({
        state: 'stopped',
        jobs: { a: 'proposed', c: 'cancelled' },
      });
      expect(it.begun).not.toContain('c');
      // It is free for the next run.
      const next = await it.create(['c']);
      expect((await it.ended(next)).state).toBe('done');
    });

    it('takes none for a canary that has nothing to do', async () => {
      const it = fleet(repository =>
        'ab'.includes(repository) ? { state: 'unchanged' } : proposed,
      );
      await it.start();
      const id = await it.create(['a', 'b', 'c', 'd', 'e'], { canary: 2 });
      expect((await it.ended(id)).state).toBe('done');
      expect((await it.store.jobs(id)).map(({ canary }) => canary)).toEqual([
        true,
        true,
        true,
        true,
        false,
      ]);
    });
  });

  it('tries again later what a forge refuses, and when it asks for that', async () => {
    const time = Date.parse('2026-01-01T00:00:00Z');
    const it = fleet(
      () => {
        throw new RetryLaterError('busy', 120);
      },
      { now: () => new Date(time) },
    );
    await it.start();
    const id = await it.create(['a']);
    let [job] = await it.store.jobs(id);
    while (job!.state !== 'queued' || job!.attempts === 0) {
      await new Promise(resolve => {
        setImmediate(resolve);
      });
      [job] = await it.store.jobs(id);
    }
    expect(job).toMatchObject({
      attempts: 1,
      error: 'busy',
      notBefore: '2026-01-01T00:02:00.000Z',
    });
    // Handed out too early, for example twice, it is not begun.
    await it.work(job!.id, new AbortController().signal);
    expect(it.begun).toEqual(['a']);
    await it.queue.stop();

    const later = fleet(() => proposed, {
      now: () => new Date(time + 120_000),
    });
    await later.start();
    expect((await later.ended(id)).jobs).toEqual({ a: 'proposed' });
  });

  it('does not try again what cannot succeed', async () => {
    const it = fleet(() => {
      throw new ConflictError('Somebody works on the branch');
    });
    await it.start();
    const id = await it.create(['a']);
    expect((await it.ended(id)).jobs).toEqual({ a: 'failed' });
    expect(it.begun).toEqual(['a']);
    expect((await it.store.jobs(id))[0]).toMatchObject({
      error: 'Somebody works on the branch',
    });
  });

  it('cancels what has not begun, and aborts what runs', async () => {
    let running: () => void;
    const begun = new Promise<void>(resolve => {
      running = resolve;
    });
    const it = fleet(
      (_repository, _attempt, signal) => {
        running();
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
      },
      { concurrency: 1 },
    );
    await it.start();
    const id = await it.create(['a', 'b']);
    await begun;
    await it.store.cancel(id);
    expect(await it.ended(id)).toEqual({
      state: 'cancelled',
      jobs: { a: 'cancelled', b: 'cancelled' },
    });
    expect(it.begun).toEqual(['a']);
    await it.store.cancel(id);
  });

  it('goes on after a restart with what was not done', async () => {
    const first = fleet(
      (_repository, _attempt, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        }),
      { concurrency: 1 },
    );
    await first.start();
    const id = await first.create(['a', 'b', 'c'], { canary: 1 });
    await first.queue.stop();
    expect((await first.store.jobs(id)).map(({ state }) => state)).toEqual([
      'queued',
      'waiting',
      'waiting',
    ]);
    const second = fleet(() => proposed);
    await second.start();
    expect((await second.ended(id)).state).toBe('done');
    expect([...second.begun].sort()).toEqual(['a', 'b', 'c']);
  });

  it('takes over from a process that was killed, and lets its late answer go', async () => {
    const dead = fleet(() => proposed);
    const id = await dead.create(['a']);
    const [job] = await dead.store.jobs(id);
    const begun = await dead.store.begin(job!.id, 'dead');
    const next = fleet(() => proposed);
    await next.start();
    expect((await next.ended(id)).state).toBe('done');
    expect(await dead.store.end(begun!.job, { state: 'failed' })).toBe(false);
    expect((await next.store.jobs(id))[0]).toMatchObject({
      state: 'proposed',
      worker: 'test',
      attempts: 2,
    });
    // Handed out once more, there is nothing to do.
    await next.work(job!.id, new AbortController().signal);
    expect(next.begun).toEqual(['a']);
  });

  it('gives up what no process lives to the end of', async () => {
    const it = fleet(() => proposed);
    const id = await it.create(['a']);
    const [job] = await it.store.jobs(id);
    await it.store.begin(job!.id, 'dead');
    await it.store.giveUp(job!.id, 'Every process ended.');
    expect(await it.ended(id)).toEqual({
      state: 'done',
      jobs: { a: 'failed' },
    });
    await it.store.giveUp('nothing', 'x');
  });

  it('forgets old runs', async () => {
    const it = fleet(() => proposed, {
      now: () => new Date('2026-01-01T00:00:00Z'),
    });
    const id = await it.create([]);
    await it.store.forget(new Date('2025-12-31T00:00:00Z'));
    expect(await it.store.run(id)).toBeDefined();
    await it.store.forget(new Date('2026-01-02T00:00:00Z'));
    expect(await it.store.run(id)).toBeUndefined();
  });
});
