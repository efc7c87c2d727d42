import fc from 'fast-check';
import type { JsonMap, Layer } from './Layer';
import { mergeLayers, originAt, originRecord } from './mergeLayers';

function layer(value: JsonMap, document = 'a.yaml'): Layer {
  return {
    value,
    originOf: path => ({
      level: 'service',
      document,
      line: path.length,
      column: 1,
    }),
  };
}

const merged = (...values: JsonMap[]) =>
  mergeLayers(values.map(value => layer(value))).value;

const { map } = fc.letrec<{ value: unknown; map: JsonMap }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(null, 1, 'text', true),
    fc.array(fc.integer(), { maxLength: 2 }),
    tie('map'),
  ),
  map: fc.dictionary(
    fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'),
    tie('value'),
    { maxKeys: 3 },
  ) as fc.Arbitrary<JsonMap>,
}));

/** The map without what is `null`. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return value;
  const result: JsonMap = {};
  for (const [key, entry] of Object.entries(value)) {
    if (entry !== null)
      Object.defineProperty(result, key, {
        value: withoutNulls(entry),
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return result;
}

describe('mergeLayers', () => {
  it('merges maps at every depth and replaces everything else', () => {
    expect(
      merged({ a: { b: 1, c: [1, 2] }, d: 1 }, { a: { c: [3] }, d: { e: 1 } }),
    ).toEqual({ a: { b: 1, c: [3] }, d: { e: 1 } });
  });

  it('removes by null, and lets a later layer set anew', () => {
    expect(merged({ a: { b: 1, c: 2 } }, { a: null })).toEqual({});
    expect(merged({ a: { b: 1, c: 2 } }, { a: null }, { a: { d: 3 } })).toEqual(
      { a: { d: 3 } },
    );
    expect(merged({ a: { b: 1, c: 2 } }, { a: { b: null } })).toEqual({
      a: { c: 2 },
    });
  });

  it('is nothing but the map itself for one layer, apart from nulls', () => {
    fc.assert(
      fc.property(map, value =>
        expect(merged(value)).toEqual(withoutNulls(value)),
      ),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(map, map, (a, b) => {
        const once = merged(a, b);
        expect(merged(once, b)).toEqual(once);
        expect(merged(once, once)).toEqual(once);
      }),
    );
  });

  it('is associative for layers without null', () => {
    const plain = map.map(value => withoutNulls(value) as JsonMap);
    fc.assert(
      fc.property(plain, plain, plain, (a, b, c) =>
        expect(merged(merged(a, b), c)).toEqual(merged(a, b, c)),
      ),
    );
  });

  it('lets the last layer win', () => {
    fc.assert(
      fc.property(map, map, (a, b) => {
        const result = merged(a, b);
        const leaves = Object.entries(b).filter(
          ([, value]) =>
            typeof value !== 'object' || Array.isArray(value) || value === null,
        );
        for (const [key, value] of leaves) {
          const found = Object.getOwnPropertyDescriptor(result, key)?.value;
          expect(found).toEqual(value ?? undefined);
        }
      }),
    );
  });

  it('changes no layer and no prototype', () => {
    fc.assert(
      fc.property(map, map, (a, b) => {
        const before = JSON.stringify([a, b]);
        mergeLayers([layer(a), layer(b), layer(a)]);
        expect(JSON.stringify([a, b])).toBe(before);
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  it('knows the origin of every leaf and of nothing else', () => {
    fc.assert(
      fc.property(map, map, (a, b) => {
        const { value, origins } = mergeLayers([
          layer(a, 'a.yaml'),
          layer(b, 'b.yaml'),
        ]);
        const leaves: string[] = [];
        const visit = (entry: unknown, path: string) => {
          const inner =
            typeof entry === 'object' && entry !== null && !Array.isArray(entry)
              ? Object.entries(entry)
              : [];
          if (inner.length === 0) leaves.push(path);
          for (const [key, below] of inner)
            visit(below, path === '' ? key : `${path}.${key}`);
        };
        if (Object.keys(value).length > 0) visit(value, '');
        expect(Object.keys(originRecord(origins, []))).toEqual(leaves.sort());
      }),
    );
  });
});

describe('originAt', () => {
  const { origins } = mergeLayers([
    {
      value: { a: { b: 1 } },
      originOf: () => ({ level: 'default', document: 'built-in' }),
    },
    {
      value: { a: { c: 2 } },
      originOf: () => ({
        level: 'service',
        document: 's.yaml',
        line: 7,
        column: 3,
      }),
    },
  ]);

  it.each<[string[], string | undefined]>([
    [['a', 'b'], 'built-in'],
    [['a', 'c'], 's.yaml'],
    [['a'], 's.yaml'],
    [['a', 'c', 'below'], 's.yaml'],
    [['x'], undefined],
  ])('of %j', (path, document) =>
    expect(originAt(origins, path)?.document).toBe(document),
  );
});
