import type { Knex } from 'knex';

/** A job to be handed to a worker. */
export interface QueuedJob {
  id: string;
  /** Not before so many seconds from now. */
  delaySeconds?: number;
}

/** Works on a job. Everything that goes wrong with it is written into its record: a rejection is a fault of the database. */
export type FleetWork = (jobId: string, signal: AbortSignal) => Promise<void>;

/**
 * Hands jobs to whichever worker of whichever replica is free, at least once each: a job whose worker dies is handed out
 * again. What a job is, and whether it is done, stands in its record.
 */
export interface FleetQueue {
  /** Hands out the jobs once the transaction is through, and only then. */
  enqueue(
    jobs: readonly QueuedJob[],
    transaction: Knex.Transaction,
  ): Promise<void>;

  /**
   * Begins to work on jobs.
   *
   * @param giveUp - Called for a job that no worker has lived to the end of, time and again.
   */
  start(
    work: FleetWork,
    giveUp: (jobId: string) => Promise<void>,
  ): Promise<void>;

  /** Begins no more jobs, and aborts those that are running. */
  stop(): Promise<void>;
}
