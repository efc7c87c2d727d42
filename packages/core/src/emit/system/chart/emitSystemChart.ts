import {
  FileTree,
  fileTree,
  mergeFileTrees,
  nestFileTree,
} from '../../../files/FileTree';
import type { ResourceType } from '../../../resources/ResourceType';
import { HELMIGNORE, vendoredLibraryFolder } from '../../chart/emitChart';
import type { SystemEmitContext, SystemFacts } from '../SystemFacts';
import { emitSystemValues } from './emitSystemValues';
import { systemChartDescription } from './systemChartDescription';
import { typeDefaults } from './typeDefaults';

/** The one template of a system's chart. */
export const SYSTEM_TEMPLATE = `{{- /*
Everything that values.yaml asks for, printed by the library charts in charts/.
Manifests of your own go into files beside this one; they survive every regeneration.
*/ -}}
{{- include "chartwright.system.all" . }}
`;

const NOTES_TEMPLATE = `{{ .Values.name }} is ready in namespace {{ .Release.Namespace }}: guardrails, and what its services share.

  kubectl get all --namespace {{ .Release.Namespace }} -l app.kubernetes.io/part-of={{ .Values.name }}

Now install the services. docs/operations.md of the repository has the rest.
`;

/** The chart of a system: what its services share. Templates of resource types are vendored with the library. */
export function emitSystemChart(
  system: SystemFacts,
  { library: serviceLibrary, systemLibrary: library }: SystemEmitContext,
): FileTree {
  const folder = vendoredLibraryFolder(library);
  return mergeFileTrees(
    fileTree([
      [
        'chart/Chart.yaml',
        systemChartDescription(system, library, serviceLibrary),
      ],
      ['chart/.helmignore', HELMIGNORE],
      ['chart/templates/all.yaml', SYSTEM_TEMPLATE],
      ['chart/templates/NOTES.txt', NOTES_TEMPLATE],
      ['chart/values.schema.json', library.valuesSchema],
    ]),
    emitSystemValues(system, library, serviceLibrary),
    nestFileTree(vendoredLibraryFolder(serviceLibrary), serviceLibrary.files),
    nestFileTree(folder, library.files),
    nestFileTree(`${folder}/templates/types`, typeTemplates(system.types)),
  );
}

/** The templates of resource types, as the library chart of systems finds them. */
export function typeTemplates(types: readonly ResourceType[]): FileTree {
  return fileTree(
    types.flatMap(type => [
      ...[...type.templates].map(
        ([file, text]) => [`${type.name}/${file}`, text] as const,
      ),
      [`${type.name}/_defaults.tpl`, typeDefaults(type)] as const,
    ]),
  );
}
