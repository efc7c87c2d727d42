import fc from 'fast-check';
import type { HelmValue, HelmValues } from '../helmValues';

const key = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__');

/** Tables of few keys, so that two of them have some in common. */
export const { table } = fc.letrec<{ value: HelmValue; table: HelmValues }>(
  tie => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<HelmValue>(1, 2, 'x', '', true, false, null),
      fc.array(fc.constantFrom<HelmValue>(1, 'y'), { maxLength: 2 }),
      // Twice as often: what is compared is mostly tables in tables.
      tie('table'),
      tie('table'),
    ),
    table: fc.dictionary(key, tie('value'), {
      maxKeys: 4,
      noNullPrototype: true,
    }) as fc.Arbitrary<HelmValues>,
  }),
);
