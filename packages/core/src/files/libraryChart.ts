import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { LibraryChart } from '../emit/LibraryChart';
import { isTable, mergeHelmValues } from '../emit/values/helmValues';
import { withFileSystemErrors } from './FileSystemError';
import { fileTree, FileTree } from './FileTree';
import { packageFolder } from './packageFolder';

const PACKAGE = '@chartwright/library-chart';

/** What is vendored; tests, schema sources and package.json are not. */
const CHART_FILES = ['Chart.yaml', 'values.yaml', 'templates'];

let loaded: LibraryChart | undefined;

/**
 * The library chart that came with this generator, read once.
 *
 * @throws FileSystemError when the installation is incomplete.
 */
export function libraryChart(): LibraryChart {
  loaded ??= withFileSystemErrors('read the library chart', () =>
    readLibraryChart(packageFolder(PACKAGE)),
  );
  return loaded;
}

function readChartFiles(folder: string): FileTree {
  return fileTree(
    CHART_FILES.flatMap(path => filesAt(folder, path)).map(
      path => [path, readFileSync(join(folder, path), 'utf8')] as const,
    ),
  );
}

function filesAt(folder: string, path: string): string[] {
  if (path !== 'templates') return [path];
  return readdirSync(join(folder, path), {
    withFileTypes: true,
    recursive: true,
  })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

function readLibraryChart(folder: string): LibraryChart {
  const files = readChartFiles(folder);
  const text = (path: string) => String(files.get(path)?.content ?? '');
  const description: unknown = load(text('Chart.yaml'));
  const values: unknown = load(text('values.yaml'));
  const exported = isTable(values) ? values.exports : undefined;
  const defaults = isTable(exported) ? exported.defaults : undefined;
  if (
    !isTable(description) ||
    typeof description.name !== 'string' ||
    typeof description.version !== 'string' ||
    !isTable(defaults)
  ) {
    throw new Error(
      `${PACKAGE}: expected a Chart.yaml with name and version, and exports.defaults in values.yaml`,
    );
  }
  return {
    name: description.name,
    version: description.version,
    ...(typeof description.kubeVersion === 'string' && {
      kubeVersion: description.kubeVersion,
    }),
    files,
    defaults: mergeHelmValues({}, defaults),
    valuesSchema: readFileSync(join(folder, 'values.schema.json'), 'utf8'),
  };
}
