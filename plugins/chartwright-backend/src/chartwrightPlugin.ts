import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  chartRendererServiceRef,
  LocalRepositories,
  LocalRepositoryUrls,
  readPlatform,
} from '@chartwright/backstage-plugin-chartwright-node';
import { publishHosts } from './publishHosts';
import { ServiceRepositoryReader } from './repository/ServiceRepositoryReader';
import { createRouter } from './router/createRouter';
import { EngineServiceRenderer } from './service/EngineServiceRenderer';
import { techDocsAvailable } from './techDocsAvailable';
import { platformView } from './view/platformView';

/**
 * Shows what services of the catalog that Chartwright generated are made of: how they run in each environment, their
 * manifests, the findings on them, and their docs.
 *
 * @public
 */
export const chartwrightPlugin = createBackendPlugin({
  pluginId: 'chartwright',
  register(registration) {
    registration.registerInit({
      deps: {
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        reader: coreServices.urlReader,
        renderer: chartRendererServiceRef,
      },
      async init({ catalog, config, httpAuth, httpRouter, reader, renderer }) {
        const repositories = LocalRepositories.fromConfig(config);
        const hosts = publishHosts(ScmIntegrations.fromConfig(config), config);
        httpRouter.use(
          createRouter({
            catalog,
            httpAuth,
            serviceRepositories: new ServiceRepositoryReader(reader),
            renderer: new EngineServiceRenderer(renderer),
            platform: async () =>
              platformView((await readPlatform(config)).spec, {
                local: repositories !== undefined,
                integrations: hosts,
                techDocs: await techDocsAvailable(
                  config,
                  process.env.PATH ?? '',
                ),
              }),
            ...(repositories && {
              local: {
                repositories,
                urls: LocalRepositoryUrls.fromConfig(config),
              },
            }),
          }),
        );
        httpRouter.addAuthPolicy({ path: '/health', allow: 'unauthenticated' });
      },
    });
  },
});
