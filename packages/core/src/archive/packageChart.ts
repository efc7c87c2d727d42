import { createHash } from 'node:crypto';
import type { ChartFiles } from '@chartwright/helm-engine';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { valid } from 'semver';
import { parseDocument } from 'yaml';
import { compareText } from '../files/compareText';
import { helmIgnore } from './helmIgnore';
import { tarArchive } from './tarArchive';

const CHART = 'Chart.yaml';
const IGNORE = '.helmignore';

/** Versions to package a chart with, in place of those of its `Chart.yaml`. */
export interface PackageVersions {
  readonly version?: string;
  readonly appVersion?: string;
}

/** A chart as `helm package` makes it. */
export interface ChartPackage {
  readonly name: string;
  readonly version: string;
  /** `orders-1.2.3.tgz` */
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Of the content, in hex. */
  readonly sha256: string;
}

/**
 * Packages a chart for a chart repository or a registry: what `.helmignore` leaves in, with its dependencies as they are
 * vendored. The same chart gives the same bytes.
 *
 * @returns what is wrong when the chart cannot be packaged.
 */
export function packageChart(
  files: ChartFiles,
  versions: PackageVersions = {},
): ChartPackage | { readonly problem: Problem } {
  const text = textOf(files[CHART]);
  if (text === undefined) return problem('There is no Chart.yaml');
  const chart = parseDocument(text);
  const [mistake] = chart.errors;
  if (mistake) return problem(`It is not YAML: ${mistake.message}`);
  for (const [field, value] of Object.entries(versions)) {
    if (value !== undefined) chart.set(field, value);
  }
  const name: unknown = chart.get('name');
  const version: unknown = chart.get('version');
  if (typeof name !== 'string' || !/^[A-Za-z0-9][\w.-]*$/.test(name)) {
    return problem(`Expected a name for the chart, found '${String(name)}'`);
  }
  if (typeof version !== 'string' || valid(version) === null) {
    return problem(
      `Expected a version by semantic versioning, such as 1.2.3, found '${String(
        version,
      )}'`,
    );
  }
  const missing = missingDependencies(chart.toJS(), files);
  if (missing.length > 0) {
    return problem(
      `The dependencies ${missing.join(', ')} are not in the folder charts/`,
      'Run helm dependency update.',
    );
  }
  const changed = Object.values(versions).some(value => value !== undefined);
  const content = tarArchive(
    entries(
      files,
      changed ? { [CHART]: chart.toString({ lineWidth: 0 }) } : {},
    ).map(([path, bytes]) => [`${name}/${path}`, bytes] as const),
  );
  return {
    name,
    version,
    fileName: `${name}-${version}.tgz`,
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
  };
}

/** The files that belong into the package, `Chart.yaml` first as Helm has it. */
function entries(
  files: ChartFiles,
  changed: Readonly<Record<string, string>>,
): (readonly [string, Uint8Array])[] {
  const ignored = helmIgnore(textOf(files[IGNORE]) ?? '');
  return Object.entries({ ...files, ...changed })
    .filter(([path]) => path === CHART || !ignored(path))
    .sort(
      ([a], [b]) =>
        Number(b === CHART) - Number(a === CHART) || compareText(a, b),
    )
    .map(([path, content]) => [
      path,
      typeof content === 'string' ? Buffer.from(content) : content,
    ]);
}

function missingDependencies(chart: unknown, files: ChartFiles): string[] {
  const { dependencies } = (chart ?? {}) as { dependencies?: unknown };
  if (!Array.isArray(dependencies)) return [];
  const vendored = Object.keys(files).filter(path =>
    path.startsWith('charts/'),
  );
  return dependencies.flatMap((dependency: { name?: unknown } | null) => {
    const name = String(dependency?.name);
    const there = vendored.some(
      path =>
        path.startsWith(`charts/${name}/`) ||
        (path.startsWith(`charts/${name}-`) && path.endsWith('.tgz')),
    );
    return there ? [] : [name];
  });
}

function problem(message: string, hint?: string): { problem: Problem } {
  return {
    problem: {
      code: 'CW_CHART_PACKAGE',
      severity: 'error',
      message,
      file: CHART,
      ...(hint !== undefined && { hint }),
    },
  };
}

function textOf(content: string | Uint8Array | undefined): string | undefined {
  return content === undefined || typeof content === 'string'
    ? content
    : Buffer.from(content).toString('utf8');
}
