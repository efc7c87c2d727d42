import { isPlainObject, type PlainObject } from '../check/manifest/plainData';
import { podsOf } from '../check/manifest/podsOf';
import type { ManifestObject } from '../check/manifest/ManifestObject';
import { formatPath, parsePath, type FieldPath } from '../spec/fieldPath';
import {
  DOCUMENT_PATH_RULES,
  type DocumentPathRule,
} from './documentPathRules';

/** How well a rule fits: its length, and what its `*` stand for. */
interface Fit {
  readonly length: number;
  readonly captures: readonly string[];
}

/**
 * The fields of a Service document that decide a field of a rendered object, the most telling first; none when the library
 * chart decides by itself. That rules hold is tested: a change of the document's field changes the object's.
 *
 * @param path - In the object, with positions in lists.
 * @param service - Name of the service: its own container bears it.
 */
export function documentPathsOf(
  object: ManifestObject,
  path: FieldPath,
  service: string,
): string[] {
  const named = namedPath(object.value, path);
  const inPod = withinPod(object, named);
  let best: { rule: DocumentPathRule; fit: Fit } | undefined;
  for (const rule of DOCUMENT_PATH_RULES) {
    const isOfPods = rule.kinds.includes('Pods');
    if (!isOfPods && !isOf(rule, object)) continue;
    const place = isOfPods ? inPod : named;
    const fit = place && fitOf(rule, place, service);
    if (fit && (!best || weight(rule, fit) > weight(best.rule, best.fit))) {
      best = { rule, fit };
    }
  }
  if (!best) return [];
  const { fit, rule } = best;
  return rule.from.map(text => filled(text, fit));
}

function isOf({ kinds }: DocumentPathRule, { kind }: ManifestObject): boolean {
  return kinds.includes('All') || kinds.includes(kind);
}

/**
 * Longer is more precise, then a rule with fewer `*`, then one of certain kinds; paths in a Pod lie deeper than they look.
 */
function weight(rule: DocumentPathRule, { length, captures }: Fit): number {
  const depth = rule.kinds.includes('Pods') ? 100 : 0;
  const certain = rule.kinds.includes('All') ? 0 : 1;
  return ((depth + length) * 10 - captures.length) * 2 + certain;
}

function fitOf(
  { field }: DocumentPathRule,
  place: readonly string[],
  service: string,
): Fit | undefined {
  const pattern = parsePath(field) ?? [];
  if (pattern.length > place.length) return undefined;
  const captures: string[] = [];
  for (const [index, part] of pattern.entries()) {
    const key = place[index]!;
    if (part === '*') captures.push(key);
    else if (part === '<service>' ? key !== service : key !== part)
      return undefined;
  }
  return { length: pattern.length, captures };
}

function filled(from: string, { captures }: Fit): string {
  const text = from.replace(/\$(\d)/g, (_, digit: string) =>
    captures[Number(digit) - 1]!.replace(/["\\]/g, ''),
  );
  // In the notation that the paths of documents have.
  return formatPath(parsePath(text) ?? [text]);
}

/** Items of lists by their name in place of their position. */
function namedPath(value: PlainObject, path: FieldPath): string[] {
  let current: unknown = value;
  return path.map(segment => {
    current = stepInto(current, segment);
    const name = typeof segment === 'number' ? nameOf(current) : undefined;
    return name ?? String(segment);
  });
}

function stepInto(value: unknown, segment: string | number): unknown {
  if (Array.isArray(value)) return value[Number(segment)];
  return isPlainObject(value) ? value[segment] : undefined;
}

function nameOf(item: unknown): string | undefined {
  if (!isPlainObject(item)) return undefined;
  const { name, metadata } = item;
  if (typeof name === 'string') return name;
  return isPlainObject(metadata) && typeof metadata.name === 'string'
    ? metadata.name
    : undefined;
}

function withinPod(
  object: ManifestObject,
  named: readonly string[],
): string[] | undefined {
  const [pod] = podsOf(object);
  if (!pod) return undefined;
  const template = pod.path.slice(0, -1);
  return template.every((part, index) => named[index] === String(part))
    ? named.slice(template.length)
    : undefined;
}
