import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { localRepositoryUrlReaderFactory } from '@chartwright/backstage-plugin-chartwright-node';
import { chartwrightPlugin } from './chartwrightPlugin';

/**
 * The plugin, and what teaches all plugins of the backend to read local repositories.
 *
 * @public
 */
export const chartwrightFeatures = createBackendFeatureLoader({
  loader: () => [chartwrightPlugin, localRepositoryUrlReaderFactory],
});
