import fc from 'fast-check';
import { orderViolations } from './orderViolations';

interface Tree {
  readonly text: string;
  readonly below: readonly Tree[];
}

const text = fc.stringMatching(/^[a-z' :/]{1,12}$/);
const { tree } = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.record({
    text,
    below: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }),
}));

function print(trees: readonly Tree[], indent = ''): string[] {
  return trees.flatMap(({ text: line, below }) => [
    `${indent}- ${line}`,
    ...print(below, `${indent}  `),
  ]);
}

function shuffled(
  trees: readonly Tree[],
  order: (length: number) => number[],
): Tree[] {
  return order(trees.length).flatMap(index => {
    const { text: line, below } = trees[index] as Tree;
    return [{ text: line, below: shuffled(below, order) }];
  });
}

describe('orderViolations', () => {
  it('gives one text for every order of siblings, and loses no line', () => {
    fc.assert(
      fc.property(
        fc.array(tree, { maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        (trees, numbers) => {
          const order = (length: number) =>
            Array.from({ length }, (_, index) => ({
              index,
              key: numbers.next().value ?? 0,
            }))
              .sort((a, b) => a.key - b.key)
              .map(({ index }) => index);
          const one = ['head:', ...print(trees), ''].join('\n');
          const other = ['head:', ...print(shuffled(trees, order)), ''].join(
            '\n',
          );
          expect(orderViolations(other)).toBe(orderViolations(one));
          expect(orderViolations(one).split('\n').sort()).toEqual(
            one.split('\n').sort(),
          );
        },
      ),
    );
  });

  it('keeps the charts apart', () => {
    expect(
      orderViolations(
        'head\na:\n- at 2\n- at 1\n  - at y\n  - at x\nb:\n- at 0\n',
      ),
    ).toBe('head\na:\n- at 1\n  - at x\n  - at y\n- at 2\nb:\n- at 0\n');
  });

  it('leaves other texts alone', () => {
    expect(orderViolations('b\na\n')).toBe('b\na\n');
  });
});
