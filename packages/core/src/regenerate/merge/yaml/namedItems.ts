import { isMap, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isBlockMap, keyText } from './Entry';

/**
 * Whether all items of a sequence have a name of their own: a `name`, or the one key that they consist of, as the pages
 * in the navigation of mkdocs.
 */
export function hasNames(sequence: YAMLSeq): boolean {
  const names = sequence.items.map(nameOf);
  return (
    names.every(name => name !== undefined) &&
    new Set(names).size === names.length
  );
}

export function itemName(item: Node): string {
  return nameOf(item) ?? '';
}

/** The key that holds the names; undefined where it is the names themselves. */
export function nameKey(sequence: YAMLSeq): 'name' | undefined {
  return sequence.items.some(item => isMap(item) && item.has('name'))
    ? 'name'
    : undefined;
}

function nameOf(item: unknown): string | undefined {
  if (!isBlockMap(item)) {
    return undefined;
  }
  const name = item.get('name');
  if (typeof name === 'string') {
    return name;
  }
  return item.items.length === 1 ? soleKey(item) : undefined;
}

function soleKey(item: YAMLMap): string {
  return keyText((item.items[0] as Pair).key);
}
