import type { LocatedDocument } from '../spec/LocatedDocument';

/**
 * The services of a System as documents: those written in it, and those of the given documents that it lists. A
 * document that the System does not list belongs to it when its `metadata.system` says so. A service's own document stands above what
 * the System says of it: a generated repository has one, and people edit that.
 */
export function systemServices(
  system: LocatedDocument<'System'> | undefined,
  given: readonly LocatedDocument<'Service'>[],
): LocatedDocument<'Service'>[] {
  if (system === undefined) return [...given];
  const { apiVersion, spec, metadata: about } = system.document;
  const own = new Set(given.map(({ document }) => document.metadata.name));
  const inline = Object.entries(spec.services ?? {}).flatMap(
    ([name, entry]): LocatedDocument<'Service'>[] => {
      if (entry.spec === undefined || own.has(name)) return [];
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
  return [...inline, ...given];
}
