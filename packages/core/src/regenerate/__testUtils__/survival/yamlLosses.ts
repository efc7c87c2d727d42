import { Document, isMap, isScalar, visit } from 'yaml';
import type { MergedFile } from './lossesOf';
import { leafLosses, Leaves } from './leafLosses';
import { parsedYaml } from './parses';

type Value =
  | string
  | number
  | boolean
  | null
  | Value[]
  | { [key: string]: Value };

/** What the merge of a YAML file lost. */
export function yamlLosses(file: MergedFile): string[] {
  const leaves = leavesOf(file);
  const mine = minePaths(file.theirs);
  const isMine = (path: string) =>
    mine.some(
      prefix =>
        path === prefix ||
        path.startsWith(`${prefix}.`) ||
        path.startsWith(`${prefix}[`),
    );
  const shared = Object.fromEntries(
    Object.entries(leaves).map(([side, found]) => [
      side,
      new Map([...found].filter(([path]) => !isMine(path))),
    ]),
  ) as unknown as Leaves;
  const losses = leafLosses(file, shared, covers);
  for (const path of new Set([
    ...leaves.theirs.keys(),
    ...leaves.merged.keys(),
  ])) {
    if (isMine(path) && leaves.theirs.get(path) !== leaves.merged.get(path))
      losses.push(`${path} is theirs alone, and changed`);
  }
  return [...losses, ...orderLosses(file)];
}

/** Keys that a person put into another order stay in it. */
function orderLosses({ base, theirs, ours, merged }: MergedFile): string[] {
  const orders = {
    base: ordersOf(base),
    theirs: ordersOf(theirs),
    ours: ordersOf(ours),
  };
  return [...ordersOf(merged)].flatMap(([path, keys]) => {
    const follows = (side: keyof typeof orders) =>
      inSameOrder(keys, orders[side].get(path) ?? []);
    const isTheirOrder = !inSameOrder(
      orders.theirs.get(path) ?? [],
      orders.base.get(path) ?? [],
    );
    return follows('theirs') || (!isTheirOrder && follows('ours'))
      ? []
      : [`${path}: the order of its keys changed`];
  });
}

function inSameOrder(
  keys: readonly string[],
  others: readonly string[],
): boolean {
  return (
    keys.filter(key => others.includes(key)).join() ===
    others.filter(key => keys.includes(key)).join()
  );
}

function ordersOf(text: string): Map<string, string[]> {
  const orders = new Map<string, string[]>();
  const walk = (value: Value | undefined, path: string) => {
    if (isTable(value)) {
      orders.set(path, Object.keys(value));
      for (const [name, child] of Object.entries(value))
        walk(child, childPath(path, name));
    }
  };
  for (const { id, document } of documentsOf(text))
    walk(document.toJS() as Value, id);
  return orders;
}

type Side = 'base' | 'theirs' | 'ours' | 'merged';
const SIDES: readonly Side[] = ['base', 'theirs', 'ours', 'merged'];

/** Values by path in each version; a list is one value, unless its items are told apart by name in every version. */
function leavesOf(file: MergedFile): Record<Side, Map<string, string>> {
  const leaves = {
    base: new Map<string, string>(),
    theirs: new Map<string, string>(),
    ours: new Map<string, string>(),
    merged: new Map<string, string>(),
  };
  const walk = (values: Partial<Record<Side, Value>>, path: string) => {
    const present = SIDES.filter(side => values[side] !== undefined);
    const children = (
      of: (value: Value) => ReadonlyMap<string, Value> | undefined,
      pathOf: (name: string) => string,
    ) => {
      const tables = new Map(
        present.flatMap(side => {
          const table = of(values[side]!);
          return table ? [[side, table] as const] : [];
        }),
      );
      for (const name of new Set(
        [...tables.values()].flatMap(table => [...table.keys()]),
      )) {
        walk(
          Object.fromEntries(
            SIDES.flatMap(side => {
              const child = tables.get(side)?.get(name);
              return child === undefined ? [] : [[side, child]];
            }),
          ),
          pathOf(name),
        );
      }
    };
    children(
      value => (isTable(value) ? new Map(Object.entries(value)) : undefined),
      name => childPath(path, name),
    );
    const lists = present.filter(side => Array.isArray(values[side]));
    if (lists.length > 0 && lists.every(side => byName(values[side]!))) {
      children(byName, name => `${path}[${name}]`);
    } else {
      for (const side of lists)
        leaves[side].set(path, JSON.stringify(values[side]));
    }
    for (const side of present) {
      const value = values[side]!;
      if (typeof value !== 'object' || value === null)
        leaves[side].set(path, JSON.stringify(value));
    }
  };
  const documents = Object.fromEntries(
    SIDES.map(side => [
      side,
      new Map(
        documentsOf(file[side]).map(({ id, document }) => [
          id,
          (document.toJS() ?? {}) as Value,
        ]),
      ),
    ]),
  );
  for (const id of new Set(
    Object.values(documents).flatMap(side => [...side.keys()]),
  )) {
    walk(
      Object.fromEntries(
        SIDES.flatMap(side => {
          const value = documents[side]!.get(id);
          return value === undefined ? [] : [[side, value]];
        }),
      ),
      id,
    );
  }
  return leaves;
}

