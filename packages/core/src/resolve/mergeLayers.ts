import { compareText } from '../files/compareText';
import type { FieldPath } from '../spec/fieldPath';
import { formatPath } from '../spec/fieldPath';
import type { JsonMap, Layer } from './Layer';
import type { Origin } from './ResolvedService';

/**
 * Origins in the shape of the data: a leaf for each scalar, list and empty map. A leaf remembers its layer; the place in
 * the document is looked up when somebody asks.
 */
export interface OriginTree {
  leaf?: { layer: Layer; path: FieldPath };
  children?: Map<string, OriginTree>;
}

/** Layers laid over each other. */
export interface Merged {
  value: JsonMap;
  origins: OriginTree;
}

export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function put(map: JsonMap, key: string, value: unknown): void {
  // An assignment to this key would not make a field.
  if (key !== '__proto__') {
    map[key] = value;
    return;
  }
  Object.defineProperty(map, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function field(map: JsonMap, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function childrenOf(tree: OriginTree): Map<string, OriginTree> {
  tree.children ??= new Map();
  return tree.children;
}

/** Lays `source` over `target`, in place. */
function lay(
  target: JsonMap,
  tree: OriginTree,
  source: JsonMap,
  path: FieldPath,
  layer: Layer,
): void {
  const children = childrenOf(tree);
  delete tree.leaf;
  for (const [key, value] of Object.entries(source)) {
    if (value === undefined) continue;
    if (value === null) {
      delete target[key];
      children.delete(key);
      continue;
    }
    const inner = [...path, key];
    if (!isMap(value)) {
      put(target, key, value);
      children.set(key, { leaf: { layer, path: inner } });
      continue;
    }
    const below = field(target, key);
    const child = isMap(below) ? children.get(key) ?? {} : {};
    const inherited = isMap(below) ? below : {};
    put(target, key, inherited);
    children.set(key, child);
    lay(inherited, child, value, inner, layer);
    if (childrenOf(child).size === 0) child.leaf ??= { layer, path: inner };
  }
}

/**
 * Lays the layers over each other: maps are merged by key at every depth, everything else is replaced, `null` removes.
 * The result shares nothing that can change with the layers, apart from lists, which nobody changes.
 */
export function mergeLayers(layers: readonly Layer[]): Merged {
  const value: JsonMap = {};
  const origins: OriginTree = {};
  for (const layer of layers) lay(value, origins, layer.value, [], layer);
  return { value, origins };
}

function ownOrigin({ leaf }: OriginTree): Origin | undefined {
  return leaf?.layer.originOf(leaf.path);
}

/** Origin of the value at `path`: its own, that of its first leaf, or that of the nearest value above. */
export function originAt(
  tree: OriginTree,
  path: FieldPath,
): Origin | undefined {
  let node: OriginTree | undefined = tree;
  let nearest: OriginTree | undefined;
  for (const segment of path) {
    if (node.leaf !== undefined) nearest = node;
    const next: OriginTree | undefined = node.children?.get(String(segment));
    if (next === undefined) return nearest && ownOrigin(nearest);
    node = next;
  }
  return firstOrigin(node) ?? (nearest && ownOrigin(nearest));
}

/** The first origin in a document in preference to a built-in one. */
function firstOrigin(tree: OriginTree): Origin | undefined {
  if (tree.leaf !== undefined) return ownOrigin(tree);
  let builtIn: Origin | undefined;
  for (const child of tree.children?.values() ?? []) {
    const origin = firstOrigin(child);
    if (origin?.line !== undefined) return origin;
    builtIn ??= origin;
  }
  return builtIn;
}

/** Every leaf with its formatted path below `prefix`. */
export function originRecord(
  tree: OriginTree,
  prefix: FieldPath,
): Record<string, Origin> {
  const entries: [string, Origin][] = [];
  const visit = (node: OriginTree, path: FieldPath) => {
    const origin = ownOrigin(node);
    if (origin !== undefined) entries.push([formatPath(path), origin]);
    for (const [key, child] of node.children ?? [])
      visit(child, [...path, key]);
  };
  visit(tree, prefix);
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b)));
}
