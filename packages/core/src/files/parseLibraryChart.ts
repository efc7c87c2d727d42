import { load } from 'js-yaml';
import type { LibraryChart } from '../emit/LibraryChart';
import { isTable, mergeHelmValues } from '../emit/values/helmValues';
import { fileTree } from './FileTree';
import { parseLibraryChanges } from './parseLibraryChanges';

/** Annotation in the library's Chart.yaml: the oldest generator that knows its values. */
const GENERATOR_ANNOTATION = 'chartwright.dev/generator-version';

/** What is vendored; tests, schema sources and package.json are not. */
function isVendored(path: string): boolean {
  return (
    path === 'Chart.yaml' ||
    path === 'values.yaml' ||
    path.startsWith('templates/')
  );
}

/** Whether the generator reads a file of the library chart. */
export function isLibraryPath(path: string): boolean {
  return (
    isVendored(path) || path === 'values.schema.json' || path === 'changes.yaml'
  );
}

/** A library chart from its files, by their path in the chart; nothing when they are none of Chartwright's. */
export function parseLibraryChart(
  files: ReadonlyMap<string, string>,
): LibraryChart | undefined {
  const description = tableIn(files.get('Chart.yaml'));
  const values = tableIn(files.get('values.yaml'));
  const exported = isTable(values?.exports) ? values.exports : {};
  const { defaults } = exported;
  const valuesSchema = files.get('values.schema.json');
  if (
    typeof description?.name !== 'string' ||
    typeof description.version !== 'string' ||
    !isTable(defaults) ||
    valuesSchema === undefined
  ) {
    return undefined;
  }
  const { kubeVersion, annotations } = description;
  const generator = isTable(annotations)
    ? annotations[GENERATOR_ANNOTATION]
    : undefined;
  return {
    name: description.name,
    version: description.version,
    ...(typeof kubeVersion === 'string' && { kubeVersion }),
    ...(typeof generator === 'string' && { generatorVersion: generator }),
    files: fileTree([...files].filter(([path]) => isVendored(path))),
    defaults: mergeHelmValues({}, defaults),
    valuesSchema,
    changes: parseLibraryChanges(files.get('changes.yaml')),
  };
}

function tableIn(text = ''): Record<string, unknown> | undefined {
  let value: unknown;
  try {
    value = load(text);
  } catch {
    return undefined;
  }
  return isTable(value) ? value : undefined;
}
