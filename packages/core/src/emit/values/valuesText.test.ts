import fc from 'fast-check';
import type { HelmValue, HelmValues } from './helmValues';
import { plainYaml } from '../text/plainYaml';
import { documentText, valuesText } from './valuesText';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'0123456789abexoTZ.:-+_ ~\n\t"\'#<=,', 'é'),
    maxLength: 12,
  }),
  fc.constantFrom(
    'on',
    'y',
    'No',
    'NULL',
    '~',
    '1e3',
    '1e+21',
    '0o17',
    '0x1f',
    '0b1',
    '1:30',
    '1:30.5',
    '.inf',
    '-.INF',
    '.nan',
    '2001-12-14',
    '2001-12-14t21:59:43.10-05:00',
    '<<',
    '=',
    '1_000',
    '64Mi',
    '---',
    '--- x',
    '...',
    '%YAML',
    'a\n\nb\n',
    'a\n b\n',
    ' a\nb',
    'a\nb\n\n',
    'a \nb',
    'a\n--- b',
    'sum(rate(x{job="y"}[5m])) > 0',
    'it\'s: "x"',
    'key: value',
    'a # b',
    '/tmp',
    '$namespace',
    'null',
    '{a}',
    '- a',
    'x:',
    '\u2028',
    '\ufeffx',
    '\u{1f600}',
  ),
);
const { table } = fc.letrec<{ value: HelmValue; table: HelmValues }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -0, 1e21, 99.9)),
    fc.constantFrom(true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('table'),
  ),
  table: fc.dictionary(
    fc.oneof(
      fc.constantFrom('name', 'app.kubernetes.io/name', '/tmp', 'on', 'no'),
      fc.string({ unit: fc.constantFrom(...'abyYnN/0._-: ') }),
      text,
    ),
    tie('value'),
    { maxKeys: 4 },
  ) as fc.Arbitrary<HelmValues>,
}));

const STYLE = { compat: 'yaml-1.1', literal: true } as const;

describe('valuesText', () => {
  it('is what yaml writes', () => {
    const comments = {
      header: 'Values.\n\n  indented\n',
      blocks: { name: 'The name.\nSaid once.' },
    };
    fc.assert(
      fc.property(table, values => {
        expect(valuesText(values, comments)).toBe(
          documentText(values, comments),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('writes what services have without the nodes of yaml', () => {
    expect(
      plainYaml(
        {
          name: 'orders',
          workload: { replicas: 2, strategy: {}, weights: [0.5, 1] },
          env: { A: 'yes', PORT: '8080', EMPTY: '', RATE: '1:30' },
          files: { 'app.conf': 'a: 1\n\nb: 2\n' },
          hosts: [{ name: 'a.example.com', paths: ['/', '/x'] }, { name: 'b' }],
          gone: null,
          none: [],
        },
        STYLE,
        '',
        key => (key === 'name' ? '# The name.\n' : '\n'),
      ),
    ).toMatchInlineSnapshot(`
      "# The name.
      name: orders

      workload:
        replicas: 2
        strategy: {}
        weights:
          - 0.5
          - 1

      env:
        A: "yes"
        PORT: "8080"
        EMPTY: ""
        RATE: "1:30"

      files:
        app.conf: |
          a: 1

          b: 2

      hosts:
        - name: a.example.com
          paths:
            - /
            - /x
        - name: b

      gone: null

      none: []
      "
    `);
  });

  it('leaves what is out of the ordinary to yaml', () => {
    const oddities: HelmValues[] = [
      { 'a\nb': 1 },
      { a: '\u0007' },
      { a: 1e21 },
      {},
    ];
    for (const odd of oddities) {
      expect(plainYaml(odd, STYLE)).toBeUndefined();
    }
  });
});
