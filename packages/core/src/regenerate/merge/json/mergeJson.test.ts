import fc from 'fast-check';
import { mergeJson } from './mergeJson';

const print = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
const merge = (
  base: unknown,
  theirs: unknown,
  ours: unknown,
  style: 'keep' | 'take' | 'mark' = 'keep',
) =>
  mergeJson(
    { base: print(base), theirs: print(theirs), ours: print(ours) },
    style,
  );

describe('mergeJson', () => {
  it('brings a change beside an edit', () => {
    const merged = merge(
      { title: 'Orders', panels: [], time: { from: 'now-1h' } },
      { title: 'Orders (shop)', panels: [], time: { from: 'now-1h' } },
      { title: 'Orders', panels: [], time: { from: 'now-6h' }, refresh: '30s' },
    );
    expect(merged.text).toBe(
      print({
        title: 'Orders (shop)',
        panels: [],
        time: { from: 'now-6h' },
        refresh: '30s',
      }),
    );
    expect(merged.conflicts).toEqual([]);
  });

  it('merges panels by their id, keeps own ones and their places', () => {
    const panel = (id: number, expr: string) => ({
      id,
      targets: [{ refId: 'A', expr }],
    });
    const merged = merge(
      { panels: [panel(1, 'a'), panel(2, 'b'), panel(3, 'c')] },
      {
        panels: [
          panel(90, 'own'),
          panel(2, 'b'),
          panel(1, 'edited'),
          panel(3, 'c'),
        ],
      },
      { panels: [panel(1, 'a'), panel(2, 'changed'), panel(4, 'new')] },
    );
    expect(JSON.parse(merged.text)).toEqual({
      panels: [
        panel(90, 'own'),
        panel(2, 'changed'),
        panel(4, 'new'),
        panel(1, 'edited'),
      ],
    });
    expect(merged.conflicts).toEqual([]);
  });

  it('keeps the formatting of what nobody changed', () => {
    const theirs = '{\n\t"a": [1,   2],\n\t"b": {"c": 1}\n}';
    const merged = mergeJson(
      {
        base: '{"a":[1,2],"b":{"c":1}}',
        theirs,
        ours: '{"a":[1,2],"b":{"c":2}}',
      },
      'keep',
    );
    expect(merged.text).toBe(theirs.replace('"c": 1', '"c": 2'));
  });

  it('reports by path what both changed', () => {
    const merged = merge(
      { a: { 'b.c': 1 } },
      { a: { 'b.c': 2 } },
      { a: { 'b.c': 3 } },
    );
    expect(JSON.parse(merged.text)).toEqual({ a: { 'b.c': 2 } });
    expect(merged.conflicts).toEqual([
      { path: 'a["b.c"]', base: '1', theirs: '2', ours: '3' },
    ]);
    expect(
      JSON.parse(merge({ a: 1 }, { a: 2 }, { a: 3 }, 'take').text),
    ).toEqual({ a: 3 });
  });

  it('marks conflicts by line, because JSON has no room for them', () => {
    const merged = merge({ a: 1 }, { a: 2 }, { a: 3 }, 'mark');
    expect(merged.text).toContain('<<<<<<< yours\n  "a": 2\n');
    expect(merged.conflicts).toMatchObject([{ path: 'a' }]);
  });

  it('keeps removed things removed, and says when the generator changed one', () => {
    const item = (name: string, v: number) => ({ name, v });
    const merged = merge(
      { l: [item('x', 1), item('y', 1)], k: 1 },
      { l: [] },
      { l: [item('x', 1), item('y', 2)], k: 1 },
    );
    expect(JSON.parse(merged.text)).toEqual({ l: [] });
    expect(merged.conflicts).toMatchObject([{ path: 'l[name=y]' }]);
  });

  it('merges by line what is no JSON', () => {
    const merged = mergeJson(
      {
        base: '{{ x }}\n1\n2\n',
        theirs: '{{ y }}\n1\n2\n',
        ours: '{{ x }}\n1\n3\n',
      },
      'keep',
    );
    expect(merged.text).toBe('{{ y }}\n1\n3\n');
  });

  const tree = fc
    .jsonValue({ maxDepth: 3 })
    .map(value => ({ root: value, id: 1 }));

  it('is the other side when only one side changed', () => {
    fc.assert(
      fc.property(tree, tree, (base, other) => {
        expect(JSON.parse(merge(base, base, other).text)).toEqual(
          JSON.parse(print(other)),
        );
        expect(merge(base, other, base).text).toBe(print(other));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(tree, tree, tree, (base, theirs, ours) => {
        const first = merge(base, theirs, ours);
        const again = mergeJson(
          { base: print(ours), theirs: first.text, ours: print(ours) },
          'keep',
        );
        expect(again).toEqual({ text: first.text, conflicts: [], changes: 0 });
      }),
    );
  });
});
