import fc from 'fast-check';
import { parseText, serviceText } from './__testUtils__/parseText';
import { MAX_DOCUMENT_BYTES } from './decodeText';
import { parseDocuments } from './parseDocuments';

const minimal = serviceText('kind: api\nimage: ghcr.io/acme/orders:1.4.2');

function utf16(text: string, big: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
}

/** Code and place of each problem. */
function places(text: string | Uint8Array) {
  return parseText(text).problems.map(({ code, line, column, path }) => ({
    code,
    line,
    column,
    path,
  }));
}

describe('parseDocuments', () => {
  it('takes a minimal Service', () => {
    const { documents, problems } = parseText(minimal);
    expect(problems).toEqual([]);
    expect(documents).toHaveLength(1);
    expect(documents[0]?.document).toEqual({
      apiVersion: 'chartwright.dev/v1',
      kind: 'Service',
      metadata: { name: 'orders' },
      spec: { kind: 'api', image: 'ghcr.io/acme/orders:1.4.2' },
    });
  });

  it('takes bytes, with or without a byte order mark', () => {
    expect(parseText(Buffer.from(minimal)).problems).toEqual([]);
    expect(parseText(Buffer.from(`\ufeff${minimal}`)).problems).toEqual([]);
  });

  it('takes several documents of a file, empty ones left out', () => {
    const other = minimal.replace('name: orders', 'name: payments');
    expect(
      parseText(`---\n${minimal}---\n---\n${other}`).documents.map(
        ({ document }) => document.metadata.name,
      ),
    ).toEqual(['orders', 'payments']);
  });

  it('returns frozen data', () => {
    const [document] = parseText(minimal).documents;
    expect(Object.isFrozen(document?.document)).toBe(true);
    expect(Object.isFrozen(document?.document.spec)).toBe(true);
  });

  it('expands anchors, aliases and merge keys as YAML has them', () => {
    const text = serviceText(`kind: api
image: ghcr.io/acme/orders:1.4.2
env: &common
  A: a
  B: b
sidecars:
  one:
    image: x:1
    env:
      <<: *common
      B: mine
  two:
    image: x:1
    env:
      <<: [{A: first}, *common]
  three: {image: x:1, env: *common}`);
    const { documents, problems } = parseText(text);
    expect(problems).toEqual([]);
    const spec = documents[0]?.document.spec as {
      sidecars: Record<string, { env: unknown }>;
    };
    expect(spec.sidecars.one?.env).toEqual({ A: 'a', B: 'mine' });
    expect(spec.sidecars.two?.env).toEqual({ A: 'first', B: 'b' });
    expect(spec.sidecars.three?.env).toEqual({ A: 'a', B: 'b' });
  });

  it('lets an anchor be defined again, as YAML does', () => {
    const text = serviceText(
      'kind: api\nimage: &x a:1\ncommand: [*x, &x b, *x]',
    );
    expect(parseText(text).documents[0]?.document.spec).toMatchObject({
      command: ['a:1', 'b', 'b'],
    });
  });

  it('accepts null where something inherited is removed', () => {
    expect(
      parseText(serviceText('kind: api\nprobes: {liveness: null}\nports: ~'))
        .problems,
    ).toEqual([]);
  });

  it('reports every problem at once, in the order of the lines', () => {
    const text = serviceText(`kind: apy
image: ghcr.io/acme/Orders
ports: {http: 0}
repliccas: 2
scaling: {max: ten}`);
    expect(places(text)).toEqual([
      { code: 'CW_NOT_ALLOWED_VALUE', line: 6, column: 9, path: 'spec.kind' },
      { code: 'CW_BAD_FORMAT', line: 7, column: 10, path: 'spec.image' },
      { code: 'CW_OUT_OF_RANGE', line: 8, column: 17, path: 'spec.ports.http' },
      { code: 'CW_UNKNOWN_FIELD', line: 9, column: 3, path: 'spec.repliccas' },
      { code: 'CW_WRONG_TYPE', line: 10, column: 18, path: 'spec.scaling.max' },
    ]);
  });
});

