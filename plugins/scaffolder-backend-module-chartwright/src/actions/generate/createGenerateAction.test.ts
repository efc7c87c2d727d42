import { existsSync, readFileSync } from 'node:fs';
import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { NotFoundError } from '@backstage/errors';
import { inThisThread } from '@chartwright/backstage-plugin-chartwright-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { parse } from 'yaml';
import { runAction } from '../../__testUtils__/runAction';
import { createGenerateAction } from './createGenerateAction';
import { examples } from './generate.examples';

const document = {
  apiVersion: 'chartwright.dev/v1',
  kind: 'Service',
  metadata: { name: 'orders', owner: 'group:default/shop' },
  spec: {
    kind: 'api',
    image: 'ghcr.io/acme/orders:1.4.2',
    ports: { http: 8080 },
  },
};

/** What the repositories behind the catalog hold. */
const repositories: Record<string, string> = {
  'https://h/shop/tree/main/system.yaml': `apiVersion: chartwright.dev/v1
kind: System
metadata: {name: shop, owner: group:default/shop}
spec:
  namespace: shop-space
  services: {basket: {document: ./services/basket.yaml}}
  resources: {postgres: {type: postgres}}
`,
  'https://h/billing/tree/main/system.yaml': `apiVersion: chartwright.dev/v1
kind: System
metadata: {name: billing, owner: group:default/billing}
spec: {namespace: money}
`,
  'https://h/invoices/tree/main/chartwright.yaml': `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: invoices, system: billing, owner: group:default/billing}
spec: {kind: api, image: 'ghcr.io/acme/invoices:1.0.0', ports: {http: 7070}}
`,
  'https://h/basket/tree/main/chartwright.yaml': `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: basket, system: shop, owner: group:default/shop}
spec: {kind: api, image: 'ghcr.io/acme/basket:1.0.0', ports: {http: 9090}}
`,
};

const entity = (
  kind: string,
  name: string,
  spec: object,
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', annotations },
  spec: { ...spec },
});
const generated = (repository: string, path: string) => ({
  'backstage.io/managed-by-location': `url:https://h/${repository}/blob/main/catalog-info.yaml`,
  'backstage.io/source-location': `url:https://h/${repository}/tree/main/`,
  'chartwright.dev/spec': path,
});
const entities = [
  entity('System', 'shop', {}, generated('shop', 'system.yaml')),
  entity('System', 'legacy', {}),
  entity(
    'Component',
    'basket',
    { system: 'shop' },
    generated('basket', 'chartwright.yaml'),
  ),
  entity('System', 'billing', {}, generated('billing', 'system.yaml')),
  entity(
    'Component',
    'invoices',
    { system: 'billing' },
    generated('invoices', 'chartwright.yaml'),
  ),
  entity('Component', 'mainframe', { system: 'legacy' }),
  entity('Resource', 'shop-postgres', { system: 'shop' }),
];

