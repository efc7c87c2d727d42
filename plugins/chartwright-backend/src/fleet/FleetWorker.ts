import { setTimeout as delay } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { retryAdvice } from '@chartwright/backstage-plugin-chartwright-node';
import type { FleetJob, FleetRun, JobOutcome } from './FleetJob';
import type { FleetStore } from './FleetStore';
import { retryDelay } from './retryDelay';

/** Tries of a job that a forge keeps refusing: with the longest delays, for some hours. */
const MOST_TRIES = 20;
/** Tries of a job that fails for a reason nobody knows. */
const MOST_UNKNOWN_TRIES = 3;
/** How often a job that runs looks whether its run was cancelled. */
const CANCEL_POLL_MS = 1_000;

/** What failed for one of these reasons fails again. */
const FINAL = [
  'InputError',
  'NotFoundError',
  'NotAllowedError',
  'ConflictError',
  'WriteRefusedError',
];

/** Works on jobs as the queue hands them out, and writes what came of them. */
export class FleetWorker {
  constructor(
    private readonly options: {
      /** Tells this process from others. */
      name: string;
      store: FleetStore;
      logger: LoggerService;
      work: (
        task: { run: FleetRun; job: FleetJob },
        signal: AbortSignal,
      ) => Promise<JobOutcome>;
      /** From 0 to 1. */
      random?: () => number;
    },
  ) {}

  /** @throws for faults of the database only; the queue then hands the job out again. */
  async work(jobId: string, shutdown: AbortSignal): Promise<void> {
    const { store, name, logger } = this.options;
    const task = await store.begin(jobId, name);
    if (!task) return;
    const { run, job } = task;
    const cancelled = new AbortController();
    const watching = this.watch(run, cancelled);
    try {
      shutdown.throwIfAborted();
      const outcome = await this.options.work(
        task,
        AbortSignal.any([shutdown, cancelled.signal]),
      );
      await store.end(job, outcome);
    } catch (error) {
      if (cancelled.signal.aborted) {
        await store.end(job, {
          state: 'cancelled',
          error: 'The run was cancelled.',
        });
      } else if (shutdown.aborted) {
        await store.retry(job, { delaySeconds: 0 });
      } else {
        logger.info(
          `${run.kind} of ${job.repository}, try ${job.attempts}: ${messageOf(
            error,
          )}`,
        );
        await this.afterFailure(job, error);
      }
    } finally {
      watching.abort();
    }
  }

  private async afterFailure(job: FleetJob, error: unknown): Promise<void> {
    const { store, random = Math.random } = this.options;
    const message = messageOf(error);
    const advice = retryAdvice(error);
    const most = advice.retryable ? MOST_TRIES : MOST_UNKNOWN_TRIES;
    const final =
      !advice.retryable && isError(error) && FINAL.includes(error.name);
    if (final || job.attempts >= most) {
      await store.end(job, { state: 'failed', error: message });
      return;
    }
    await store.retry(job, {
      delaySeconds: retryDelay(job.attempts, {
        share: random(),
        ...(advice.retryAfterSeconds !== undefined && {
          askedSeconds: advice.retryAfterSeconds,
        }),
      }),
      error: message,
    });
  }

  /** Aborts when the run is cancelled, on whatever replica. */
  private watch(run: FleetRun, cancelled: AbortController): AbortController {
    const stop = new AbortController();
    const look = async () => {
      while (!stop.signal.aborted) {
        await delay(CANCEL_POLL_MS, undefined, {
          signal: stop.signal,
          ref: false,
        });
        if (!(await this.options.store.isRunning(run.id))) {
          cancelled.abort(new Error('The run was cancelled'));
          return;
        }
      }
    };
    look().catch(() => {
      // Stopped, or the database is away: the job then finds out itself.
    });
    return stop;
  }
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