describe('files that cannot be read', () => {
  const deep = (levels: number) =>
    `a: ${'['.repeat(levels)}${']'.repeat(levels)}`;
  const bomb = (levels: number) =>
    ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
      .concat(
        Array.from(
          { length: levels },
          (_, index) =>
            `a${index + 1}: &a${index + 1} [${Array(10)
              .fill(`*a${index}`)
              .join(', ')}]`,
        ),
      )
      .join('\n');

  it.each<[string, string | Uint8Array, object]>([
    [
      'a file over 1 MiB',
      `# ${'x'.repeat(MAX_DOCUMENT_BYTES)}`,
      { code: 'CW_FILE_TOO_LARGE' },
    ],
    [
      'bytes over 1 MiB',
      new Uint8Array(MAX_DOCUMENT_BYTES + 1),
      { code: 'CW_FILE_TOO_LARGE' },
    ],
    [
      'UTF-16, little end first',
      utf16(minimal, false),
      { code: 'CW_ENCODING' },
    ],
    ['UTF-16, big end first', utf16(minimal, true), { code: 'CW_ENCODING' }],
    [
      'UTF-32',
      Uint8Array.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0]),
      { code: 'CW_ENCODING' },
    ],
    [
      'Latin-1',
      Buffer.from(`# fine\n# gr\xfcn\n`, 'latin1'),
      { code: 'CW_ENCODING', line: 2 },
    ],
    ['a NUL character', 'a: b\nc: \u0000\n', { code: 'CW_ENCODING', line: 2 }],
    ['an empty file', '', { code: 'CW_EMPTY_DOCUMENT', line: 1, column: 1 }],
    [
      'only comments',
      '# nothing\n---\n',
      { code: 'CW_EMPTY_DOCUMENT', line: 1, column: 1 },
    ],
    ['broken YAML', 'a: "b\n', { code: 'CW_YAML_SYNTAX', line: 2 }],
    [
      'a wrong indent',
      'a:\n  b: 1\n c: 2\n',
      { code: 'CW_YAML_SYNTAX', line: 3 },
    ],
    ['a tab', 'a:\n\tb: 1\n', { code: 'CW_YAML_TAB', line: 2, column: 1 }],
    [
      'bytes',
      'a: !!binary aGk=\n',
      { code: 'CW_YAML_SYNTAX', line: 1, path: 'a' },
    ],
    ['an unknown tag', 'a: !foo x\n', { code: 'CW_YAML_SYNTAX', line: 1 }],
    [
      'an alias without anchor',
      'a: *b\n',
      { code: 'CW_YAML_ALIASES', line: 1, column: 4, path: 'a' },
    ],
    [
      'an alias within its anchor',
      'a: &x [*x]\n',
      { code: 'CW_YAML_ALIASES', line: 1, path: 'a[0]' },
    ],
    ['an alias bomb', bomb(8), { code: 'CW_YAML_ALIASES' }],
    ['a merge of something else', '<<: 1\n', { code: 'CW_YAML_SYNTAX' }],
    ['nesting beyond every need', deep(100), { code: 'CW_YAML_DEPTH' }],
    ['nesting that no parser bears', deep(100_000), { code: 'CW_YAML_DEPTH' }],
    ['a key that is a list', '[a]: b\n', { code: 'CW_YAML_KEY' }],
    [
      'a key into the prototype',
      '__proto__: {polluted: true}\n',
      { code: 'CW_YAML_KEY', line: 1, column: 1 },
    ],
    ['a list', '- a\n', { code: 'CW_ROOT_NOT_MAP', line: 1, column: 1 }],
    ['a text', 'hello', { code: 'CW_ROOT_NOT_MAP', line: 1, column: 1 }],
  ])('says what is wrong with %s', (_, text, problem) => {
    const { documents, problems } = parseText(text);
    expect(documents).toEqual([]);
    expect(problems[0]).toMatchObject({
      severity: 'error',
      file: 'test.yaml',
      ...problem,
    });
    expect(problems[0]?.message).toMatch(/\.$/);
  });

  it('shows both places of a duplicate key', () => {
    const text = serviceText('kind: api\nimage: a:1\nimage: b:1');
    expect(places(text)).toEqual([
      { code: 'CW_YAML_DUPLICATE_KEY', line: 8, column: 3, path: 'spec.image' },
    ]);
  });

  it('does not pollute prototypes through merge keys either', () => {
    parseText('a: {<<: {__proto__: {polluted: true}}}\n');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('takes a hostile map with many keys quickly enough to end', () => {
    const text = Array.from(
      { length: 60_000 },
      (_, index) => `k${index}: 1`,
    ).join('\n');
    expect(parseText(text).problems.map(({ code }) => code)).toEqual([
      'CW_API_VERSION',
      'CW_KIND',
    ]);
  });
});

