import type { ChartRenderer, RenderCache } from '@chartwright/core';

/** What tasks of one thread share. */
export interface TaskContext {
  /** The thread's Helm engine, which starts when it is first asked for. */
  readonly renderer: () => Promise<ChartRenderer>;
  /** What the thread rendered lately. */
  readonly cache: RenderCache;
  /** @throws when nobody waits for the task any more; long tasks ask between their steps. */
  readonly throwIfStopped: () => void;
}
