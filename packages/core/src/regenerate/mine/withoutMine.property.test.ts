import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { childPath } from '../merge/yaml/keyPath';
import { withoutMine } from './withoutMine';

type Value = number | string | Values;
interface Values {
  [key: string]: Value;
}

const key = fc.constantFrom('a', 'b', 'c', 'd.e');
const { values } = fc.letrec<{ value: Value; values: Values }>(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.nat(9),
    fc.constantFrom('x', 'y: z', ''),
    tie('values'),
  ),
  values: fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 4 }),
}));

const at = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>(
    (found, name) =>
      typeof found === 'object' && found !== null && Object.hasOwn(found, name)
        ? (found as Values)[name]
        : undefined,
    value,
  );

function leaves(value: Value, path: readonly string[] = []): string[][] {
  return typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]) =>
        leaves(inner, [...path, name]),
      )
    : [[...path]];
}

const pathOf = (keys: readonly string[]) => keys.reduce(childPath, '');

const FORMATS: [
  file: string,
  write: (value: Values) => string,
  read: (text: string) => Values,
][] = [
  ['values.yaml', stringify, text => parse(text) as Values],
  [
    'values.json',
    value => `${JSON.stringify(value, undefined, 2)}\n`,
    text => JSON.parse(text) as Values,
  ],
];

describe.each(FORMATS)('what is mine in %s', (file, write, read) => {
  it('is as it was, and everything else is as it is generated now', () => {
    fc.assert(
      fc.property(
        values,
        values,
        fc.array(key, { minLength: 1, maxLength: 3 }),
        (base, ours, mine) => {
          const { text, held } = withoutMine(
            file,
            { base: write(base), ours: write(ours) },
            [pathOf(mine)],
          );
          const result = read(text);
          const isInside = (leaf: readonly string[]) =>
            leaf.every(
              (name, index) => index >= mine.length || name === mine[index],
            );
          const top = mine.findIndex(
            (_, index) => at(ours, mine.slice(0, index + 1)) === undefined,
          );
          // Where what is around it is gone, too, that comes back whole.
          const restored = top < 0 ? mine : mine.slice(0, top + 1);
          expect(at(result, mine)).toEqual(at(base, mine));
          for (const leaf of leaves(ours).filter(path => !isInside(path))) {
            expect(at(result, leaf)).toEqual(at(ours, leaf));
          }
          for (const leaf of leaves(result)) {
            expect(
              at(ours, leaf) !== undefined ||
                restored.every((name, index) => leaf[index] === name) ||
                at(base, leaf) !== undefined,
            ).toBe(true);
          }
          expect(held.length > 0).toBe(text !== write(ours));
        },
      ),
      { numRuns: 500 },
    );
  });
});
