import type {
  FieldOriginView,
  ObjectFieldOriginView,
} from '@chartwright/backstage-plugin-chartwright-common';
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { parseManifests } from '../check/manifest/parseManifests';
import { formatPath, type FieldPath } from '../spec/fieldPath';
import { documentPathsOf } from './documentPathsOf';

/** Values told for one field; a field made of more than that is made of a whole part of the document. */
const MOST_VALUES = 8;

/** A field of an object that holds no further ones. */
interface Leaf {
  readonly path: FieldPath;
  readonly line: number;
}

/**
 * Where the fields of a rendered object come from, field by field in the order of its text.
 *
 * @param text - The manifest of one object.
 * @param fields - The values of the effective document in this environment, as `explainOrigins` gives them.
 * @param service - Name of the service.
 */
export function objectOrigins(
  text: string,
  fields: readonly FieldOriginView[],
  service: string,
): ObjectFieldOriginView[] {
  const [object] = parseManifests({ text }).objects;
  if (!object) return [];
  return leavesOf(text).map(({ path, line }) => ({
    path: formatPath(path),
    line,
    from: documentPathsOf(object, path, service)
      .flatMap(documentPath => valuesAt(documentPath, fields))
      .slice(0, MOST_VALUES),
  }));
}

/** The values of a field of the document and of what lies below it; where nobody wrote it, that of the field around it. */
function valuesAt(
  path: string,
  fields: readonly FieldOriginView[],
): FieldOriginView[] {
  const below = fields.filter(
    field => field.path === path || isBelow(field.path, path),
  );
  return below.length > 0
    ? below
    : fields.filter(field => isBelow(path, field.path));
}

function isBelow(path: string, above: string): boolean {
  return path.startsWith(above) && '.['.includes(path.charAt(above.length));
}

function leavesOf(text: string): Leaf[] {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    version: '1.1',
  });
  const leaves: Leaf[] = [];
  const collect = (node: unknown, path: FieldPath, offset: number): void => {
    if (isMap(node) && node.items.length > 0) {
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        const start = isScalar(key) ? key.range?.[0] : undefined;
        collect(value, [...path, name], start ?? offset);
      }
    } else if (isSeq(node) && node.items.length > 0) {
      node.items.forEach((item, index) => {
        const start = (item as { range?: [number] } | null)?.range?.[0];
        collect(item, [...path, index], start ?? offset);
      });
    } else {
      leaves.push({ path, line: lines.linePos(offset).line });
    }
  };
  collect(contents, [], 0);
  return leaves;
}
