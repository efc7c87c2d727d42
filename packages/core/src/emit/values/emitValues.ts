import { FileTree, fileTree } from '../../files/FileTree';
import type { ResolvedService, Resolution } from '../../resolve';
import type { EmitContext } from '../EmitContext';
import { BLOCK_COMMENTS } from './blockComments';
import type { HelmValues } from './helmValues';
import { orderValues } from './orderValues';
import { overridesBetween } from './overridesBetween';
import { serviceOverrides } from './serviceOverrides';
import { valuesText } from './valuesText';

/** Path of the values file of one environment. */
export function environmentValuesPath(environment: string): string {
  return `chart/values-${environment}.yaml`;
}

/**
 * `chart/values.yaml` with what the service changes of the library chart's defaults, and a `values-<environment>.yaml`
 * with what each environment changes of that. Merged by Helm, in that order, they give exactly what was resolved.
 */
export function emitValues(
  resolution: Resolution,
  { library }: Pick<EmitContext, 'library'>,
): FileTree {
  const { defaults } = library;
  const base = serviceOverrides(resolution.base, library);
  const order = inReadingOrder(defaults);
  const ordered = (values: HelmValues) => orderValues(values, order);
  return fileTree([
    [
      'chart/values.yaml',
      valuesText(ordered(overridesBetween(defaults, {}, base)), {
        header: baseHeader(resolution),
        blocks: BLOCK_COMMENTS,
      }),
    ],
    ...resolution.environments.map(
      service =>
        [
          environmentValuesPath(service.environment.name),
          valuesText(
            ordered(
              overridesBetween(
                defaults,
                base,
                serviceOverrides(service, library),
              ),
            ),
            { header: environmentHeader(service), blocks: BLOCK_COMMENTS },
          ),
        ] as const,
    ),
  ]);
}

/** Alerts last: they are long, and a reader who looks for a value should not have to scroll past them. */
function inReadingOrder({
  prometheusRule = {},
  ...others
}: HelmValues): HelmValues {
  return { ...others, prometheusRule };
}

function baseHeader({ service, environments }: Resolution): string {
  const files = environments
    .map(({ environment }) => `values-${environment.name}.yaml`)
    .join(', ');
  return [
    `Values of ${service.name} in every environment.`,
    '',
    'Only what differs from the defaults of the library chart is here; charts/chartwright/values.yaml lists and',
    `explains all of them. ${files} hold only what differs from this file.`,
    'Maps are merged key by key, lists are replaced, and null takes an entry away.',
    ...logLevels(environments),
    '',
    'Generated from chartwright.yaml: prefer a change there. A change made here is kept, too, when the',
    'repository is generated anew.',
  ].join('\n');
}

/** One line where the environments log at different levels: what one wants to know when a line is missing. */
function logLevels(environments: readonly ResolvedService[]): string[] {
  const levels = environments.flatMap(({ environment, values }) => {
    const level = values.config.LOG_LEVEL;
    return level === undefined ? [] : [{ level, name: environment.name }];
  });
  if (new Set(levels.map(({ level }) => level)).size < 2) return [];
  return [
    `It logs at the level ${levels
      .map(({ level, name }) => `${level} in ${name}`)
      .join(', ')}.`,
  ];
}

function environmentHeader({ identity, environment }: ResolvedService): string {
  return [
    `What ${identity.name} does differently in ${environment.name}: laid over values.yaml.`,
    '',
    `  helm upgrade --install ${environment.release} chart --namespace ${
      environment.namespace
    } -f ${environmentValuesPath(environment.name)}`,
  ].join('\n');
}