/** Items by `name`, or by the one key that they have; undefined where some have neither, or two the same. */
function byName(value: Value): ReadonlyMap<string, Value> | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const items = new Map(value.map(item => [nameOf(item), item] as const));
  return items.has(undefined) || items.size < value.length
    ? undefined
    : (items as Map<string, Value>);
}

function nameOf(item: Value): string | undefined {
  if (!isTable(item)) return undefined;
  if (typeof item.name === 'string') return item.name;
  const [key, ...others] = Object.keys(item);
  return others.length === 0 ? key : undefined;
}

/** Documents by what they describe, which tells them apart in all versions. */
function documentsOf(
  text: string,
): { id: string; document: Document.Parsed }[] {
  const seen = new Map<string, number>();
  return parsedYaml(text).documents.map(document => {
    const kind = document.getIn(['kind']);
    const identity =
      kind === undefined
        ? 'document'
        : `${kind} ${document.getIn(['metadata', 'name'])}`;
    const count = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, count);
    return { id: `${identity}#${count}`, document };
  });
}

function isTable(value: Value | undefined): value is { [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Paths of the keys below a comment that keeps the generator away. */
function minePaths(text: string): string[] {
  const paths: string[] = [];
  for (const { id, document } of documentsOf(text)) {
    visit(document, {
      Pair: (_key, pair, ancestors) => {
        const start = (pair.key as { range: [number] }).range[0];
        const above = text.slice(0, text.lastIndexOf('\n', start - 1) + 1);
        if (/# chartwright: mine\n(?:[ \t]*#.*\n)*$/.test(above)) {
          const keys = [...ancestors, pair].flatMap(node =>
            'key' in node && isScalar(node.key) ? [String(node.key.value)] : [],
          );
          paths.push(keys.reduce(childPath, id));
        }
        return isMap(pair.value) ? undefined : visit.SKIP;
      },
    });
  }
  return paths;
}

function childPath(path: string, name: string): string {
  return /^[^.[\]"\s]+$/.test(name)
    ? `${path}.${name}`
    : `${path}[${JSON.stringify(name)}]`;
}

/**
 * Paths of conflicts name their document only where there are several, and lists end a path here. The name of an item may
 * have a colon in it.
 */
function covers(conflict: string, path: string): boolean {
  const [document, key] = /^(?:([^[]+): )?(.*)$/.exec(conflict)!.slice(1) as [
    string | undefined,
    string,
  ];
  const id = /^(.*?)#(\d+)/.exec(path)!;
  const named = id[2] === '1' ? id[1]! : `${id[1]} #${id[2]}`;
  if (conflict === '' || conflict === named) return true;
  const inner = path.slice(id[0].length);
  const from = (key.startsWith('[') ? key : `.${key}`)
    .replace(/\[\d+\]$/, '')
    .replace(/\[name=/g, '[');
  return (
    (document === undefined || document === named) &&
    (inner === from ||
      inner.startsWith(`${from}.`) ||
      inner.startsWith(`${from}[`))
  );
}
