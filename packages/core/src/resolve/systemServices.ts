import type { LocatedDocument } from '../spec/LocatedDocument';

/**
 * The services of a System as documents: those written in it, and those of the given documents that it lists. A
 * document that the System does not list belongs to it when its `metadata.system` says so.
 *
 * @param own - A service whose own document, among the given, stands above what the System says of it.
 */
export function systemServices(
  system: LocatedDocument<'System'> | undefined,
  given: readonly LocatedDocument<'Service'>[],
  own?: string,
): LocatedDocument<'Service'>[] {
  if (system === undefined) return [...given];
  const { apiVersion, spec, metadata: about } = system.document;
  const inline = Object.entries(spec.services ?? {}).flatMap(
    ([name, entry]): LocatedDocument<'Service'>[] => {
      if (entry.spec === undefined || name === own) return [];
      const metadata = { ...entry.metadata, name, system: about.name };
      return [
        {
          kind: 'Service',
          path: system.path,
          document: {
            apiVersion,
            kind: 'Service',
            metadata,
            spec: entry.spec,
          } as LocatedDocument<'Service'>['document'],
          written: system.written,
          positions: system.positions,
          sources: system.sources,
          root: ['spec', 'services', name],
        },
      ];
    },
  );
  const inlineNames = new Set(
    inline.map(({ document }) => document.metadata.name),
  );
  return [
    ...inline,
    ...given.filter(({ document }) => !inlineNames.has(document.metadata.name)),
  ];
}
