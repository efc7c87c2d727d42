import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  chartRendererServiceRef,
  LocalRepositoryUrls,
  readPlatform,
} from '@chartwright/backstage-plugin-chartwright-node';
import { createCheckAction } from './actions/check/createCheckAction';
import { createFetchAction } from './actions/fetch/createFetchAction';
import { createGenerateAction } from './actions/generate/createGenerateAction';
import { createProposeAction } from './actions/propose/createProposeAction';
import { createPublishAction } from './actions/publish/createPublishAction';
import { scmPolicyOf } from './actions/publish/scmPolicyOf';
import { createRegenerateAction } from './actions/regenerate/createRegenerateAction';
import { createRegenerateFleetAction } from './actions/regenerateFleet/createRegenerateFleetAction';
import { createRegisterAction } from './actions/register/createRegisterAction';

/**
 * Adds Chartwright's actions to the scaffolder.
 *
 * @public
 */
export const scaffolderModuleChartwright = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'chartwright',
  register(registration) {
    registration.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        reader: coreServices.urlReader,
        renderer: chartRendererServiceRef,
      },
      async init({
        actions,
        auth,
        catalog,
        config,
        discovery,
        reader,
        renderer,
      }) {
        actions.addActions(
          createGenerateAction({ config, catalog, reader }),
          createCheckAction({ renderer }),
          createPublishAction({
            auth,
            catalog,
            config,
            scmPolicy: async () =>
              scmPolicyOf((await readPlatform(config)).spec),
          }),
          createFetchAction({ catalog, config }),
          createRegenerateAction({ catalog, config, reader, renderer }),
          createProposeAction({ catalog, config }),
          createRegenerateFleetAction({ auth, discovery }),
          createRegisterAction({
            auth,
            catalog,
            discovery,
            reader,
            urls: LocalRepositoryUrls.fromConfig(config),
          }),
        );
      },
    });
  },
});
