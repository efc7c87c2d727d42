import fc from 'fast-check';
import { dump, load } from 'js-yaml';
import type { Lock } from './Lock';
import { lockText } from './lockText';

const sum = fc.string({
  unit: fc.constantFrom(...'0123456789abcdef'),
  minLength: 64,
  maxLength: 64,
});
const files = fc.dictionary(
  fc.oneof(
    fc.constantFrom(
      'chart/Chart.yaml',
      '.chartwright/context/system.yaml',
      'mkdocs.yml',
      'chart/templates/a: b.yaml',
      'chart/ünï.txt',
      'chart/x #y',
      '1/2',
      '.5/1',
      'true',
    ),
    fc.string(),
  ),
  fc.record(
    {
      sha256: fc.oneof(
        sum,
        fc.constantFrom('1'.repeat(64), `1e${'5'.repeat(62)}`, 'e'.repeat(64)),
      ),
      mode: fc.constant('0755' as const),
    },
    { requiredKeys: ['sha256'] },
  ),
);

describe('lockText', () => {
  it('is what js-yaml writes', () => {
    fc.assert(
      fc.property(files, found => {
        const lock = { kind: 'Lock', files: found } as unknown as Lock;
        const text = lockText(lock);
        const whole = dump(lock, { lineWidth: -1, noRefs: true });
        expect(text.slice(text.indexOf('kind:'))).toBe(whole);
        expect(load(text)).toEqual(lock);
      }),
      { numRuns: 500 },
    );
  });
});
