import { isMap, isSeq, Node, Pair, stringify, YAMLMap, YAMLSeq } from 'yaml';
import { threeWayRegions } from '../threeWayRegions';
import { Entry, keyText } from './Entry';
import { childPath } from './keyPath';
import type { Sides, YamlMergeContext } from './YamlMergeContext';
import { nodeSource, nodeValue, Side } from './Side';

/**
 * Merges collections that the person writes on one line, `[a, b]` or `{a: 1, b: 2}`.
 *
 * @returns false when it cannot: the value is then merged as a whole.
 */
export function mergeFlowCollections(
  context: YamlMergeContext,
  entry: Sides<Entry>,
  path: string,
): boolean {
  const theirs = entry.theirs.value;
  const ours = entry.ours.value;
  const base = entry.base?.value;
  if (!theirs?.range || !isOneLineFlow(context.theirs, theirs)) {
    return false;
  }
  let text: string | undefined;
  if (isSeq(theirs) && isSeq(ours) && (!base || isSeq(base))) {
    text = mergedSequence(context, { base: base ?? undefined, theirs, ours });
  } else if (isMap(theirs) && isMap(ours) && (!base || isMap(base))) {
    text = mergedMap(context, { base: base ?? undefined, theirs, ours }, path);
  }
  if (text === undefined) {
    return false;
  }
  context.splices.replace(
    { start: theirs.range[0], end: theirs.range[1] },
    text,
  );
  return true;
}

function isOneLineFlow(side: Side, node: Node): boolean {
  const source = nodeSource(side, node);
  return (
    (isMap(node) || isSeq(node)) && node.flow === true && !/[\n#]/.test(source)
  );
}

function mergedSequence(
  context: YamlMergeContext,
  sequences: Sides<YAMLSeq>,
): string | undefined {
  const values = (side: Side, sequence: YAMLSeq | undefined) =>
    (sequence?.items as Node[] | undefined)?.map(item =>
      nodeValue(side, item),
    ) ?? [];
  const regions = threeWayRegions(
    values(context.base ?? context.ours, sequences.base),
    values(context.theirs, sequences.theirs),
    values(context.ours, sequences.ours),
  );
  if (regions.some(({ changed }) => changed === 'both')) {
    return undefined;
  }
  const items: string[] = [];
  let next = 0;
  const theirItems = (start: number, end: number) =>
    (sequences.theirs.items as Node[])
      .slice(start, end)
      .map(item => nodeSource(context.theirs, item));
  for (const { changed, theirs, ours } of regions) {
    items.push(...theirItems(next, theirs.start));
    items.push(
      ...(changed === 'ours'
        ? (sequences.ours.items as Node[])
            .slice(ours.start, ours.end)
            .map(item => flowText(context.ours, item))
        : theirItems(theirs.start, theirs.end)),
    );
    next = theirs.end;
  }
  items.push(...theirItems(next, sequences.theirs.items.length));
  return `[${items.join(', ')}]`;
}

type FlowPair = Pair<Node, Node | null>;

function mergedMap(
  context: YamlMergeContext,
  maps: Sides<YAMLMap>,
  path: string,
): string | undefined {
  const byKey = (map: YAMLMap | undefined) =>
    new Map(
      (map?.items as FlowPair[] | undefined)?.map(pair => [
        keyText(pair.key),
        pair,
      ]),
    );
  const base = byKey(maps.base);
  const theirs = byKey(maps.theirs);
  const ours = byKey(maps.ours);
  const pairs = new Map<string, string>();
  for (const key of new Set([...theirs.keys(), ...ours.keys()])) {
    const value = (side: Side | undefined, pair: FlowPair | undefined) =>
      side && pair ? nodeValue(side, pair.value) : undefined;
    const before = value(context.base, base.get(key));
    const there = value(context.theirs, theirs.get(key));
    const now = value(context.ours, ours.get(key));
    if (
      now === before ||
      there === now ||
      context.isMine(childPath(path, key))
    ) {
      keepPair(context, pairs, key, theirs.get(key));
    } else if (there === before) {
      takePair(context, pairs, key, ours.get(key));
    } else {
      return undefined;
    }
  }
  return pairs.size > 0 ? `{${[...pairs.values()].join(', ')}}` : '{}';
}

function keepPair(
  context: YamlMergeContext,
  pairs: Map<string, string>,
  key: string,
  pair: FlowPair | undefined,
): void {
  if (pair) {
    const end = pair.value?.range?.[1] ?? pair.key.range![1];
    pairs.set(key, context.theirs.text.slice(pair.key.range![0], end));
  }
}

function takePair(
  context: YamlMergeContext,
  pairs: Map<string, string>,
  key: string,
  pair: FlowPair | undefined,
): void {
  if (pair) {
    const value = pair.value ? flowText(context.ours, pair.value) : 'null';
    pairs.set(key, `${flowText(context.ours, pair.key)}: ${value}`);
  }
}

/** A value in the words of its own text where that fits on one line, else written anew. */
function flowText(side: Side, node: Node): string {
  const source = nodeSource(side, node);
  const fits = !/[\n#]/.test(source) && !/[,[\]{}]/.test(source);
  return fits && source !== ''
    ? source
    : stringify(node.toJS(side.document), {
        collectionStyle: 'flow',
        lineWidth: 0,
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
      }).trim();
}
