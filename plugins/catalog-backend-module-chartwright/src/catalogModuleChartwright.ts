import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import {
  LocalRepositories,
  LocalRepositoryUrls,
} from '@chartwright/backstage-plugin-chartwright-node';
import { createRefreshRouter } from './createRefreshRouter';
import { generateExamples } from './generateExamples';
import { LocalRepositoryEntityProvider } from './LocalRepositoryEntityProvider';

/**
 * Puts the services in local repositories into the catalog: all of them on a schedule, a new one at once.
 *
 * @public
 */
export const catalogModuleChartwright = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'chartwright',
  register(registration) {
    registration.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, httpAuth, httpRouter, logger, scheduler }) {
        const repositories = LocalRepositories.fromConfig(config);
        if (!repositories) return;
        const examples =
          config.getOptionalStringArray(
            'chartwright.localRepositories.examples',
          ) ?? [];
        const provider = new LocalRepositoryEntityProvider({
          repositories,
          urls: LocalRepositoryUrls.fromConfig(config),
          prepare: () => generateExamples(examples, repositories, logger),
          schedule: scheduler.createScheduledTaskRunner({
            scope: 'global',
            frequency: { seconds: 30 },
            // A killed replica holds the lock this long.
            timeout: { minutes: 1 },
            initialDelay: { seconds: 1 },
          }),
          logger,
        });
        catalog.addEntityProvider(provider);
        httpRouter.use(createRefreshRouter({ provider, httpAuth }));
      },
    });
  },
});
