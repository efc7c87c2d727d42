import { FileTree, fileTree } from '../../../files/FileTree';
import { BASE, ResolvedEnvironment } from '../../../resolve';
import type { LibraryChart } from '../../LibraryChart';
import { environmentValuesPath } from '../../values/emitValues';
import type { HelmValues } from '../../values/helmValues';
import { overridesBetween } from '../../values/overridesBetween';
import { orderValues } from '../../values/orderValues';
import { valuesText } from '../../values/valuesText';
import type { SystemFacts } from '../SystemFacts';
import { SERVICE_DEFAULTS } from './systemChartDescription';

/** One comment for each block of a system's values. */
const BLOCKS: Readonly<Record<string, string>> = {
  labels: 'Labels on every object, for example to share out costs.',
  namespace:
    'The namespace of this release: its level of Pod Security and its mesh.',
  namespaces: 'Further namespaces.',
  quota:
    'The most that all Pods together may ask for: what every service needs at its most, with a reserve.',
  limitRange: 'What a container gets that says nothing of what it needs.',
  networkPolicies: 'Traffic that no edge of the graph describes.',
  secretStores: 'Where secrets come from.',
  access: 'What groups of people may do.',
  maintenance: 'Tasks on a schedule.',
  resources:
    'Data stores, queues and the like. The library says how each is run; here are its size and who may call it.',
  objects: 'Manifests of your own.',
  overrides: 'Fields of generated objects, by Kind/name.',
  [SERVICE_DEFAULTS]: 'What every workload of this chart has.',
};

/**
 * `chart/values.yaml` of a system with what it changes of the library's defaults, and a `values-<environment>.yaml` with
 * what each environment changes of that.
 */
export function emitSystemValues(
  { name, environments, values }: SystemFacts,
  library: LibraryChart,
  serviceLibrary: LibraryChart,
): FileTree {
  const defaults: HelmValues = {
    ...library.defaults,
    [SERVICE_DEFAULTS]: serviceLibrary.defaults,
  };
  const overrides = (environment: string) =>
    values[environment] as unknown as HelmValues;
  const ordered = (part: HelmValues) => orderValues(part, defaults);
  const base = overrides(BASE);
  return fileTree([
    [
      'chart/values.yaml',
      valuesText(ordered(overridesBetween(defaults, {}, base)), {
        header: baseHeader(name, environments, meshText(values[BASE])),
        blocks: BLOCKS,
      }),
    ],
    ...environments.map(
      environment =>
        [
          environmentValuesPath(environment.name),
          valuesText(
            ordered(
              overridesBetween(defaults, base, overrides(environment.name)),
            ),
            { header: environmentHeader(name, environment), blocks: BLOCKS },
          ),
        ] as const,
    ),
  ]);
}

/** Whether there is a mesh where no environment says otherwise. */
function meshText(base: SystemFacts['values'][string] | undefined): string {
  const mesh = base?.namespace.mesh ?? 'none';
  return mesh === 'none'
    ? 'Service mesh disabled by default: `mesh` of the System turns it on, in one environment or in all.'
    : `Service mesh: ${mesh}.`;
}

function baseHeader(
  name: string,
  environments: readonly ResolvedEnvironment[],
  mesh: string,
): string {
  const files = environments
    .map(environment => `values-${environment.name}.yaml`)
    .join(', ');
  return [
    `Values of the system ${name} in every environment.`,
    '',
    'Only what differs from the defaults of the library chart is here; charts/chartwright-system/values.yaml explains all',
    `of them. ${files} hold only what differs from this file.`,
    '',
    'Cluster and namespace per environment:',
    ...environments.map(
      ({ name: environment, cluster, namespace }) =>
        `  ${environment}: ${cluster ?? 'any cluster'}, ${namespace}`,
    ),
    '',
    mesh,
    '',
    'Generated from system.yaml: prefer a change there. A change made here is kept, too, when the repository is',
    'generated anew.',
  ].join('\n');
}

function environmentHeader(
  name: string,
  environment: ResolvedEnvironment,
): string {
  return [
    `What ${name} does differently in ${environment.name}: laid over values.yaml.`,
    '',
    `  helm upgrade --install ${environment.release} chart --namespace ${environment.namespace} \\`,
    `    --create-namespace --take-ownership -f ${environmentValuesPath(
      environment.name,
    )}`,
  ].join('\n');
}