describe('chartwright:service:generate', () => {
  const directory = createMockDirectory();
  const threads = inThisThread();

  afterAll(() => threads.close());
  beforeEach(() => directory.setContent({ workspace: {} }));

  const run = (input: object, config: object = {}) =>
    runAction(
      createGenerateAction({
        config: new ConfigReader(config as never),
        catalog: catalogServiceMock({ entities }),
        reader: mockServices.urlReader.mock({
          readUrl: async url => {
            const text = repositories[url];
            if (text === undefined) throw new NotFoundError(url);
            return { buffer: async () => Buffer.from(text) };
          },
        }),
        threads,
      }),
      { input, workspacePath: directory.resolve('workspace') },
    );
  const read = (path: string) =>
    readFileSync(directory.resolve(`workspace/${path}`), 'utf8');

  const openedPorts = () => {
    const { egress } = parse(read('chart/values.yaml')).networkPolicy;
    return Object.values(
      egress as Record<string, { ports: { port: number }[] }>,
    )
      .flatMap(({ ports }) => ports)
      .map(({ port }) => port)
      .sort();
  };

  it('writes the repository and tells of it', async () => {
    const { output, log } = await run({ document });
    expect(output).toMatchObject({
      name: 'orders',
      entityRef: 'component:default/orders',
      catalogInfoPath: 'catalog-info.yaml',
      environments: [
        { name: 'development' },
        { name: 'staging' },
        { name: 'production', release: 'orders' },
      ],
      warnings: [],
    });
    expect(output.files).toContain('chart/values-production.yaml');
    expect(output.fileCount).toBe((output.files as string[]).length);
    expect(parse(read('catalog-info.yaml').split('\n---')[0]!)).toMatchObject({
      kind: 'Component',
      metadata: { name: 'orders' },
    });
    expect(log.at(-1)).toMatch(
      /^Generated orders: \d+ files, for the environments development, staging, production$/,
    );
  });

  it('gives the same bytes again, and writes over nothing', async () => {
    await run({ document });
    const before = read('chart/values.yaml');
    await run({ document });
    expect(read('chart/values.yaml')).toBe(before);
    directory.addContent({ 'workspace/chart/values.yaml': 'mine: true\n' });
    await expect(run({ document })).rejects.toThrow(
      'The workspace has chart/values.yaml already, with other content',
    );
    expect(read('chart/values.yaml')).toBe('mine: true\n');
  });

  it('keeps the text of a document, comments too', async () => {
    const text = `# Ours.\n${JSON.stringify(document)}\n`;
    await run({ document: text, targetPath: './orders' });
    expect(read('orders/chartwright.yaml')).toBe(text);
  });

  it('works the answers into the document that was edited beside the form', async () => {
    await run({
      values: {
        name: 'orders',
        kind: 'api',
        image: 'ghcr.io/acme/orders:2.0.0',
        owner: 'group:default/shop',
        port: 8080,
        document: `# Ours.
apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, owner: group:default/shop}
spec:
  kind: api
  image: ghcr.io/acme/orders:1.4.2 # pinned
  ports: {http: 8080}
  overrides: {}
`,
      },
    });
    const written = read('chartwright.yaml');
    expect(written).toContain('# Ours.');
    expect(written).toContain('image: ghcr.io/acme/orders:2.0.0 # pinned');
    expect(written).toContain('overrides: {}');
  });

  it("takes over the system's defaults, and the ports of picked neighbours", async () => {
    const { log } = await run({
      values: {
        name: 'orders',
        kind: 'api',
        image: 'ghcr.io/acme/orders:1.4.2',
        owner: 'group:default/shop',
        system: 'system:default/shop',
        port: 8080,
        dependencies: [
          'component:default/basket',
          'resource:default/shop-postgres',
        ],
      },
    });
    expect(log).toContain(
      'Took the defaults and resources of the system shop from https://h/shop/tree/main/system.yaml',
    );
    const entityFile = parse(read('catalog-info.yaml').split('\n---')[0]!);
    expect(entityFile.spec).toMatchObject({
      system: 'shop',
      dependsOn: ['component:default/basket', 'resource:default/shop-postgres'],
    });
    expect(openedPorts()).toEqual([5432, 9090]);
    expect(
      parse(read('.chartwright/lock.yaml')).releases.production.namespace,
    ).toMatch(/^shop-space/);
  });

  it('opens the port of a service of another system in its namespace', async () => {
    await run({
      values: {
        name: 'orders',
        kind: 'api',
        image: 'ghcr.io/acme/orders:1.4.2',
        owner: 'group:default/shop',
        system: 'system:default/shop',
        port: 8080,
        dependencies: ['component:default/invoices'],
      },
    });
    expect(openedPorts()).toEqual([7070]);
    expect(
      read('chart/values-production.yaml') + read('chart/values.yaml'),
    ).toContain('namespace: money');
    const facts = parse(read('.chartwright/context/neighbours.yaml'));
    expect(facts.providers['billing/invoices']).toMatchObject({
      title: 'Invoices',
      ports: { http: { port: 7070 } },
    });
  });

  it('says when nothing is known about a picked component', async () => {
    const { output } = await run({
      values: {
        name: 'orders',
        kind: 'api',
        image: 'ghcr.io/acme/orders:1.4.2',
        owner: 'group:default/shop',
        port: 8080,
        dependencies: ['component:default/mainframe'],
      },
    });
    expect(String(output.warnings)).toContain('mainframe');
  });

  it('says when the system has no document', async () => {
    const { log } = await run({
      document: {
        ...document,
        metadata: { ...document.metadata, system: 'legacy' },
      },
    });
    expect(log[0]).toBe(
      'The system legacy was not made by Chartwright, so there are no defaults to take over',
    );
  });

  it.each<[string, object, string]>([
    [
      'nothing',
      {},
      "Expected exactly one of 'document', 'documentPath' and 'values', found 0",
    ],
    ['two documents', { document, documentPath: 'x.yaml' }, 'found 2 of them'],
    [
      'a missing file',
      { documentPath: 'services/x.yaml' },
      "The workspace has no file 'services/x.yaml'",
    ],
    [
      'a file outside the workspace',
      { documentPath: '../../etc/passwd' },
      'not allowed to refer to a directory outside',
    ],
    [
      'a folder outside the workspace',
      { document, targetPath: '../x' },
      'not allowed to refer to a directory outside',
    ],
    [
      'a dependency that is not in the catalog',
      {
        values: {
          name: 'a',
          kind: 'job',
          image: 'a:1',
          dependencies: ['component:default/nothing'],
        },
      },
      'The catalog has no component:default/nothing',
    ],
    [
      'a document with mistakes, and names them all with their places',
      {
        document: {
          ...document,
          spec: { kind: 'apis', image: 'UPPER:1', prots: {} },
        },
      },
      'chartwright.yaml:7',
    ],
    [
      'a Platform that cannot be read',
      { document, platform: 'kind: [' },
      'platform.yaml',
    ],
  ])('refuses %s', async (_what, input, message) => {
    await expect(run(input)).rejects.toThrow(message);
    expect(existsSync(directory.resolve('workspace/chart'))).toBe(false);
  });

  it('generates for the configured Platform', async () => {
    directory.addContent({
      'platform.yaml': `apiVersion: chartwright.dev/v1
kind: Platform
metadata: {name: acme}
spec: {environments: [{name: live, production: true}]}
`,
    });
    const { output } = await run(
      { document },
      { chartwright: { platform: directory.resolve('platform.yaml') } },
    );
    expect(output.environments).toEqual([
      expect.objectContaining({ name: 'live' }),
    ]);
  });

  it("prints the organisation's own text templates", async () => {
    const platform = `apiVersion: chartwright.dev/v1
kind: Platform
metadata: {name: acme}
spec: {templates: texts}
`;
    directory.addContent({
      'platform.yaml': platform,
      'texts/service/OWN.md': 'Ours.\n',
    });
    await run(
      { document },
      { chartwright: { platform: directory.resolve('platform.yaml') } },
    );
    expect(existsSync(directory.resolve('workspace/OWN.md'))).toBe(true);
    directory.setContent({ workspace: {}, 'texts/service/OWN.md': 'Ours.\n' });
    // The same from the input names no folder of this machine.
    await run({ document, platform });
    expect(existsSync(directory.resolve('workspace/OWN.md'))).toBe(false);
  });

  it.each(examples)('example: $description', async ({ example }) => {
    directory.addContent({
      'workspace/services/orders.yaml': JSON.stringify(document),
    });
    const { input } = parse(example).steps[0];
    const { output } = await run(input);
    const place = `${input.targetPath ?? '.'}/catalog-info.yaml`;
    expect(parse(read(place).split('\n---')[0]!).metadata.name).toBe(
      output.name,
    );
  });
});
