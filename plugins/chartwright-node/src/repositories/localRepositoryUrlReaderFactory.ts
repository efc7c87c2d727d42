import { urlReaderFactoriesServiceRef } from '@backstage/backend-defaults/urlReader';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { LocalRepositoryUrlReader } from './LocalRepositoryUrlReader';

/**
 * Teaches every plugin of a backend to read local repositories by URL.
 *
 * @public
 */
export const localRepositoryUrlReaderFactory = createServiceFactory({
  service: urlReaderFactoriesServiceRef,
  deps: {},
  factory: () => LocalRepositoryUrlReader.factory,
});
