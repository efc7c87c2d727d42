import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ChartFiles } from '@chartwright/helm-engine';
import { parse } from 'yaml';
import type { Lock } from '../emit/record/Lock';
import { CONTEXT_FOLDER, LOCK_PATH } from '../emit/record/recordPaths';
import { withFileSystemErrors } from '../files/FileSystemError';
import type { FileTree } from '../files/FileTree';
import { parseLock, readLock } from '../files/readLock';
import { chartOfTree, readChart } from './readChart';
import type { EnvironmentToRender, RenderTarget } from './RenderTarget';

const CHART_FOLDER = 'chart';
const PRODUCTION = new Set(['production', 'prod']);
const ENVIRONMENT_VALUES = /^values-([a-z0-9][-a-z0-9]*)\.ya?ml$/;

/**
 * The charts in a folder: the one of a generated repository, a chart by itself, or those of the repositories one level
 * below (a generated system). Empty when there is none.
 *
 * @throws FileSystemError when the folder cannot be read.
 */
export function chartTargets(folder: string): RenderTarget[] {
  const own = chartTarget(folder);
  if (own) return [own];
  const names = withFileSystemErrors(`read '${folder}'`, () =>
    readdirSync(folder, { withFileTypes: true })
      .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(entry => entry.name)
      .sort(),
  );
  return names.flatMap(name => chartTarget(join(folder, name)) ?? []);
}

function chartTarget(folder: string): RenderTarget | undefined {
  const lock = readLock(folder);
  const chart = [join(folder, CHART_FOLDER), folder].find(place =>
    existsSync(join(place, 'Chart.yaml')),
  );
  if (chart === undefined) return undefined;
  const files = readChart(chart);
  const platform = join(folder, CONTEXT_FOLDER, 'platform.yaml');
  return {
    folder: chart,
    files,
    environments: lock
      ? lockedEnvironments(
          lock,
          files,
          existsSync(platform) ? readFileSync(platform, 'utf8') : undefined,
        )
      : chartEnvironments(files, basename(resolve(folder))),
  };
}

/** The chart of a generated repository that is still in memory. */
export function targetOfTree(tree: FileTree): RenderTarget | undefined {
  const files = chartOfTree(tree, CHART_FOLDER);
  const lock = parseLock(textOf(tree.get(LOCK_PATH)?.content) ?? '');
  if (!lock || !('Chart.yaml' in files)) return undefined;
  return {
    folder: CHART_FOLDER,
    files,
    environments: lockedEnvironments(
      lock,
      files,
      textOf(tree.get(`${CONTEXT_FOLDER}/platform.yaml`)?.content),
    ),
  };
}

/** A chart for the environments that a lock tells of, whose kinds do not matter. */
export function lockedTarget(files: ChartFiles, lock: Lock): RenderTarget {
  return {
    folder: CHART_FOLDER,
    files,
    environments: lockedEnvironments(lock, files, undefined),
  };
}

function lockedEnvironments(
  lock: Lock,
  files: ChartFiles,
  platform: string | undefined,
): EnvironmentToRender[] {
  const production = productionOf(platform);
  return Object.entries(lock.releases).map(([name, release]) => ({
    name,
    production: production?.get(name) ?? PRODUCTION.has(name),
    release: release.name,
    namespace: release.namespace,
    values: environmentValues(files, name),
  }));
}

/** A chart that nobody generated: once for each `values-<environment>.yaml`, or with its defaults. */
function chartEnvironments(
  files: ChartFiles,
  fallback: string,
): EnvironmentToRender[] {
  const release = releaseName(files, fallback);
  const names = Object.keys(files).flatMap(
    path => ENVIRONMENT_VALUES.exec(path)?.[1] ?? [],
  );
  if (names.length === 0)
    return [{ release, namespace: 'default', values: [] }];
  return names.map(name => ({
    name,
    production: PRODUCTION.has(name),
    release,
    namespace: 'default',
    values: environmentValues(files, name),
  }));
}

function environmentValues(files: ChartFiles, environment: string) {
  return ['yaml', 'yml'].flatMap(extension => {
    const name = `values-${environment}.${extension}`;
    const text = textOf(files[name]);
    return text === undefined ? [] : [{ name, text }];
  });
}

function releaseName(files: ChartFiles, fallback: string): string {
  const name = /^name:\s*["']?([a-z0-9][-a-z0-9.]*)/m.exec(
    textOf(files['Chart.yaml']) ?? '',
  )?.[1];
  return (name ?? fallback).slice(0, 53).replace(/[-.]+$/, '');
}

function productionOf(
  platform: string | undefined,
): Map<string, boolean> | undefined {
  if (platform === undefined) return undefined;
  let environments: unknown;
  try {
    environments = (
      parse(platform) as { spec?: { environments?: unknown } } | null
    )?.spec?.environments;
  } catch {
    return undefined;
  }
  if (!Array.isArray(environments)) return undefined;
  return new Map(
    environments.flatMap(
      (entry: { name?: unknown; production?: unknown } | null) =>
        typeof entry?.name === 'string' && typeof entry.production === 'boolean'
          ? [[entry.name, entry.production] as const]
          : [],
    ),
  );
}

function textOf(content: string | Uint8Array | undefined): string | undefined {
  return content === undefined || typeof content === 'string'
    ? content
    : Buffer.from(content).toString('utf8');
}
