import { isMap } from '../../resolve/mergeLayers';
import { didYouMean } from '../../spec/didYouMean';
import type { FieldPath } from '../../spec/fieldPath';
import type { LoadedSchemas } from './SchemaNode';
import { validateAgainstSchema } from './validateAgainstSchema';

/** What is wrong with a part of an object. */
export interface PartialViolation {
  readonly path: FieldPath;
  readonly message: string;
  readonly hint?: string;
}

/**
 * Checks a part of an object, as it is laid over the whole: what is required may be missing, and a map laid over a list
 * holds changes of its items by their names.
 */
export function partialViolations(
  file: LoadedSchemas,
  index: number,
  patch: unknown,
  path: FieldPath = [],
): PartialViolation[] {
  const node = file.nodes.at(index) ?? {};
  if (node.type === 'array' && node.items !== undefined) {
    const { items } = node;
    const entries = entriesOf(patch);
    if (entries === undefined)
      return [{ path, message: 'must be a list, or a map by name' }];
    return entries.flatMap(([key, item]) =>
      partialViolations(file, items, item, [...path, key]),
    );
  }
  if (node.type === 'object' && isMap(patch)) {
    const { properties = {}, values, open, embedded } = node;
    return Object.entries(patch).flatMap(([key, value]) => {
      const place = [...path, key];
      const child = Object.hasOwn(properties, key) ? properties[key] : values;
      if (child !== undefined)
        return partialViolations(file, child, value, place);
      if (open || embedded) return [];
      const near = didYouMean(key, Object.keys(properties));
      return [
        {
          path: place,
          message: 'is no field there',
          ...(near !== undefined && { hint: `Did you mean \`${near}\`?` }),
        },
      ];
    });
  }
  return validateAgainstSchema(file, index, patch).map(violation => ({
    path,
    message: violation.message,
  }));
}

/** The items of a list by their place, or of a map by their name. */
function entriesOf(
  patch: unknown,
): (readonly [string | number, unknown])[] | undefined {
  if (Array.isArray(patch)) return patch.map((item, index) => [index, item]);
  return isMap(patch) ? Object.entries(patch) : undefined;
}
