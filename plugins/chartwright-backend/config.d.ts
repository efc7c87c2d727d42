import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  chartwright?: {
    fleet?: {
      /**
       * Repositories that one replica regenerates or checks at the same time.
       *
       * @default 2
       */
      concurrency?: number;

      /**
       * When all components are checked for drift; every night at three when it is not set.
       */
      driftCheck?: SchedulerServiceTaskScheduleDefinitionConfig;
    };
  };
}
