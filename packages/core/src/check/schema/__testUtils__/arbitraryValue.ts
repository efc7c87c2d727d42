import * as fc from 'fast-check';
import type { SchemaFile, SchemaNode } from '../SchemaNode';

const WRONG: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  '',
  'x',
  'http',
  0,
  1,
  -1,
  1.5,
  70000,
  true,
  [],
  {},
  ['a', 'a'],
  { name: 'a', surprise: 1 },
);

/** Values that fit a node about as often as they miss it: most fields right, here and there a wrong one. */
export function arbitraryValue(
  file: SchemaFile,
  index: number,
  depth = 0,
): fc.Arbitrary<unknown> {
  const node = file.nodes[index]!;
  const right = fitting(file, node, depth);
  return fc.oneof(
    { weight: 60, arbitrary: right },
    { weight: 1, arbitrary: WRONG },
  );
}

function fitting(
  file: SchemaFile,
  node: SchemaNode,
  depth: number,
): fc.Arbitrary<unknown> {
  if (node.enum) return fc.constantFrom(...node.enum);
  switch (node.type) {
    case 'object':
      return object(file, node, depth);
    case 'array':
      return depth > 9 || node.items === undefined
        ? fc.constant([])
        : fc
            .array(fc.constant(null), { maxLength: 2 })
            .chain(slots =>
              fc.tuple(
                ...slots.map(() =>
                  arbitraryValue(file, node.items!, depth + 1),
                ),
              ),
            );
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({
        min: node.minimum ?? 0,
        max: node.maximum ?? (node.minimum ?? 0) + 100,
      });
    case 'number':
      return fc.constantFrom(0, 1, 0.5);
    case 'string':
      return fc.constantFrom('a', 'b', 'http', '10s', 'a.example.com');
    default:
      return fc.constantFrom<unknown>(1, 'http', '25%');
  }
}

function object(
  file: SchemaFile,
  node: SchemaNode,
  depth: number,
): fc.Arbitrary<unknown> {
  if (depth > 9) return fc.constant({});
  const required = node.required ?? [];
  const names = Object.keys(node.properties ?? {});
  const optional = names.filter(name => !required.includes(name));
  return fc
    .tuple(
      fc.subarray(optional, { maxLength: Math.min(3, optional.length) }),
      fc.integer({ min: 0, max: 40 }),
    )
    .chain(([chosen, chance]) => {
      const kept = [...required, ...chosen];
      if (chance === 0) kept.pop();
      const fields = Object.fromEntries(
        kept
          .filter(name => node.properties?.[name] !== undefined)
          .map(name => [
            name,
            arbitraryValue(file, node.properties![name]!, depth + 1),
          ]),
      );
      if (chance === 1) fields.surprise = fc.constant(1);
      if (node.values !== undefined) {
        fields.some = arbitraryValue(file, node.values, depth + 1);
      }
      return fc.record(fields);
    });
}
