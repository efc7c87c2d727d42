import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { generatorThreadsServiceRef } from '@chartwright/backstage-plugin-chartwright-node';
import { moduleActions } from './moduleActions';

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
        permissions: coreServices.permissions,
        reader: coreServices.urlReader,
        threads: generatorThreadsServiceRef,
      },
      async init({ actions, ...services }) {
        actions.addActions(...moduleActions(services));
      },
    });
  },
});
