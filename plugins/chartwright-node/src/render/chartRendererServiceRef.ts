import { availableParallelism } from 'node:os';
import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { engineRenderer, type ChartRenderer } from '@chartwright/core';

/**
 * Gives the Helm engine, which is started when it is first asked for.
 *
 * @public
 */
export type ChartRendererService = () => Promise<ChartRenderer>;

/** More threads than this gain nothing at the pace at which people look at charts, and each takes some 100 MB. */
const MAX_WORKERS = 2;

/**
 * One Helm engine for all plugins of a backend process. It renders in threads of its own, so the event loop stays free.
 *
 * @public
 */
export const chartRendererServiceRef = createServiceRef<ChartRendererService>({
  id: 'chartwright.chart-renderer',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { lifecycle: coreServices.rootLifecycle },
      factory: ({ lifecycle }) => {
        let renderer: Promise<ChartRenderer> | undefined;
        lifecycle.addShutdownHook(async () => (await renderer)?.close());
        return () => {
          renderer ??= engineRenderer({
            workers: Math.min(MAX_WORKERS, availableParallelism()),
          }).catch(error => {
            // The next one who asks may find the machine in a better state.
            renderer = undefined;
            throw error;
          });
          return renderer;
        };
      },
    }),
});
