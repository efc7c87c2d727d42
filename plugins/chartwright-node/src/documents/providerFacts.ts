import {
  parseDocuments,
  resolveService,
  type DocumentSource,
  type NeighbourFacts,
} from '@chartwright/core';

/**
 * What a service must know of one that it calls.
 *
 * @public
 */
export type ProviderFacts = NeighbourFacts['providers'][string];

/**
 * What others must know of a service to call it, from its document and what its System and the Platform say.
 *
 * @returns undefined when the documents do not resolve.
 * @public
 */
export function providerFacts(sources: {
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
