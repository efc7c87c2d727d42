import { isPlainObject, valueAt } from '../../check/manifest/plainData';
import { canonicalJson } from '../merge/yaml/canonicalJson';
import { childPath, itemPath } from '../merge/yaml/keyPath';
import type { FieldDifference } from './ManifestDifference';

/** What items of Kubernetes' lists are told apart by: containers by name, alerts and recording rules by their own keys. */
const IDENTITY_KEYS = ['name', 'alert', 'record'];

/** The fields in which two values differ, deepest first named; items of lists by their name where they have one. */
export function fieldDifferences(
  before: unknown,
  after: unknown,
  path = '',
): FieldDifference[] {
  if (before === after) {
    return [];
  }
  if (isPlainObject(before) && isPlainObject(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys]
      .sort()
      .flatMap(key =>
        fieldDifferences(
          valueAt(before, key),
          valueAt(after, key),
          childPath(path, key),
        ),
      );
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    return listDifferences(before, after, path);
  }
  if (
    before !== undefined &&
    after !== undefined &&
    canonicalJson(before) === canonicalJson(after)
  ) {
    return [];
  }
  return [
    {
      path,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    },
  ];
}

function listDifferences(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
): FieldDifference[] {
  const key = IDENTITY_KEYS.find(
    name => isUnique(before, name) && isUnique(after, name),
  );
  if (key !== undefined) {
    const old = byKey(before, key);
    const current = byKey(after, key);
    return [...new Set([...old.keys(), ...current.keys()])].flatMap(id =>
      fieldDifferences(old.get(id), current.get(id), itemPath(path, id, key)),
    );
  }
  const length = Math.max(before.length, after.length);
  return Array.from({ length }).flatMap((_, index) =>
    fieldDifferences(before[index], after[index], `${path}[${index}]`),
  );
}

function byKey(list: readonly unknown[], key: string): Map<string, unknown> {
  return new Map(
    list.map(item => [String(isPlainObject(item) ? item[key] : ''), item]),
  );
}

function isUnique(list: readonly unknown[], key: string): boolean {
  const ids = list.map(item => (isPlainObject(item) ? item[key] : undefined));
  return (
    ids.every(id => typeof id === 'string') && new Set(ids).size === ids.length
  );
}
