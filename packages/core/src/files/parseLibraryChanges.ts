import { load } from 'js-yaml';
import { isTable } from '../emit/values/helmValues';
import type { VersionChanges } from '../emit/LibraryChart';

/**
 * The `changes.yaml` of a library chart: what each version changes in rendered manifests. Entries that are none are left
 * out: a changelog never keeps a service from being generated.
 */
export function parseLibraryChanges(
  text: string | undefined,
): VersionChanges[] {
  let value: unknown;
  try {
    value = load(text ?? '');
  } catch {
    return [];
  }
  const versions =
    isTable(value) && isTable(value.versions) ? value.versions : {};
  return Object.entries(versions).map(([version, changes]) => ({
    version,
    manifests: Array.isArray(changes)
      ? changes.filter((change): change is string => typeof change === 'string')
      : [],
  }));
}
