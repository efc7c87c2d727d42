import fc from 'fast-check';
import { dump } from 'js-yaml';
import { stringify } from 'yaml';
import { loadKubernetesYaml } from './kubernetesYaml';
import { readSimpleYaml } from './simpleYaml';

const MANIFEST = `# Source: orders/templates/deployment.yaml
apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
  labels:
    app.kubernetes.io/version: "1.4.2"
    'on': 'it''s'
  annotations: {}
spec:
  replicas: 2
  paused: no
  template:
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
          - {name: FLOW, value: "x"}
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
`;

/** Without the lines that are not simple. */
const SIMPLE = MANIFEST.replace(/.*FLOW.*\n/, '').replace(/.*'on'.*\n/, '');

/** What both say of a text; undefined where js-yaml has to judge it. */
function bothReadings(text: string) {
  const simple = readSimpleYaml(text);
  if (!simple) return undefined;
  let value: unknown;
  try {
    value = loadKubernetesYaml(text);
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

describe('readSimpleYaml', () => {
  it('reads manifests as js-yaml does', () => {
    const readings = bothReadings(SIMPLE);
    expect(readings).toBeDefined();
    expect(readings?.simple).toEqual(readings?.value);
    expect(bothReadings(MANIFEST)).toBeUndefined();
  });

  it('leaves what is not simple to js-yaml', () => {
    for (const text of [
      'a: &x 1\nb: *x',
      'a: {b: 1}',
      'a: >\n  folded',
      'a: !!str 1',
      'a: one\n  two',
      'a: "one\n  two"',
      'a: 1\na: 2',
      'on: 1',
      '<<: 1',
      '__proto__: 1',
      '? a\n: 1',
      'a: 1\n---\nb: 2',
      'a:\n\tb: 1',
      'a: b: c',
      'a: 1 # comment',
      'a: "\\x41"',
      'text',
      '',
      '- '.repeat(5000),
    ]) {
      expect([text, readSimpleYaml(text)]).toEqual([text, undefined]);
    }
  });

  it('reads what YAML writers write as js-yaml does', () => {
    let read = 0;
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'name', 'x-y'), value),
        fc.constantFrom(
          (data: object) => dump(data, { lineWidth: -1, noRefs: true }),
          (data: object) => dump(data, { noArrayIndent: true, noRefs: true }),
          (data: object) => stringify(data, { lineWidth: 0 }),
          (data: object) => JSON.stringify(data, null, 2),
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

  it('reads damaged manifests as js-yaml does, or not at all', () => {
    let read = 0;
    const lines = SIMPLE.split('\n');
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.nat(SIMPLE.length - 1),
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
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});
