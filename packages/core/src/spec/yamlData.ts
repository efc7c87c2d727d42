import type {
  ErrorCode,
  Json,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { LineCounter, Node, Pair } from 'yaml';
import { isAlias, isMap, isScalar, isSeq, Scalar } from 'yaml';
import type { FieldPath } from './fieldPath';
import { formatPath } from './fieldPath';
import type { Position } from './Positions';
import type { YamlDocument } from './YamlDocument';

/** Values that one document may hold after its aliases are expanded. */
const MAX_VALUES = 100_000;
/** Levels of maps and lists. The deepest field of a document lies under 15. */
const MAX_DEPTH = 64;

/** Keys that would reach into the prototype of a plain object. */
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Something in the YAML that cannot become data. */
export interface YamlFault extends Position {
  code: ErrorCode;
  message: string;
  path: FieldPath;
  hint?: string;
}

/** Ends the conversion of a document that would grow without bounds. */
class TooMuch extends Error {}

/** Turns the nodes of one document into data; aliases and merge keys are expanded. */
class YamlReader {
  readonly faults: YamlFault[] = [];
  private readonly anchors = new Map<string, Node>();
  private readonly open = new Set<Node>();
  private readonly keys = new Map<string, Position>();
  private readonly values = new Map<string, Position>();
  private readonly sources = new Map<string, string>();
  private count = 0;

  constructor(private readonly lines: LineCounter) {}

  read(root: Node | null): Omit<YamlDocument, 'index'> {
    let value: Json = null;
    try {
      value = this.value(root, []);
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
    }
    return {
      value,
      positions: { keys: this.keys, values: this.values },
      sources: this.sources,
    };
  }

  private position(node: unknown): Position {
    const range = (node as Node | null)?.range;
    const { line, col } = this.lines.linePos(range?.[0] ?? 0);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }

  private fault(
    code: ErrorCode,
    message: string,
    node: unknown,
    path: FieldPath,
    hint?: string,
  ): void {
    this.faults.push({
      code,
      message,
      path,
      ...this.position(node),
      ...(hint === undefined ? {} : { hint }),
    });
  }

  private value(node: unknown, path: FieldPath): Json {
    this.count += 1;
    if (this.count > MAX_VALUES) {
      this.fault(
        'CW_YAML_ALIASES',
        `The document has more than ${MAX_VALUES} values once its aliases are expanded.`,
        node,
        path,
        'Use fewer aliases of aliases.',
      );
      throw new TooMuch();
    }
    if (path.length > MAX_DEPTH) {
      this.fault(
        'CW_YAML_DEPTH',
        `Values are nested more than ${MAX_DEPTH} levels deep.`,
        node,
        path.slice(0, 8),
      );
      throw new TooMuch();
    }
    const name = formatPath(path);
    if (!this.values.has(name)) this.values.set(name, this.position(node));
    if (isAlias(node)) return this.alias(node.source, node, path);
    if (node === null || node === undefined) return null;
    this.anchor(node as Node);
    if (isScalar(node)) return this.scalar(node, path);
    if (!isMap(node) && !isSeq(node)) return null;
    this.open.add(node);
    const result = isMap(node)
      ? this.map(node.items, path)
      : this.list(node.items, path);
    this.open.delete(node);
    return result;
  }

  private anchor(node: Node): void {
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor !== undefined) this.anchors.set(anchor, node);
  }

  private target(
    source: string,
    node: unknown,
    path: FieldPath,
  ): Node | undefined {
    const target = this.anchors.get(source);
    if (target === undefined) {
      this.fault(
        'CW_YAML_ALIASES',
        `No anchor \`&${source}\` comes before the alias \`*${source}\`.`,
        node,
        path,
      );
    } else if (this.open.has(target)) {
      this.fault(
        'CW_YAML_ALIASES',
        `The alias \`*${source}\` lies within its own anchor.`,
        node,
        path,
      );
      return undefined;
    }
    return target;
  }

  private alias(source: string, node: unknown, path: FieldPath): Json {
    const target = this.target(source, node, path);
    return target === undefined ? null : this.value(target, path);
  }

  private scalar(node: Scalar, path: FieldPath): Json {
    const { value, source } = node;
    if (typeof value === 'number' || typeof value === 'boolean') {
      if (source !== undefined) this.sources.set(formatPath(path), source);
      return value;
    }
    if (typeof value === 'string' || value === null || value === undefined)
      return value ?? null;
    this.fault(
      'CW_YAML_SYNTAX',
      `\`${String(source ?? node.tag)}\` is not a text, number or boolean.`,
      node,
      path,
    );
    return null;
  }

  private list(items: unknown[], path: FieldPath): Json[] {
    return items.map((item, index) => this.value(item, [...path, index]));
  }

  private map(items: Pair[], path: FieldPath): { [key: string]: Json } {
    const result: { [key: string]: Json } = {};
    const own = new Set<string>();
    const merges: Pair[] = [];
    for (const pair of items) {
      if (isScalar(pair.key)) this.anchor(pair.key);
      if (isMergeKey(pair.key)) {
        merges.push(pair);
        continue;
      }
      const key = this.key(pair.key, path);
      if (key === undefined) continue;
      if (own.has(key)) {
        this.fault(
          'CW_YAML_DUPLICATE_KEY',
          `The key \`${key}\` is there twice.`,
          pair.key,
          [...path, key],
          'Remove one of the two.',
        );
        continue;
      }
      own.add(key);
      const inner = [...path, key];
      const name = formatPath(inner);
      if (!this.keys.has(name)) this.keys.set(name, this.position(pair.key));
      result[key] = this.value(pair.value, inner);
    }
    for (const pair of merges) this.merge(pair, path, result);
    return result;
  }

  private key(node: unknown, path: FieldPath): string | undefined {
    const scalar = isAlias(node) ? this.target(node.source, node, path) : node;
    if (!isScalar(scalar)) {
      this.fault('CW_YAML_KEY', 'A key must be a text.', node, path);
      return undefined;
    }
    const key =
      typeof scalar.value === 'string'
        ? scalar.value
        : String(scalar.source ?? scalar.value);
    if (UNSAFE_KEYS.has(key)) {
      this.fault(
        'CW_YAML_KEY',
        `The key \`${key}\` is not allowed.`,
        node,
        path,
        'Choose another name.',
      );
      return undefined;
    }
    return key;
  }

  /** `<<`: keys that the map does not have itself; of several maps the first wins. */
  private merge(
    pair: Pair,
    path: FieldPath,
    result: { [key: string]: Json },
  ): void {
    const sources = isSeq(pair.value) ? pair.value.items : [pair.value];
    for (const source of sources) {
      const node = isAlias(source)
        ? this.target(source.source, source, path)
        : source;
      if (node === undefined) continue;
      if (!isMap(node)) {
        this.fault(
          'CW_YAML_SYNTAX',
          'The merge key `<<` takes a map, or a list of maps.',
          source ?? pair.key,
          path,
        );
        continue;
      }
      this.anchor(node);
      this.open.add(node);
      const before = new Set(Object.keys(result));
      const fresh = node.items.filter(
        item => !(isScalar(item.key) && before.has(String(item.key.value))),
      );
      Object.assign(
        result,
        this.map(fresh, path),
        Object.fromEntries([...before].map(key => [key, result[key]])),
      );
      this.open.delete(node);
    }
  }
}

function isMergeKey(node: unknown): boolean {
  return (
    isScalar(node) &&
    (node.value === '<<' || node.source === '<<') &&
    node.type === Scalar.PLAIN
  );
}

/** The data of a YAML document, and what of it cannot become data. */
export function yamlData(
  root: Node | null,
  lines: LineCounter,
): { document: Omit<YamlDocument, 'index'>; faults: YamlFault[] } {
  const reader = new YamlReader(lines);
  const document = reader.read(root);
  return { document, faults: reader.faults };
}
