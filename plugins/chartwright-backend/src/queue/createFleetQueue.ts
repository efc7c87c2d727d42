import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { EmbeddedFleetQueue } from './EmbeddedFleetQueue';
import type { FleetQueue, QueuedJob } from './FleetQueue';
import { PgBossFleetQueue } from './PgBossFleetQueue';

/** On PostgreSQL a queue that all replicas share, else one in the process. */
export async function createFleetQueue(
  knex: Knex,
  options: {
    concurrency: number;
    logger: LoggerService;
    unfinished: () => Promise<QueuedJob[]>;
  },
): Promise<FleetQueue> {
  if (knex.client.config.client !== 'pg') {
    return new EmbeddedFleetQueue(options);
  }
  return PgBossFleetQueue.create(knex, options);
}
