import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { DocumentSource } from '@chartwright/core';
import type { CatalogDocuments } from './CatalogDocuments';
import { providerFacts, type ProviderFacts } from './providerFacts';
import { systemName } from './systemName';

/**
 * What is known about the services that a new one calls.
 *
 * @public
 */
export interface NeighbourDocuments {
  /** Documents of services of the same System, which are resolved with it. */
  services: DocumentSource[];
  /** Facts about services of other Systems, by reference. */
  providers: Record<string, ProviderFacts>;
}

/**
 * Reads the documents of picked components. One that Chartwright did not generate has none: its port is not known then,
 * which the generator says.
 *
 * @param system - Name of the System of the service that calls them.
 * @public
 */
export async function neighbourDocuments(
  entities: readonly Entity[],
  options: {
    system: string | undefined;
    catalogDocuments: CatalogDocuments;
    platform: DocumentSource | undefined;
    credentials: BackstageCredentials;
  },
): Promise<NeighbourDocuments> {
  const { catalogDocuments, credentials, platform } = options;
  const result: NeighbourDocuments = { services: [], providers: {} };
  for (const entity of entities) {
    if (entity.kind !== 'Component') continue;
    const document = await catalogDocuments.document(entity);
    if (!document) continue;
    const system = systemName(entity.spec?.system);
    if (system === options.system) {
      result.services.push(document);
    } else {
      const { name } = entity.metadata;
      const facts = providerFacts({
        service: document,
        system: system
          ? await catalogDocuments.systemDocument(system, credentials)
          : undefined,
        platform,
      });
      if (facts) result.providers[system ? `${system}/${name}` : name] = facts;
    }
  }
  return result;
}
