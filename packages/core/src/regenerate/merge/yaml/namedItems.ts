import { Node, YAMLMap, YAMLSeq } from 'yaml';
import { isBlockMap } from './Entry';

export function hasNames(sequence: YAMLSeq): boolean {
  const names = sequence.items.map(item =>
    isBlockMap(item) ? item.get('name') : undefined,
  );
  return (
    names.every(name => typeof name === 'string') &&
    new Set(names).size === names.length
  );
}

export function itemName(item: Node): string {
  return String((item as YAMLMap).get('name'));
}
