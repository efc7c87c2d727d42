import { effectivePlatform } from '../resolve/effectivePlatform';
import { platformFacts } from '../resolve/resolveEnvironment';
import { parseDocuments, type DocumentSource } from '../spec';
import type { Prices } from './Prices';

/** The list prices of a Platform document, or of the built-in Platform. */
export function pricesOfPlatform(source?: DocumentSource): Prices {
  const { documents } = parseDocuments(source ? [source] : []);
  const platform = documents.find(({ kind }) => kind === 'Platform');
  return platformFacts(
    effectivePlatform(platform?.kind === 'Platform' ? platform : undefined),
  ).prices;
}
