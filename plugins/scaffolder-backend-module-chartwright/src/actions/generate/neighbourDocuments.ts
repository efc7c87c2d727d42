import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogDocuments } from '@chartwright/backstage-plugin-chartwright-node';
import {
  parseDocuments,
  resolveService,
  type DocumentSource,
  type NeighbourFacts,
} from '@chartwright/core';
import { systemName } from './systemName';

type ProviderFacts = NeighbourFacts['providers'][string];

/** What is known about the services that a new one calls. */
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

/** Resolves a service of another System with what that System says. */
function providerFacts(sources: {
  service: DocumentSource;
  system: DocumentSource | undefined;
  platform: DocumentSource | undefined;
}): ProviderFacts | undefined {
  const { documents } = parseDocuments(
    [sources.service, sources.system, sources.platform].flatMap(
      source => source ?? [],
    ),
  );
  const service = documents.find(document => document.kind === 'Service');
  const system = documents.find(document => document.kind === 'System');
  const platform = documents.find(document => document.kind === 'Platform');
  if (service?.kind !== 'Service') return undefined;
  const { resolution } = resolveService({
    service,
    ...(system?.kind === 'System' && { system }),
    ...(platform?.kind === 'Platform' && { platform }),
  });
  if (!resolution) return undefined;
  const { base, environments } = resolution;
  return {
    title: resolution.service.title,
    ...(resolution.service.system && { system: resolution.service.system }),
    namespaces: Object.fromEntries(
      [base, ...environments].map(({ environment }) => [
        environment.name,
        environment.namespace,
      ]),
    ),
    ports: Object.fromEntries(
      Object.entries(base.values.ports ?? {}).map(
        ([name, { port, servicePort = port, protocol = 'TCP' }]) => [
          name,
          { port, servicePort, protocol },
        ],
      ),
    ),
  };
}
