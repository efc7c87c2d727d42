import { generateService } from '../generate/generateService';
import { generateSystem } from '../generate/generateSystem';
import { generatorAssets } from '../generate/generatorAssets';

const lines = (...text: string[]) => `${text.join('\n')}\n`;

const HEAD = ['apiVersion: chartwright.dev/v1'];
const system = {
  path: 'system.yaml',
  text: lines(
    ...HEAD,
    'kind: System',
    'metadata: { name: shop, owner: "group:default/shop" }',
    'spec:',
    '  services:',
    '    orders: { document: orders.yaml }',
    '    basket:',
    '      spec: { kind: api, image: "ghcr.io/acme/basket:1.0.0" }',
  ),
};
const orders = {
  path: 'orders.yaml',
  text: lines(
    '# Takes orders.',
    '',
    ...HEAD,
    'kind: Service',
    'metadata:',
    '  { name: orders, system: shop, owner: "group:default/shop" }',
    'spec:',
    '  kind: api',
    '  image: ghcr.io/acme/orders:1.0.0',
    '',
    '  ports: { http: 8080, admin: { port: 9090 } }',
    '  scaling:',
    '    min: 2',
    '    max: 4',
  ),
};
const platform = {
  path: 'platform.yaml',
  text: lines(
    ...HEAD,
    'kind: Platform',
    'metadata: { name: acme }',
    'spec: {}',
  ),
};
const ofService = (path: string, ...spec: string[]) => ({
  path,
  text: lines('kind: Service', 'metadata: { name: orders }', 'spec:', ...spec),
});
const ofSystem = (path: string, ...spec: string[]) => ({
  path,
  text: lines('kind: System', 'metadata: { name: shop }', 'spec:', ...spec),
});

const assets = generatorAssets();
const input = { platform, services: [orders], assets };

/** Code and place of every error. */
function errorsOf(...overlays: { path: string; text: string }[]) {
  return generateSystem({ ...input, main: system, overlays })
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);
}

describe('the place of an error with overlays', () => {
  it('has none without one', () => {
    expect(errorsOf(ofService('a.yaml', '  scaling: { max: 5 }'))).toEqual([]);
  });

  it.each([
    [
      'a value of the wrong type',
      ['  # More of them.', '  ports: { admin: many }'],
      ['CW_WRONG_TYPE a.yaml:5:19'],
    ],
    [
      'a field that is not known',
      ['  scaling:', '    maxReplicas: 5'],
      ['CW_UNKNOWN_FIELD a.yaml:5:5'],
    ],
    [
      'an item of a list',
      ['  args:', '    - a', '    - { b: c }'],
      ['CW_WRONG_TYPE a.yaml:6:7'],
    ],
    ['a name', ['  ports: { NOT_A_NAME: 80 }'], ['CW_BAD_NAME a.yaml:4:12']],
    [
      'a required field that is taken away',
      ['  kind: null'],
      ['CW_MISSING_FIELD a.yaml:4:3'],
    ],
    [
      'a field that the merged spec needs',
      ['  ports: { admin: { port: null } }'],
      ['CW_MISSING_FIELD a.yaml:4:27'],
    ],
    [
      'a rule over several fields, by the value that the overlay gives',
      ['  dependsOn: { services: { bascket: {} } }'],
      ['CW_UNKNOWN_SERVICE a.yaml:4:37'],
    ],
    [
      'an environment that there is not',
      ['  environments:', '    moon: { scaling: { max: 5 } }'],
      ['CW_UNKNOWN_ENVIRONMENT a.yaml:5:5'],
    ],
    [
      'a key that is there twice',
      ['  tier: standard', '  tier: standard'],
      ['CW_OVERLAY_SYNTAX a.yaml:5:3'],
    ],
    [
      'a key that no document may have',
      ['  env: { constructor: a }'],
      ['CW_YAML_KEY a.yaml:4:10'],
    ],
  ])('names the overlay for %s', (_, spec, expected) => {
    expect(errorsOf(ofService('a.yaml', ...spec))).toEqual(expected);
  });

  it('names the base for a value of its own that the overlay makes wrong', () => {
    const [error, ...others] = errorsOf(
      ofService('a.yaml', '  scaling: { min: 9 }'),
    );
    expect(error).toBe('CW_HPA_BOUNDS orders.yaml:14:10');
    expect(others).toEqual([]);
  });

  it('names the last of several overlays that gives the value', () => {
    expect(
      errorsOf(
        ofService(
          'a.yaml',
          '  ports: { admin: no }',
          '  environments: { moon: {} }',
        ),
        ofService('b.yaml', '  # Two.', '  ports: { admin: none }'),
        ofSystem('c.yaml', '  resources:', '    db: { port: true }'),
      ),
    ).toEqual([
      'CW_WRONG_TYPE c.yaml:5:17',
      'CW_WRONG_TYPE b.yaml:5:19',
      'CW_UNKNOWN_ENVIRONMENT a.yaml:5:19',
    ]);
  });

  it('knows the services that are written in the System', () => {
    expect(
      errorsOf(
        ofSystem(
          'a.yaml',
          '  services:',
          '    basket:',
          '      spec:',
          '        tier: gold',
          '        scaling: { min: 5, max: 4 }',
        ),
      ),
    ).toEqual(
      expect.arrayContaining([
        'CW_UNKNOWN_TIER a.yaml:7:15',
        'CW_HPA_BOUNDS a.yaml:8:33',
      ]),
    );
  });

  it('tells apart the documents of one overlay file and of one base file', () => {
    const both = {
      path: 'all.yaml',
      text: `${system.text}---\n${orders.text}`,
    };
    const overlay = {
      path: 'a.yaml',
      text: `${ofSystem('', '  mesh: istanbul').text}---\n${
        ofService('', '  tier: 5').text
      }`,
    };
    expect(
      generateSystem({
        main: both,
        platform,
        overlays: [overlay],
        assets,
      }).problems.map(({ code, file, line }) => [code, file, line]),
    ).toEqual([
      ['CW_NOT_ALLOWED_VALUE', 'a.yaml', 4],
      ['CW_WRONG_TYPE', 'a.yaml', 9],
    ]);
  });

  it('warns of what an overlay says of another service', () => {
    const basket = {
      path: 'basket.yaml',
      text: orders.text.replace(/orders/g, 'basket'),
    };
    const { problems } = generateService({
      ...input,
      system,
      main: basket,
      overlays: [ofService('a.yaml', '  scaling: { max: many }')],
    });
    expect(problems.filter(({ file }) => file === 'a.yaml')).toMatchObject([
      { code: 'CW_WRONG_TYPE', severity: 'warning', line: 4 },
    ]);
  });
});
