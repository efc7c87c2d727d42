import fc from 'fast-check';
import type { GitEntry } from './gitObjects';
import { mergeEntries } from './mergeEntries';

const entry = fc.record<GitEntry>(
  {
    mode: fc.constantFrom('100644', '100755'),
    oid: fc.constantFrom('a', 'b', 'c'),
    type: fc.constant('blob' as const),
  },
  { noNullPrototype: true },
);
const entries = fc
  .dictionary(fc.constantFrom('one', 'two', 'folder/three'), entry)
  .map(record => new Map(Object.entries(record)));
/** No two texts go together. */
const never = async () => undefined;
const plain = (map: ReadonlyMap<string, GitEntry>) => Object.fromEntries(map);

describe('mergeEntries', () => {
  it('takes the only side that changed', async () => {
    await fc.assert(
      fc.asyncProperty(entries, entries, async (base, changed) => {
        for (const sides of [
          { base, left: changed, right: base },
          { base, left: base, right: changed },
        ]) {
          const merged = await mergeEntries(sides, never);
          expect(plain(merged.entries)).toEqual(plain(changed));
          expect(merged.conflicts).toEqual([]);
        }
      }),
    );
  });

  it('takes what both sides did', async () => {
    await fc.assert(
      fc.asyncProperty(entries, entries, async (base, changed) => {
        const merged = await mergeEntries(
          { base, left: changed, right: changed },
          never,
        );
        expect(plain(merged.entries)).toEqual(plain(changed));
        expect(merged.conflicts).toEqual([]);
      }),
    );
  });

  it('finds the same conflicts whichever side is which, and loses no file in silence', async () => {
    await fc.assert(
      fc.asyncProperty(entries, entries, entries, async (base, left, right) => {
        const one = await mergeEntries({ base, left, right }, never);
        const other = await mergeEntries(
          { base, left: right, right: left },
          never,
        );
        expect(one.conflicts).toEqual(other.conflicts);
        for (const [path, { oid }] of left) {
          const untouched =
            base.get(path)?.oid === oid || one.conflicts.includes(path);
          expect(untouched || one.entries.get(path)?.oid === oid).toBe(true);
        }
      }),
    );
  });

  it('says where one side made a file of what is a folder on the other', async () => {
    const file: GitEntry = { mode: '100644', oid: 'a', type: 'blob' };
    const merged = await mergeEntries(
      {
        base: new Map(),
        left: new Map([['docs', file]]),
        right: new Map([['docs/index.md', file]]),
      },
      never,
    );
    expect(merged.conflicts).toEqual(['docs/index.md']);
  });
});
