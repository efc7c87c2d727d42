import type { Resolution } from '../../resolve';
import type { LibraryChart } from '../LibraryChart';

/** Key in the values of a service under which its private resources are. */
export const PRIVATE_RESOURCES = 'privateResources';

/** Whether the chart of the service renders resources of its own in some environment. */
export function hasPrivateResources({
  privateResources,
}: Pick<Resolution, 'privateResources'>): boolean {
  return privateResources.some(({ workload }) => workload !== undefined);
}

const known = new WeakMap<LibraryChart, LibraryChart>();

/** The library as the chart of a service with private resources has it: with defaults and schema of the library of systems. */
export function withPrivateResources(
  library: LibraryChart,
  systemLibrary: LibraryChart,
): LibraryChart {
  const made = known.get(library) ?? extended(library, systemLibrary);
  known.set(library, made);
  return made;
}

function extended(
  library: LibraryChart,
  systemLibrary: LibraryChart,
): LibraryChart {
  const schema = JSON.parse(library.valuesSchema);
  const { $schema: _, ...own } = JSON.parse(systemLibrary.valuesSchema);
  return {
    ...library,
    defaults: {
      ...library.defaults,
      [PRIVATE_RESOURCES]: {
        ...systemLibrary.defaults,
        service: library.defaults,
      },
    },
    valuesSchema: `${JSON.stringify(
      {
        ...schema,
        properties: {
          ...schema.properties,
          // What Helm gives to the chart of that name itself.
          [systemLibrary.name]: { type: 'object' },
          // Under an address of its own, so that its definitions are not taken for those around it.
          [PRIVATE_RESOURCES]: { $id: 'private-resources.json', ...own },
        },
      },
      null,
      1,
    )}\n`,
  };
}