describe('the head of a document', () => {
  it.each([
    [
      'kind: Service\nmetadata: {name: a}\nspec: {kind: api}',
      { code: 'CW_API_VERSION', line: 1 },
    ],
    [
      'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {kind: api}',
      { code: 'CW_API_VERSION', line: 1, column: 13, found: '"v1"' },
    ],
    [
      'apiVersion: chartwright.dev/v1\nkind: Sevice',
      { code: 'CW_KIND', line: 2, column: 7, hint: 'Did you mean `Service`?' },
    ],
    [
      'apiVersion: chartwright.dev/v1',
      {
        code: 'CW_KIND',
        line: 1,
        expected: 'one of `Service`, `System`, `Platform`',
      },
    ],
  ])('of %j', (text, problem) => {
    expect(parseText(text).problems[0]).toMatchObject(problem);
  });

  it('may be wrong while the rest is judged too', () => {
    const text = minimal
      .replace('chartwright.dev/v1', 'chartwright.dev/v2')
      .replace('image:', 'imag:');
    expect(places(text).map(({ code }) => code)).toEqual([
      'CW_API_VERSION',
      'CW_UNKNOWN_FIELD',
    ]);
  });

  it('must not be there twice', () => {
    expect(parseText(`${minimal}---\n${minimal}`).problems).toMatchObject([
      { code: 'CW_DUPLICATE_DOCUMENT', path: 'metadata.name' },
    ]);
    const platform =
      'apiVersion: chartwright.dev/v1\nkind: Platform\nmetadata: {name: a}\nspec: {}\n';
    const problems = parseDocuments([
      { path: 'a.yaml', text: platform },
      { path: 'b.yaml', text: platform.replace('name: a', 'name: b') },
    ]).problems;
    expect(problems).toMatchObject([
      { code: 'CW_DUPLICATE_DOCUMENT', file: 'b.yaml', line: 3 },
    ]);
  });
});

