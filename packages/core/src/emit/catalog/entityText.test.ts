import fc from 'fast-check';
import { catalogText, entityDocument, type CatalogEntity } from './entityText';

const text = fc.oneof(
  fc.string(),
  fc.constantFrom('on', '0x1f', 'a\nb\n', '', 'a: b', '1.10', 'it\'s "x"', '~'),
);
const field = fc.oneof(
  text,
  fc.boolean(),
  fc.constant(undefined),
  fc.array(text, { maxLength: 2 }),
  fc.dictionary(text, text, { maxKeys: 2 }),
  fc.array(fc.record({ url: text, title: text }), { maxLength: 2 }),
);
const fields = fc.dictionary(
  fc.oneof(fc.constantFrom('annotations', 'links', 'on'), text),
  field,
  { maxKeys: 3 },
);
const entity = fc.record({
  apiVersion: fc.constant('backstage.io/v1alpha1' as const),
  kind: fc.constant('Component' as const),
  metadata: fields,
  spec: fields,
}) as fc.Arbitrary<CatalogEntity>;

describe('catalogText', () => {
  it('is what yaml writes', () => {
    fc.assert(
      fc.property(fc.array(entity, { maxLength: 3 }), entities => {
        const commented = entities.map(one => ({
          comment: 'What it is.\nGenerated.',
          entity: one,
          fieldComments: {
            'metadata.annotations': 'Read by plugins.',
            'spec.links': 'Where to look.',
          },
        }));
        expect(catalogText(commented)).toBe(
          commented.map(entityDocument).join(''),
        );
      }),
      { numRuns: 500 },
    );
  });
});
