import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import {
  FleetClient,
  generatorThreadsServiceRef,
  LocalRepositories,
  LocalRepositoryUrls,
} from '@chartwright/backstage-plugin-chartwright-node';
import { ComponentStateProcessor } from './ComponentStateProcessor';
import { createRefreshRouter } from './createRefreshRouter';
import { generateExamples } from './generateExamples';
import { LocalRepositoryEntityProvider } from './LocalRepositoryEntityProvider';

/**
 * Puts the services in local repositories into the catalog: all of them on a schedule, a new one at once. Puts what the last
 * check found of a component into its annotations.
 *
 * @public
 */
export const catalogModuleChartwright = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'chartwright',
  register(registration) {
    registration.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
        threads: generatorThreadsServiceRef,
      },
      async init({
        auth,
        catalog,
        config,
        discovery,
        httpAuth,
        httpRouter,
        logger,
        scheduler,
        threads,
      }) {
        catalog.addProcessor(
          new ComponentStateProcessor({
            logger,
            async read() {
              const credentials = await auth.getOwnServiceCredentials();
              const client = new FleetClient({ auth, credentials, discovery });
              return (await client.components()).items;
            },
          }),
        );
        const repositories = LocalRepositories.fromConfig(config);
        if (!repositories) return;
        const examples =
          config.getOptionalStringArray(
            'chartwright.localRepositories.examples',
          ) ?? [];
        const provider = new LocalRepositoryEntityProvider({
          repositories,
          urls: LocalRepositoryUrls.fromConfig(config),
          prepare: onProgress =>
            generateExamples(
              examples,
              { repositories, threads, logger },
              onProgress,
            ),
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