describe('fields', () => {
  it.each<[string, object]>([
    [
      'kind: api\nimgae: a:1',
      {
        code: 'CW_UNKNOWN_FIELD',
        line: 7,
        column: 3,
        path: 'spec.imgae',
        hint: 'Did you mean `image`?',
      },
    ],
    [
      'kind: api\nreplicas: 2',
      {
        code: 'CW_UNKNOWN_FIELD',
        hint: '`replicas` belongs to `spec.scaling`: write `spec.scaling.replicas`.',
      },
    ],
    [
      'kind: api\nlivenessProbe: {}',
      {
        code: 'CW_UNKNOWN_FIELD',
        hint: '`livenessProbe` is called spec.probes.liveness here.',
      },
    ],
    [
      'kind: api\nprobes: {liveness: {httpGet: {}}}',
      {
        code: 'CW_UNKNOWN_FIELD',
        path: 'spec.probes.liveness.httpGet',
        hint: '`httpGet` is called path and port here.',
      },
    ],
    [
      'image: a:1',
      { code: 'CW_MISSING_FIELD', path: 'spec.kind', line: 5, column: 1 },
    ],
    [
      'kind: Api',
      {
        code: 'CW_NOT_ALLOWED_VALUE',
        hint: 'Did you mean `api`?',
        found: '"Api"',
      },
    ],
    [
      'kind: api\nimage: {tag: 1.10}',
      {
        code: 'CW_WRONG_TYPE',
        path: 'spec.image.tag',
        hint: 'Put it in quotation marks: `"1.1"`.',
      },
    ],
    [
      'kind: api\nports: [8080]',
      { code: 'CW_WRONG_TYPE', path: 'spec.ports', found: '[8080]' },
    ],
    [
      'kind: api\nports: {http: "8080"}',
      { code: 'CW_WRONG_TYPE', path: 'spec.ports.http' },
    ],
    [
      'kind: api\nports: {8080: 8080}',
      { code: 'CW_BAD_NAME', path: 'spec.ports["8080"]', found: '8080' },
    ],
    [
      'kind: api\nresources: {requests: {memory: 512MB}}',
      { code: 'CW_BAD_FORMAT', path: 'spec.resources.requests.memory' },
    ],
    [
      'kind: api\nimagePullSecrets: [a, b, a]',
      { code: 'CW_DUPLICATE_ITEM', path: 'spec.imagePullSecrets' },
    ],
    [
      'kind: api\nprobes: {liveness: {exec: []}}',
      { code: 'CW_OUT_OF_RANGE', path: 'spec.probes.liveness.exec' },
    ],
    [
      'kind: cron\nschedule: {cron: "0 25 * * *"}',
      {
        code: 'CW_BAD_FORMAT',
        path: 'spec.schedule.cron',
        line: 7,
        column: 20,
      },
    ],
    [
      'kind: api\nexposure: {hosts: {"https://a.b": {}}}',
      { code: 'CW_BAD_NAME', path: 'spec.exposure.hosts["https://a.b"]' },
    ],
    ['kind: api\nfiles: {/etc/../passwd: x}', { code: 'CW_BAD_NAME' }],
    [
      'kind: api\nalerts: {HighErorRate: {}}',
      { code: 'CW_UNKNOWN_FIELD', hint: 'Did you mean `HighErrorRate`?' },
    ],
    [
      'kind: api\nenvironments: {production: {kind: web}}',
      { code: 'CW_UNKNOWN_FIELD', path: 'spec.environments.production.kind' },
    ],
  ])('of %j', (spec, problem) => {
    expect(parseText(serviceText(spec)).problems).toMatchObject([
      { severity: 'error', file: 'test.yaml', ...problem },
    ]);
  });

  it('never show what may be a secret', () => {
    const { problems } = parseText(
      serviceText(
        'kind: api\nenv: {DB_PASSWORD: [hunter2]}\nlifecycle: postgres://a:hunter2@b',
      ),
    );
    expect(problems.map(({ code }) => code)).toEqual([
      'CW_WRONG_TYPE',
      'CW_NOT_ALLOWED_VALUE',
    ]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it('of union types are told by the branch that was meant', () => {
    const { problems } = parseText(
      serviceText(
        'kind: api\nports: {http: {prot: 1}}\nprobes: {liveness: {pth: /x}}',
      ),
    );
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['CW_UNKNOWN_FIELD', 'spec.ports.http.prot'],
      ['CW_UNKNOWN_FIELD', 'spec.probes.liveness.pth'],
    ]);
  });

  it('of a name that is too long', () => {
    expect(
      parseText(
        serviceText('kind: api', `metadata:\n  name: ${'a'.repeat(53)}`),
      ).problems,
    ).toMatchObject([
      { code: 'CW_OUT_OF_RANGE', path: 'metadata.name', line: 4, column: 9 },
    ]);
  });
});

describe('whatever the input', () => {
  it('nothing is thrown for a text, and every problem has a place', () => {
    const yamlish = fc.string({
      unit: fc.constantFrom(...'ab: \n-[]{}&*<"\'#|>!%@`,?\t0'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), yamlish),
        text => {
          const { documents, problems } = parseText(text);
          expect(documents.length + problems.length).toBeGreaterThan(0);
          expect(
            problems.filter(
              ({ file, message }) => file !== 'test.yaml' || message === '',
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('nothing is thrown for bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), bytes => {
        const { documents, problems } = parseText(bytes);
        expect(documents.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it('nothing is thrown for a document with anything in its fields', () => {
    fc.assert(
      fc.property(fc.json(), fc.json(), (metadata, spec) => {
        const text = `{"apiVersion": "chartwright.dev/v1", "kind": "Service", "metadata": ${metadata}, "spec": ${spec}}`;
        const { documents, problems } = parseText(text);
        expect(documents.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});
