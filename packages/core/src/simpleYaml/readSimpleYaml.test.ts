import fc from 'fast-check';
import { dump } from 'js-yaml';
import { parseDocument, stringify } from 'yaml';
import { loadKubernetesYaml } from '../check/manifest/kubernetesYaml';
import { coreScalar } from './coreScalar';
import { readSimpleYaml } from './readSimpleYaml';

const SIMPLE = `# Source: orders/templates/deployment.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
  labels:
    app.kubernetes.io/version: "1.4.2"
    'on': 'it''s'
  annotations: {}
  1st key: of two words
spec:
  replicas: 2  # two
  paused: no
  template: # below
    spec:
      containers:
      - name: orders
        args: []
        command:
          - sh
          - -c
          - |
            echo "a: b"   # no comment

              deeper
            exit 0
        env:
          - name: MODE
            value: 0644
          - {name: FLOW, value: "x", paths: [/a, 'it''s', ghcr.io/b:1.0, -1, 2.50, {}, []]} # one line
          -
            name: EMPTY
            value:
      - "quoted": "line\\nbreak \\u00e9 \\"x\\""
        text: |-
          one
          two
      nodes:
        - - 1
          - 2.5
        -
        - ~
      volumes:
        {
          data: { size: 1Gi, 'mode': [a,
            b] },

          "logs": {},
        } # several lines
`;

/** Without the numbers that versions of YAML see differently. */
const PLAIN_NUMBERS = SIMPLE.replace('0644', '64Mi').replace(', -1,', ', 1,');

/** Whole parsers, and how they see unquoted scalars. */
const PARSERS = {
  'js-yaml for Kubernetes': {
    plain: undefined,
    sample: SIMPLE,
    parse: (text: string) => loadKubernetesYaml(text),
  },
  'yaml 1.2': {
    plain: coreScalar,
    sample: PLAIN_NUMBERS,
    parse: (text: string) => {
      const document = parseDocument(text, { version: '1.2' });
      if (document.errors.length > 0 || document.warnings.length > 0)
        throw document.errors[0] ?? document.warnings[0];
      return document.toJS() as unknown;
    },
  },
};

describe.each(Object.entries(PARSERS))('readSimpleYaml and %s', (_, parser) => {
  /** What both say of a text; undefined where a whole parser has to judge it. */
  function bothReadings(text: string) {
    const simple = readSimpleYaml(text, parser.plain);
    if (!simple) return undefined;
    let value: unknown;
    try {
      value = parser.parse(text);
    } catch (error) {
      value = error;
    }
    return { simple: simple.value, value };
  }

  const value = fc.letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'ab1:- #\n\t"\'\\|{}&*!?,>%é') }),
      fc.constantFrom('yes', '0644', '1e3', '~', 'null', '', ' x ', '...'),
      fc.stringMatching(/^[-+.]?[0-9.eExXoOaAfF_-]{1,6}$/),
      fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(
        fc.oneof(
          fc.string(),
          fc.constantFrom('name', 'a.b/c', 'on', '__proto__'),
        ),
        tie('value'),
        { maxKeys: 3 },
      ),
    ),
  })).value;

  it('read manifests alike', () => {
    const readings = bothReadings(parser.sample);
    expect(readings).toBeDefined();
    expect(readings?.simple).toEqual(readings?.value);
    expect(bothReadings(`${parser.sample}last: >\n  folded\n`)).toBeUndefined();
  });

  it('leave what is not simple to the whole one', () => {
    for (const text of [
      'a: &x 1\nb: *x',
      'a: >\n  folded',
      'a: !!str 1',
      'a: one\n  two',
      'a: "one\n  two"',
      'a: 1\na: 2',
      '1: 1',
      'true: 1',
      '<<: 1',
      '__proto__: 1',
      '? a\n: 1',
      'a: 1\n---\nb: 2',
      'a:\n\tb: 1',
      'a: b: c',
      'a: {b: 1, b: 2}',
      'a: {b: 1,\nc: 2}',
      'a: {b: 1\n}',
      'a: [b\n  c]',
      'a: {b: 1, # one\n  c: 2}',
      'a: {b: 1',
      '{a: 1}: b',
      'a: {b}',
      'a: {b:1}',
      'a: [b: 1]',
      'a: [1,, 2]',
      'a: [1] 2',
      'a: "b" c',
      'constructor: 1',
      'a: {constructor: 1}',
      `a: ${'['.repeat(70)}${']'.repeat(70)}`,
      `a: ${'{b: '.repeat(70)}1${'}'.repeat(70)}`,
      'a: "\\x41"',
      'text',
      '',
      '- '.repeat(5000),
    ]) {
      expect([text, readSimpleYaml(text, parser.plain)]).toEqual([
        text,
        undefined,
      ]);
    }
  });

  it('read what YAML writers write alike', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'name', 'x-y'), value),
        fc.constantFrom(
          (data: object) => dump(data, { lineWidth: -1, noRefs: true }),
          (data: object) => dump(data, { noArrayIndent: true, noRefs: true }),
          (data: object) => stringify(data, { lineWidth: 0 }),
          (data: object) => JSON.stringify(data, null, 2),
          (data: object) => dump(data, { flowLevel: 1, lineWidth: -1 }),
          (data: object) =>
            stringify(data, { lineWidth: 0, collectionStyle: 'flow' }),
        ),
        (data, write) => {
          const readings = bothReadings(write(data));
          if (!readings) return;
          read += 1;
          expect(readings.simple).toEqual(readings.value);
        },
      ),
      { numRuns: 2000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  it('read damaged manifests alike, or one not at all', () => {
    let read = 0;
    const lines = parser.sample.split('\n');
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.nat(parser.sample.length - 1),
            remove: fc.nat(8),
            insert: fc.oneof(
              fc.string({
                unit: fc.constantFrom(...' \n-:#"\'|a1[]{}&*'),
                maxLength: 4,
              }),
              fc.constantFrom('  ', '\n', '\n  ', '- ', ': ', '...', '---\n'),
            ),
          }),
          { minLength: 1, maxLength: 2 },
        ),
        fc.tuple(fc.nat(lines.length), fc.nat(lines.length)),
        (edits, [from, to]) => {
          const part = lines.slice(Math.min(from, to), Math.max(from, to) + 1);
          const text = edits.reduce(
            (whole, { at, remove, insert }) =>
              whole.slice(0, at % whole.length) +
              insert +
              whole.slice((at % whole.length) + remove),
            part.join('\n'),
          );
          const readings = bothReadings(text);
          if (!readings) return;
          read += 1;
          expect(readings.simple).toEqual(readings.value);
        },
      ),
      { numRuns: 6000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});
