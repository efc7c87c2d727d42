import { Document } from 'yaml';
import { FileTree, fileTree, mergeFileTrees } from '../../../files/FileTree';
import { BASE } from '../../../resolve';
import { HELMIGNORE } from '../../chart/emitChart';
import { SYSTEM_TEMPLATE } from '../../system/chart/emitSystemChart';
import { systemChartDescription } from '../../system/chart/systemChartDescription';
import type { SystemEmitContext, SystemFacts } from '../../system/SystemFacts';
import { yamlText } from '../../text/yamlText';
import { monitoringValues, umbrellaValues } from './umbrellaValues';

const VERSION = '1.0.0';

/**
 * A chart that installs the system and its services as one release. It holds no values of its own: those of each chart
 * come with it, and the file of an environment says what all of them do differently there.
 */
export function emitUmbrella(
  system: SystemFacts,
  context: SystemEmitContext,
): FileTree {
  const { umbrella } = system.delivery;
  if (!umbrella) return fileTree([]);
  const folder = `charts/${umbrella.name}`;
  return mergeFileTrees(
    fileTree([
      [`${folder}/Chart.yaml`, chartText(system, umbrella)],
      [`${folder}/.helmignore`, HELMIGNORE],
      ...system.environments.map(
        ({ name }) =>
          [
            `${folder}/values-${name}.yaml`,
            commented(
              umbrellaValues(system, context, name),
              `What everything does differently in ${name}.`,
            ),
          ] as const,
      ),
    ]),
    umbrella.monitoring === undefined
      ? fileTree([])
      : monitoringChart(system, context, umbrella.monitoring),
  );
}

function chartText(
  { name, title, services }: SystemFacts,
  umbrella: NonNullable<SystemFacts['delivery']['umbrella']>,
): string {
  return commented(
    {
      apiVersion: 'v2',
      name: umbrella.name,
      description: `${title} and its services, at once.`,
      type: 'application',
      version: VERSION,
      dependencies: [
        { name, version: VERSION, repository: 'file://../../chart' },
        ...(umbrella.monitoring === undefined
          ? []
          : [
              {
                name: umbrella.monitoring,
                version: VERSION,
                repository: `file://../${umbrella.monitoring}`,
              },
            ]),
        ...services.map(({ service }) => ({
          name: service.name,
          version: VERSION,
          repository: `file://../../${
            umbrella.folders[service.name] ?? `../${service.name}`
          }/chart`,
        })),
      ],
    },
    "The umbrella: 'helm dependency build' fetches the charts from the repositories beside this one.",
  );
}

/** The observability stack as a chart of its own, printed by the same library chart. */
function monitoringChart(
  system: SystemFacts,
  context: SystemEmitContext,
  name: string,
): FileTree {
  const { library, systemLibrary } = context;
  const folder = `charts/${name}`;
  return fileTree([
    [
      `${folder}/Chart.yaml`,
      systemChartDescription(
        {
          ...system,
          name,
          description: `What watches ${system.title}.`,
        },
        systemLibrary,
        library,
        'file://../../chart/charts/',
      ),
    ],
    [`${folder}/.helmignore`, HELMIGNORE],
    [`${folder}/templates/all.yaml`, SYSTEM_TEMPLATE],
    [
      `${folder}/values.yaml`,
      commented(
        monitoringValues(system, context, BASE),
        `The observability stack of ${system.name}, by itself.`,
      ),
    ],
    ...system.environments.map(
      environment =>
        [
          `${folder}/values-${environment.name}.yaml`,
          commented(
            monitoringValues(system, context, environment.name),
            `What it does differently in ${environment.name}.`,
          ),
        ] as const,
    ),
  ]);
}

function commented(data: object, comment: string): string {
  const document = new Document(data, {
    compat: 'yaml-1.1',
    aliasDuplicateObjects: false,
  });
  document.commentBefore = ` ${comment}`;
  return yamlText(document);
}
