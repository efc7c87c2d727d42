import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { chartwrightPermissions } from '@chartwright/backstage-plugin-chartwright-common';
import {
  generatorThreadsServiceRef,
  LocalRepositories,
  LocalRepositoryUrls,
  readPlatform,
} from '@chartwright/backstage-plugin-chartwright-node';
import { Access } from './access/Access';
import { subjectOf } from './access/subjectOf';
import { registerActions } from './actions/registerActions';
import { createFleetRouter } from './fleet/createFleetRouter';
import { startFleet } from './fleet/startFleet';
import { Plans } from './plan/Plans';
import { PreviewDocuments } from './preview/PreviewDocuments';
import { Previews } from './preview/Previews';
import { publishHosts } from './publishHosts';
import { ServiceRepositoryReader } from './repository/ServiceRepositoryReader';
import { createRouter } from './router/createRouter';
import { Runbooks } from './runbooks/Runbooks';
import { EngineServiceRenderer } from './service/EngineServiceRenderer';
import { Systems } from './systems/Systems';
import { techDocsAvailable } from './techDocsAvailable';
import { generationVersions } from './view/generationVersions';
import { Trail } from './trail/Trail';
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
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
        threads: generatorThreadsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init({
        actionsRegistry,
        auditor,
        auth,
        catalog,
        config,
        database,
        discovery,
        httpAuth,
        httpRouter,
        lifecycle,
        logger,
        metrics,
        permissions,
        permissionsRegistry,
        reader,
        scheduler,
        threads,
        userInfo,
      }) {
        const trail = new Trail({ auditor, metrics });
        const access = new Access({ catalog, httpAuth, permissions });
        const repositories = LocalRepositories.fromConfig(config);
        const hosts = publishHosts(ScmIntegrations.fromConfig(config), config);
        const serviceRepositories = new ServiceRepositoryReader(reader);
        const checks = new EngineServiceRenderer(threads);
        const fleet = await startFleet({
          access,
          auth,
          config,
          database,
          lifecycle,
          logger,
          scheduler,
          work: {
            auth,
            catalog,
            checks,
            config,
            reader,
            repositories: serviceRepositories,
            threads,
          },
        });
        const plans = new Plans({ catalog, config, reader, threads });
        const previews = new Previews({
          access,
          documents: new PreviewDocuments({ catalog, config, reader }),
          repositories: serviceRepositories,
          threads,
        });
        registerActions(actionsRegistry, {
          access,
          plans,
          previews,
          renderer: checks,
          repositories: serviceRepositories,
          subjectOf: credentials => subjectOf(credentials, userInfo),
          trail,
          ...fleet,
        });
        permissionsRegistry.addPermissions(chartwrightPermissions);
        httpRouter.use(
          createFleetRouter({ access, trail, userInfo, ...fleet }),
        );
        httpRouter.use(
          createRouter({
            access,
            trail,
            catalog,
            config,
            httpAuth,
            logger,
            serviceRepositories,
            renderer: checks,
            plans,
            previews,
            runbooks: new Runbooks({
              access,
              catalog,
              repositories: serviceRepositories,
            }),
            systems: new Systems({
              access,
              catalog,
              renderer: checks,
              repositories: serviceRepositories,
              states: fleet.states,
            }),
            threads,
            platform: async () =>
              platformView((await readPlatform(config)).spec, {
                local: repositories !== undefined,
                integrations: hosts,
                techDocs: await techDocsAvailable(
                  config,
                  process.env.PATH ?? '',
                ),
              }),
            versions: async () =>
              generationVersions(await readPlatform(config)),
            ...(repositories && {
              local: {
                auth,
                discovery,
                permissions,
                recheck: fleet.recheck,
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
