import { isYamlWord } from '@chartwright/backstage-plugin-chartwright-common';
import type { FileValues, StorageValues, WritablePathValues } from '../values';
import type { EffectiveSpec } from '../EffectiveSpec';
import { sortedMap } from '../sortedMap';
import { uniqueNames } from '../uniqueNames';

const LONGEST_NAME = 63;

/** `/var/cache` as `var-cache`: a DNS label that YAML takes for a text. */
function volumeName(path: string): string {
  const words = path
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const name = words.slice(0, LONGEST_NAME).replace(/-+$/, '');
  return name === '' || isYamlWord(name)
    ? `path-${name}`.replace(/-$/, '')
    : name;
}

export function lowerWritablePaths(
  spec: EffectiveSpec,
): Record<string, WritablePathValues> {
  const paths = spec.writablePaths ?? {};
  return uniqueNames(
    Object.keys(paths)
      .sort()
      .map((path): [string, WritablePathValues] => {
        const {
          name = volumeName(path),
          size = '64Mi',
          medium,
        } = paths[path] ?? {};
        return [
          name,
          { path, size, ...(medium === undefined ? {} : { medium }) },
        ];
      }),
  );
}

export function lowerStorage(
  spec: EffectiveSpec,
): Record<string, StorageValues> {
  return sortedMap(spec.storage ?? {}, volume => {
    const {
      mountPath,
      size,
      storageClass,
      accessModes,
      existingClaim,
      readOnly,
    } = volume;
    const claim =
      existingClaim === undefined
        ? {
            ...(size === undefined ? {} : { size }),
            ...(storageClass === undefined ? {} : { storageClass }),
            accessModes: accessModes ?? ['ReadWriteOnce'],
          }
        : { existingClaim };
    return { mountPath, ...claim, ...(readOnly === true ? { readOnly } : {}) };
  });
}

export function lowerFiles(spec: EffectiveSpec): Record<string, FileValues> {
  const files = spec.files ?? {};
  return uniqueNames(
    Object.keys(files)
      .sort()
      .map((path): [string, FileValues] => {
        const { content = '', mode = '0444' } = files[path] ?? {};
        return [volumeName(path), { path, content, mode }];
      }),
  );
}
