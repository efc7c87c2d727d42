import { isObject, Json, member } from './Json';

/** Keys that things in lists are told apart by, the most reliable first: Grafana's panels, variables and targets have these. */
const IDENTITY_KEYS = ['uid', 'id', 'name', 'refId', 'title'];

/** The key that tells the items of all versions of a list apart; undefined when there is none. */
export function identityKey(versions: Json[][]): string | undefined {
  return IDENTITY_KEYS.find(key =>
    versions.every(list => {
      const ids = list.map(item =>
        isObject(item) ? member(item, key) : undefined,
      );
      return (
        ids.every(id => typeof id === 'string' || typeof id === 'number') &&
        new Set(ids).size === ids.length
      );
    }),
  );
}

/** What an item is told apart by. */
export function itemIdentity(item: Json, key: string): string {
  return isObject(item) ? String(member(item, key)) : '';
}
