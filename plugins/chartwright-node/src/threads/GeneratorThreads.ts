import type { GeneratorTasks } from './tasks/tasks';

/**
 * Name of something that generator threads do.
 *
 * @public
 */
export type TaskName = keyof GeneratorTasks;

/**
 * What a task is given: plain data.
 *
 * @public
 */
export type TaskInput<N extends TaskName> = Parameters<GeneratorTasks[N]>[0];

/**
 * What a task gives back: plain data.
 *
 * @public
 */
export type TaskOutput<N extends TaskName> = Awaited<
  ReturnType<GeneratorTasks[N]>
>;

/**
 * How a task is run.
 *
 * @public
 */
export interface TaskOptions {
  /** A task that waits is forgotten at once, one that runs stops at its next step; either way the caller goes on at once. */
  signal?: AbortSignal;
  /** In milliseconds, waiting included; the thread is ended when it takes longer. Default: a minute. */
  timeLimit?: number;
}

/**
 * Generates, plans, renders and checks outside the event loop, a task a thread at a time.
 *
 * @public
 */
export interface GeneratorThreads {
  /**
   * Runs one task.
   *
   * @throws ServiceUnavailableError when too many tasks wait, or the time limit is over; the reason of the signal when it is
   *   aborted; what the task throws, as an error of the same name, message and fields.
   */
  run<N extends TaskName>(
    task: N,
    input: TaskInput<N>,
    options?: TaskOptions,
  ): Promise<TaskOutput<N>>;
  /** Ends all threads, whatever they do. */
  close(): Promise<void>;
}
