import { Document, isMap, isScalar, Pair, Scalar, visit } from 'yaml';
import type { TextEdit } from './Migration';

/**
 * Renames a key of the maps under another key, wherever these stand: in a Service, in one that is written in its System,
 * in defaults and in environments. A map that has the new key, too, is left for the schema to complain about.
 *
 * @param parent - The key that the maps stand under, such as `availability`.
 */
export function renameKey(
  document: Document.Parsed,
  parent: string,
  from: string,
  to: string,
): TextEdit[] {
  const edits: TextEdit[] = [];
  visit(document, {
    Pair(_, pair) {
      if (keyOf(pair) !== parent || !isMap(pair.value) || pair.value.has(to)) {
        return;
      }
      for (const item of pair.value.items) {
        const range = isScalar(item.key) ? item.key.range : undefined;
        if (keyOf(item) === from && range) {
          edits.push({
            start: range[0],
            end: range[1],
            text: spelled(item.key as Scalar, to),
          });
        }
      }
    },
  });
  return edits;
}

function keyOf({ key }: Pair): unknown {
  return isScalar(key) ? key.value : undefined;
}

/** In the quotes that the person writes keys in. */
function spelled({ type }: Scalar, key: string): string {
  if (type === Scalar.QUOTE_DOUBLE) {
    return JSON.stringify(key);
  }
  return type === Scalar.QUOTE_SINGLE ? `'${key}'` : key;
}
