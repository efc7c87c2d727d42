import { availableParallelism } from 'node:os';
import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { GeneratorThreads } from './GeneratorThreads';
import { startGeneratorThreads } from './startGeneratorThreads';

/** Each thread with its engine takes some 200 MB. */
const MOST_THREADS = 2;
/** What waits longer than some seconds behind so many is better tried again. */
const MAX_WAITING = 200;

/**
 * The generator threads of a backend process, shared by all its plugins.
 *
 * @public
 */
export const generatorThreadsServiceRef = createServiceRef<GeneratorThreads>({
  id: 'chartwright.generator-threads',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
      },
      factory: ({ config, lifecycle }) => {
        const threads = startGeneratorThreads({
          threads:
            config.getOptionalNumber('chartwright.threads') ??
            Math.min(MOST_THREADS, availableParallelism()),
          maxWaiting: MAX_WAITING,
        });
        lifecycle.addShutdownHook(() => threads.close());
        return threads;
      },
    }),
});
