import fc from 'fast-check';
import type { YamlTable } from './plainYaml';
import { tableDocument, tableYaml } from './tableYaml';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('on', 'y', '0x21', '1x21', '0o17', '1:30', '1e3', '{}', '~'),
  fc.constantFrom('a\nb', ' a\n\nb\n', 'it\'s: "x"', '# a', 'a #b', '\u2028'),
);
const { table } = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('table'),
  ),
  table: fc.dictionary(text, fc.option(tie('value'), { nil: undefined }), {
    maxKeys: 4,
  }),
}));

describe('tableYaml', () => {
  it.each([undefined, 'yaml-1.1' as const])(
    'is what yaml writes, compatible with %s',
    compat => {
      fc.assert(
        fc.property(
          table as fc.Arbitrary<YamlTable>,
          fc.constantFrom(
            undefined,
            'One line.',
            'A file.\n\n  run it\n\nMore.',
          ),
          (values, comment) => {
            const options = {
              ...(compat && { compat }),
              ...(comment !== undefined && { comment }),
            };
            expect(tableYaml(values, options)).toBe(
              tableDocument(values, options),
            );
          },
        ),
        { numRuns: 1000 },
      );
    },
  );
});
