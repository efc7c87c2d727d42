import {
  engineRenderer,
  memoryRenderCache,
  type ChartRenderer,
} from '@chartwright/core';
import {
  errorData,
  TaskState,
  type TaskAnswer,
  type TaskMessage,
} from './TaskMessage';
import { tasks } from './tasks/tasks';
import type { TaskContext } from './tasks/TaskContext';

/** Characters of manifests that one thread remembers: some 500 renders. */
const CACHE = 16_000_000;

/** Something that runs tasks in the thread it is made in. */
export interface TaskRunner {
  run(message: TaskMessage): Promise<TaskAnswer>;
  close(): Promise<void>;
}

/** Runs tasks in this thread; renders happen in a thread or process of the engine. */
export function taskRunner(): TaskRunner {
  const cache = memoryRenderCache(CACHE);
  let engine: Promise<ChartRenderer> | undefined;
  const renderer = () => {
    engine ??= engineRenderer().catch(error => {
      // The next task may find the machine in a better state.
      engine = undefined;
      throw error;
    });
    return engine;
  };
  return {
    async run({ task, input, state }) {
      const throwIfStopped = () => {
        if (Atomics.load(state, 0) === TaskState.stopped) {
          throw new Error('Nobody waits for this task any more');
        }
      };
      try {
        Atomics.compareExchange(state, 0, TaskState.waiting, TaskState.running);
        throwIfStopped();
        const perform = tasks[task] as (
          input: unknown,
          context: TaskContext,
        ) => Promise<unknown>;
        const value = await perform(input, { cache, renderer, throwIfStopped });
        return { ok: true, value };
      } catch (error) {
        return { ok: false, error: errorData(error) };
      }
    },
    close: async () => (await engine)?.close(),
  };
}
