import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { Piscina } from 'piscina';
import type {
  GeneratorThreads,
  TaskInput,
  TaskName,
  TaskOptions,
  TaskOutput,
} from './GeneratorThreads';
import {
  errorFromData,
  TaskState,
  type TaskAnswer,
  type TaskMessage,
} from './TaskMessage';

const PACKAGE = '@chartwright/backstage-plugin-chartwright-node';

/** Milliseconds. */
const TIME_LIMIT = 60_000;

/** How long a task may take to notice that nobody waits for it, in milliseconds, before its thread is ended. */
const GRACE = 5_000;

/** MB; a System of a hundred services takes a quarter. */
const HEAP = 768;

type Pool = Piscina<TaskMessage, TaskAnswer>;

/**
 * Threads that generate, plan, render and check. They start when the first task comes; all but one end when they had
 * nothing to do for some minutes.
 *
 * @param options - `threads`: how many tasks run at once; `maxWaiting`: how many more may wait.
 * @public
 */
export function startGeneratorThreads(options: {
  threads: number;
  maxWaiting: number;
}): GeneratorThreads {
  const { threads, maxWaiting } = options;
  let pool: Pool | undefined;
  let wanted = 0;
  return {
    async run<N extends TaskName>(
      task: N,
      input: TaskInput<N>,
      { signal, timeLimit = TIME_LIMIT }: TaskOptions = {},
    ): Promise<TaskOutput<N>> {
      signal?.throwIfAborted();
      if (wanted >= threads + maxWaiting) {
        throw new ServiceUnavailableError(
          `Too many charts are being generated at the moment: ${maxWaiting} tasks wait. Try again later.`,
        );
      }
      pool ??= startPool(threads);
      wanted += 1;
      try {
        const answer = await answerInTime(
          pool,
          {
            task,
            input,
            state: new Int32Array(new SharedArrayBuffer(4)),
          },
          { signal, timeLimit },
        );
        if (!answer.ok) throw errorFromData(answer.error);
        return answer.value as TaskOutput<N>;
      } finally {
        wanted -= 1;
      }
    },
    close: async () => pool?.destroy(),
  };
}

function startPool(threads: number): Pool {
  return new Piscina<TaskMessage, TaskAnswer>({
    filename: resolvePackagePath(PACKAGE, 'assets/thread.cjs'),
    // With none, what waits would not go on when the last thread was ended.
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 5 * 60_000,
    // A thread that waits with Atomics cannot hear its Helm engine.
    atomics: 'disabled',
    recordTiming: false,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
}

/** The answer. Whoever aborts gets on at once; the thread is ended only when it does not notice. */
async function answerInTime(
  pool: Pool,
  message: TaskMessage,
  { signal, timeLimit }: { signal: AbortSignal | undefined; timeLimit: number },
): Promise<TaskAnswer> {
  const end = new AbortController();
  const overdue = setTimeout(() => end.abort(), timeLimit);
  let grace: NodeJS.Timeout | undefined;
  const answer = pool
    .run(message, { signal: end.signal })
    .catch((error: unknown): never => {
      if (!end.signal.aborted) throw error;
      throw new ServiceUnavailableError(
        `It took longer than ${timeLimit / 1000} seconds`,
      );
    })
    .finally(() => {
      clearTimeout(overdue);
      clearTimeout(grace);
    });
  if (!signal) return answer;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      const before = Atomics.exchange(message.state, 0, TaskState.stopped);
      // What still waits is passed over when its turn comes.
      if (before === TaskState.running) {
        grace = setTimeout(() => end.abort(), GRACE).unref();
      }
      answer.catch(() => {
        // Nobody waits for it any more.
      });
      reject(signal.reason);
    };
  });
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
