import type { SchemaNode, SchemaNodes } from './SchemaNode';

/** An item that repeats an earlier one. */
export interface DuplicateItem {
  index: number;
  first: number;
  /** ` (name "http")` for lists told apart by keys, else empty. */
  key: string;
}

/** Items that a list may hold only once, by its `mapKeys`, or whole for sets. */
export function duplicateItems(
  nodes: SchemaNodes,
  node: SchemaNode,
  list: readonly unknown[],
): DuplicateItem[] {
  if (!node.mapKeys && !node.set && !node.uniqueItems) return [];
  const seen = new Map<string, number>();
  const duplicates: DuplicateItem[] = [];
  const itemNode = node.items === undefined ? undefined : nodes.at(node.items);
  list.forEach((item, index) => {
    const values = node.mapKeys?.map(key =>
      keyValue(nodes, itemNode, item, key),
    );
    const identity = values ? values.map(stable).join() : stable(item);
    const first = seen.get(identity);
    if (first === undefined) {
      seen.set(identity, index);
      return;
    }
    const key = node.mapKeys
      ? ` (${node.mapKeys
          .map(
            (name, position) => `${name} ${JSON.stringify(values![position])}`,
          )
          .join(', ')})`
      : '';
    duplicates.push({ index, first, key });
  });
  return duplicates;
}

/** Equality of plain data, whatever the order of its keys. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && stable(a) === stable(b));
}

function keyValue(
  nodes: SchemaNodes,
  node: SchemaNode | undefined,
  item: unknown,
  key: string,
): unknown {
  const value =
    typeof item === 'object' && item !== null
      ? (item as Record<string, unknown>)[key]
      : undefined;
  if (value !== undefined && value !== null) return value;
  const property = node?.properties?.[key];
  return (
    (property === undefined ? undefined : nodes.at(property)?.default) ?? null
  );
}

function stable(value: unknown): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(
          Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : item,
  );
}
