import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The library chart's folder. */
export const libraryFolder = resolve(
  __dirname,
  '../../../../charts/chartwright',
);

/** What a service chart is made of, besides the library. */
export interface ServiceChartOptions {
  /** Text of the service chart's own values.yaml. */
  values?: string;
  /** Text of dashboards by file name. */
  dashboards?: Record<string, string>;
  /** `null`: the chart has none. */
  appVersion?: string | null;
}

/** Path and text of each file of a service chart with the library vendored, as generated repositories have it. */
export function serviceChartFiles(
  options: ServiceChartOptions = {},
): Record<string, string> {
  const appVersion = options.appVersion ?? '9.9.9';
  const files: Record<string, string> = {
    'Chart.yaml': [
      'apiVersion: v2',
      'name: service-chart',
      'version: 0.1.0',
      ...(options.appVersion === null ? [] : [`appVersion: ${appVersion}`]),
      'dependencies:',
      '  - name: chartwright',
      '    version: 1.0.0',
      '    import-values: [defaults]',
      '',
    ].join('\n'),
    'values.yaml': options.values ?? '',
    'values.schema.json': read('values.schema.json'),
    'templates/all.yaml': '{{- include "chartwright.all" . }}\n',
  };
  for (const [name, text] of Object.entries(options.dashboards ?? {})) {
    files[`dashboards/${name}`] = text;
  }
  for (const path of libraryChartPaths()) {
    files[`charts/chartwright/${path}`] = read(path);
  }
  return files;
}

/** Paths of the library's files that a service chart vendors. */
export function libraryChartPaths(): string[] {
  const templates = readdirSync(join(libraryFolder, 'templates'), {
    recursive: true,
    withFileTypes: true,
  })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name).slice(libraryFolder.length + 1),
    );
  return ['Chart.yaml', 'values.yaml', ...templates.sort()];
}

/** Text of `ci/<name>-values.yaml` by name. */
export function ciValues(): Record<string, string> {
  const suffix = '-values.yaml';
  return Object.fromEntries(
    readdirSync(join(libraryFolder, 'ci'))
      .filter(file => file.endsWith(suffix))
      .sort()
      .map(file => [file.slice(0, -suffix.length), read(`ci/${file}`)]),
  );
}

function read(path: string): string {
  return readFileSync(join(libraryFolder, path), 'utf8');
}
