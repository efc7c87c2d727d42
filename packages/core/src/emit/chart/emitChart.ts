import {
  FileTree,
  fileTree,
  GeneratedFile,
  mergeFileTrees,
  nestFileTree,
} from '../../files/FileTree';
import type { Resolution } from '../../resolve';
import type { EmitContext } from '../EmitContext';
import type { LibraryChart } from '../LibraryChart';
import { hasPrivateResources } from '../privateResources/withPrivateResources';
import { chartDescription } from './chartDescription';

/** What helm leaves out of a chart. */
export const HELMIGNORE = `# What helm leaves out of the chart.
.git/
.gitignore
.DS_Store
*.swp
*.bak
*.tmp
*.orig
*~
.idea/
.vscode/
`;

const ALL_TEMPLATE = `{{- /*
Everything that values.yaml asks for, printed by the library chart in charts/.
Manifests of your own go into files beside this one; they survive every regeneration.
*/ -}}
{{- include "chartwright.all" . }}
`;

/* Names come from the values at install time: nothing a document says is ever part of a Go template. */
const NOTES_TEMPLATE = `{{ .Values.name }} is installed in namespace {{ .Release.Namespace }} as release {{ .Release.Name }}.

See how it does:

  kubectl get all --namespace {{ .Release.Namespace }} -l app.kubernetes.io/name={{ .Values.name }}
  helm test {{ .Release.Name }} --namespace {{ .Release.Namespace }}

Back to the release before:

  helm rollback {{ .Release.Name }} --namespace {{ .Release.Namespace }}

docs/operations.md and docs/runbooks/ of the repository have the rest.
`;

/** One object each for all services: what writes and hashes files knows them again. */
const SAME_FOR_ALL = {
  helmignore: { content: HELMIGNORE },
  all: { content: ALL_TEMPLATE },
  notes: { content: NOTES_TEMPLATE },
};
const schemas = new WeakMap<LibraryChart, GeneratedFile>();

function schemaOf(library: LibraryChart): GeneratedFile {
  const schema = schemas.get(library) ?? { content: library.valuesSchema };
  schemas.set(library, schema);
  return schema;
}

/** Where vendored charts lie in a generated repository. */
export const VENDORED_FOLDER = 'chart/charts/';

/** Folder of the vendored library chart in a generated repository. */
export function vendoredLibraryFolder(library: LibraryChart): string {
  return `${VENDORED_FOLDER}${library.name}`;
}

/** Everything of `chart/` but its values, dashboards and README. */
export function emitChart(
  resolution: Resolution,
  { library, systemLibrary }: EmitContext,
): FileTree {
  const own = fileTree([
    [
      'chart/Chart.yaml',
      chartDescription(
        resolution,
        library,
        ...(hasPrivateResources(resolution) ? [systemLibrary()] : []),
      ),
    ],
    ['chart/.helmignore', SAME_FOR_ALL.helmignore],
    ['chart/templates/all.yaml', SAME_FOR_ALL.all],
    ['chart/templates/NOTES.txt', SAME_FOR_ALL.notes],
    ['chart/values.schema.json', schemaOf(library)],
  ]);
  return resolution.base.platform.library.vendored
    ? mergeFileTrees(
        own,
        nestFileTree(vendoredLibraryFolder(library), library.files),
      )
    : own;
}
