import { compareText } from '../files/compareText';

/** Alphabetical order by name, the same in every locale. */
export function byName(a: { name: string }, b: { name: string }): number {
  return compareText(a.name, b.name);
}
