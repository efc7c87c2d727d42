/** How a fleet is gone through. */
export interface FleetRun<Member, Result> {
  readonly members: readonly Member[];
  /** How many that have something to do go before the others; 0 for none. */
  readonly canary: number;
  /** Members that are worked on at the same time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Works on one member. Rejects for faults of the machine only; what goes wrong with a member is a result. */
  work(member: Member, isCanary: boolean): Promise<Result>;
  /** Called in the order in which members end. */
  onResult(result: Result): void;
  /** Whether the member counts as one of the canaries: it had something to do. */
  counts(result: Result): boolean;
  /** Whether this outcome of a canary keeps the others from beginning. */
  stops(result: Result): boolean;
}

/** How a run ended. */
export type FleetEnd = 'done' | 'canary-failed' | 'interrupted';

/**
 * Works on the members in their order, a few at a time: first the canaries, then, when none of them stops the run, the
 * others. Members that have nothing to do are no canaries; the next takes their place.
 */
export async function runFleet<Member, Result>(
  run: FleetRun<Member, Result>,
): Promise<FleetEnd> {
  const { canary, concurrency, signal } = run;
  const waiting = run.members[Symbol.iterator]();
  let proven = 0;
  let stopped = false;

  /** Works on the next members, at most `most` of them, and no more than `concurrency` at a time. */
  const advance = async (most: number, isCanary: boolean): Promise<number> => {
    let begun = 0;
    const lane = async () => {
      while (begun < most && !signal.aborted) {
        const next = waiting.next();
        if (next.done) {
          return;
        }
        begun += 1;
        const result = await run.work(next.value, isCanary);
        run.onResult(result);
        if (isCanary && run.counts(result)) {
          proven += 1;
          stopped ||= run.stops(result);
        }
      }
    };
    const lanes = Math.max(1, Math.min(concurrency, most));
    await Promise.all(Array.from({ length: lanes }, lane));
    return begun;
  };

  while (proven < canary && !stopped && !signal.aborted) {
    if ((await advance(canary - proven, true)) === 0) {
      break;
    }
  }
  if (!stopped) {
    await advance(Infinity, false);
  }
  if (signal.aborted) {
    return 'interrupted';
  }
  return stopped ? 'canary-failed' : 'done';
}
