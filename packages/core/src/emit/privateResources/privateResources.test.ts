import { parse, parseAllDocuments } from 'yaml';
import { generateService } from '../../generate/generateService';
import { generateSystem } from '../../generate/generateSystem';
import { generatorAssets } from '../../generate/generatorAssets';
import { serviceText } from '../../spec/__testUtils__/parseText';

const assets = generatorAssets();
const service = (spec: string, name = 'orders') => ({
  path: `${name}.yaml`,
  text: serviceText(
    `kind: api\nimage: a/orders:1\n${spec}`,
    `metadata: {name: ${name}, owner: shop}`,
  ),
});

function treeOf(spec: string) {
  const { repository, problems } = generateService({
    main: service(spec),
    assets,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (repository === undefined) throw new Error('There is no repository.');
  const { tree } = repository;
  return {
    tree,
    text: (path: string) => String(tree.get(path)?.content ?? ''),
  };
}

const OWN = `privateResources:
  db: {type: postgres, mode: embedded, description: Keeps orders., credentials: {generate: true}}
  bank: {type: http, host: bank.example.com}
environments: {production: {privateResources: {db: {mode: operator, instances: 3}}}}`;

describe('private resources', () => {
  it('are rendered by the chart of the service, with both libraries', () => {
    const { tree, text } = treeOf(OWN);
    expect(parse(text('chart/Chart.yaml')).dependencies).toEqual([
      expect.objectContaining({
        name: 'chartwright',
        'import-values': [
          'defaults',
          { child: 'exports.defaults', parent: 'privateResources.service' },
        ],
      }),
      expect.objectContaining({
        name: 'chartwright-system',
        'import-values': [
          { child: 'exports.defaults', parent: 'privateResources' },
        ],
      }),
    ]);
    const types = 'chart/charts/chartwright-system/templates/types';
    expect(tree.has(`${types}/postgres/_embedded.tpl`)).toBe(true);
    expect(tree.has(`${types}/redis/_embedded.tpl`)).toBe(false);
    const values = parse(text('chart/values.yaml'));
    expect(values.privateResources.resources.db).toMatchObject({
      mode: 'embedded',
      workload: {
        networkPolicy: {
          ingress: { orders: { podLabels: { app: 'orders' }, ports: [5432] } },
        },
      },
    });
    expect(
      parse(text('chart/values-production.yaml')).privateResources.resources.db,
    ).toMatchObject({ mode: 'operator', instances: 3 });
  });

  it('have the edge, the variables, a dashboard, runbooks and an entity', () => {
    const { tree, text } = treeOf(OWN);
    const { networkPolicy, env } = parse(text('chart/values.yaml'));
    expect(networkPolicy.egress.db.ports).toEqual([
      { port: 5432, protocol: 'TCP' },
    ]);
    expect(env).toMatchObject({
      DB_HOST: 'db',
      DB_PASSWORD: { secret: { name: 'db-credentials', key: 'password' } },
    });
    expect(tree.has('chart/dashboards/db.json')).toBe(true);
    expect(tree.has('docs/runbooks/PostgresInstancesMissing.md')).toBe(true);
    expect(text('docs/runbooks/index.md')).toContain(
      'PostgresInstancesMissing',
    );
    const entities = parseAllDocuments(text('catalog-info.yaml')).map(
      document => document.toJS(),
    );
    expect(
      entities
        .filter(({ kind }) => kind === 'Resource')
        .map(({ metadata, spec }) => [
          metadata.name,
          metadata.description,
          spec.type,
        ]),
    ).toEqual([
      ['orders-bank', undefined, 'http'],
      ['orders-db', 'Keeps orders.', 'postgres'],
    ]);
    expect(entities[0].spec.dependsOn).toEqual([
      'resource:default/orders-bank',
      'resource:default/orders-db',
    ]);
  });

  it('cost nothing where there are none', () => {
    const { tree, text } = treeOf('');
    expect(parse(text('chart/Chart.yaml')).dependencies).toHaveLength(1);
    expect(text('chart/values.yaml')).not.toContain('privateResources');
    expect(
      [...tree.keys()].some(path => path.includes('chartwright-system')),
    ).toBe(false);
  });

  it('bring no second library where all of them run elsewhere', () => {
    const { tree, text } = treeOf(
      'privateResources: {bank: {type: http, host: bank.example.com}}',
    );
    expect(parse(text('chart/Chart.yaml')).dependencies).toHaveLength(1);
    expect(text('chart/values.yaml')).not.toContain('privateResources');
    expect(
      [...tree.keys()].some(path => path.includes('chartwright-system')),
    ).toBe(false);
  });

  it('are looked at as those of a System are, each fault with its place', () => {
    const { problems } = generateSystem({
      main: {
        path: 'system.yaml',
        text: `apiVersion: chartwright.dev/v1
kind: System
metadata: {name: shop, owner: shop}
spec:
  resources: {cache: {type: redis, mode: embedded}}
  services:
    orders:
      spec:
        kind: api
        image: a/orders:1
        privateResources:
          db: {type: postgres, mode: embedded, instances: 3}
          cache: {type: redis, mode: embedded}
    bills:
      spec:
        kind: api
        image: a/bills:1
        dependsOn: {resources: {db: {}}}
`,
      },
      assets,
    });
    const own = 'spec.services.orders.spec.privateResources';
    expect(
      problems
        .filter(({ severity }) => severity === 'error')
        .map(({ code, path, line }) => [code, path, line])
        .sort(),
    ).toEqual([
      ['CW_DUPLICATE_RESOURCE', `${own}.cache`, 13],
      [
        'CW_PRIVATE_RESOURCE',
        'spec.services.bills.spec.dependsOn.resources.db',
        18,
      ],
      ['CW_RESOURCE_MISFIT', `${own}.db.instances`, 12],
      ['CW_RESOURCE_MISFIT', `${own}.db.topology`, 12],
    ]);
  });
});
