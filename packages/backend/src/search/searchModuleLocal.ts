import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchEngineRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { LocalSearchEngine } from './LocalSearchEngine';

/** Searches in memory, unless the portal is on PostgreSQL, whose own module then searches there. */
export default createBackendModule({
  pluginId: 'search',
  moduleId: 'local',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        engines: searchEngineRegistryExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ config, engines, logger }) {
        if (config.getString('backend.database.client') === 'pg') return;
        engines.setSearchEngine(new LocalSearchEngine({ logger }));
      },
    });
  },
});
