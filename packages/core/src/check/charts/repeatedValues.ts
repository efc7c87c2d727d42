import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { ChartFiles } from '@chartwright/helm-engine';
import { formatPath, type FieldPath } from '../../spec/fieldPath';
import { lineOfPath } from '../lineOfPath';
import { loadKubernetesYaml } from '../manifest/kubernetesYaml';
import { isPlainObject } from '../manifest/plainData';
import { readSimpleYaml } from '../../simpleYaml/readSimpleYaml';

const ENVIRONMENT_FILE = /^values-([a-z0-9][-a-z0-9]*)\.yaml$/;

/** Keys of `values-<environment>.yaml` files that say what `values.yaml` says already. */
export function repeatedValues(
  files: ChartFiles,
  folder: string,
): Omit<Finding, 'docs'>[] {
  const base = valuesOf(files['values.yaml']);
  if (base === undefined) return [];
  return Object.keys(files).flatMap(file => {
    const environment = ENVIRONMENT_FILE.exec(file)?.[1];
    const values = environment && valuesOf(files[file]);
    if (!environment || values === undefined) return [];
    return repeated(values, base, []).map(path => {
      const line = lineOfPath(textOf(files[file]!), path);
      return {
        rule: 'value-repeats-base',
        severity: 'warning' as const,
        message: `${formatPath(path)} only repeats values.yaml`,
        environment,
        file: folder === '' ? file : `${folder}/${file}`,
        path: formatPath(path),
        ...(line !== undefined && { line }),
      };
    });
  });
}

/** Paths of the leaves that are equal; lists count as a whole, as Helm replaces them. */
function repeated(value: unknown, base: unknown, path: FieldPath): FieldPath[] {
  if (!isPlainObject(value) || !isPlainObject(base))
    return JSON.stringify(value) === JSON.stringify(base) ? [path] : [];
  return Object.entries(value).flatMap(([key, inner]) =>
    Object.hasOwn(base, key) ? repeated(inner, base[key], [...path, key]) : [],
  );
}

function textOf(content: ChartFiles[string]): string {
  return Buffer.from(content).toString('utf8');
}

/** What cannot be read is a finding of the render. */
function valuesOf(content: ChartFiles[string] | undefined): unknown {
  if (content === undefined) return undefined;
  const text = textOf(content);
  try {
    return (readSimpleYaml(text) ?? { value: loadKubernetesYaml(text) }).value;
  } catch {
    return undefined;
  }
}
