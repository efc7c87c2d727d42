import { sortedMap } from './sortedMap';

/** Room for a number at the end of a DNS label. */
const LONGEST_STEM = 60;

/** Entries under names that are free: of several with the same name, the later ones get a number. */
export function uniqueNames<T>(
  entries: readonly (readonly [wanted: string, value: T])[],
): Record<string, T> {
  const result: Record<string, T> = {};
  for (const [wanted, value] of entries) {
    let name = wanted;
    for (let number = 2; Object.hasOwn(result, name); number += 1) {
      name = `${wanted.slice(0, LONGEST_STEM)}-${number}`;
    }
    result[name] = value;
  }
  return sortedMap(result, value => value);
}
