import { runFleet, type FleetEnd } from './runFleet';

type Outcome = 'unchanged' | 'changed' | 'failed';

/** Runs over members named by what comes of them: `unchanged`, `changed`, `failed`. */
async function run(
  members: Outcome[],
  options: { canary: number; concurrency?: number; stopAfter?: number },
) {
  const abort = new AbortController();
  const begun: { index: number; canary: boolean }[] = [];
  const ended: number[] = [];
  let running = 0;
  let most = 0;
  const end: FleetEnd = await runFleet<number, number>({
    members: members.map((_, index) => index),
    canary: options.canary,
    concurrency: options.concurrency ?? 2,
    signal: abort.signal,
    async work(index, canary) {
      begun.push({ index, canary });
      running += 1;
      most = Math.max(most, running);
      await new Promise(resolve => {
        setImmediate(resolve);
      });
      running -= 1;
      return index;
    },
    onResult(index) {
      ended.push(index);
      if (ended.length === options.stopAfter) abort.abort();
    },
    counts: index => members[index] !== 'unchanged',
    stops: index => members[index] === 'failed',
  });
  return {
    end,
    most,
    all: begun.map(({ index }) => index),
    canaries: begun.filter(({ canary }) => canary).map(({ index }) => index),
  };
}

describe('runFleet', () => {
  it('works on every member once, a few at a time', async () => {
    const { end, all, canaries, most } = await run(Array(7).fill('changed'), {
      canary: 0,
      concurrency: 3,
    });
    expect({ end, all, canaries, most }).toEqual({
      end: 'done',
      all: [0, 1, 2, 3, 4, 5, 6],
      canaries: [],
      most: 3,
    });
  });

  it('lets the canaries go first, and begins no other before they are through', async () => {
    expect(
      await run(['changed', 'changed', 'changed', 'changed'], { canary: 2 }),
    ).toMatchObject({ end: 'done', canaries: [0, 1], all: [0, 1, 2, 3] });
  });

  it('takes no member for a canary that has nothing to do', async () => {
    expect(
      await run(['unchanged', 'changed', 'unchanged', 'changed', 'changed'], {
        canary: 2,
      }),
    ).toMatchObject({
      end: 'done',
      canaries: [0, 1, 2, 3],
      all: [0, 1, 2, 3, 4],
    });
  });

  it('does not begin the others when a canary fails', async () => {
    expect(
      await run(['changed', 'failed', 'changed'], { canary: 2 }),
    ).toMatchObject({ end: 'canary-failed', all: [0, 1] });
  });

  it('goes on when one that is no canary fails', async () => {
    expect(
      await run(['changed', 'failed', 'changed'], { canary: 1 }),
    ).toMatchObject({ end: 'done', all: [0, 1, 2] });
  });

  it('ends when nothing is left for the canaries', async () => {
    expect(await run(['unchanged', 'unchanged'], { canary: 5 })).toMatchObject({
      end: 'done',
      all: [0, 1],
    });
    expect(await run([], { canary: 1 })).toMatchObject({
      end: 'done',
      all: [],
    });
  });

  it('begins nothing more once it is interrupted', async () => {
    const { end, all } = await run(Array(9).fill('changed'), {
      canary: 0,
      concurrency: 1,
      stopAfter: 3,
    });
    expect({ end, all }).toEqual({ end: 'interrupted', all: [0, 1, 2] });
  });
});
