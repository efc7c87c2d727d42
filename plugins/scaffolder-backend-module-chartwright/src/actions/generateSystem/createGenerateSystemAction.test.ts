import { existsSync, readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { inThisThread } from '@chartwright/backstage-plugin-chartwright-node';
import { parse, parseAllDocuments } from 'yaml';
import { runAction } from '../../__testUtils__/runAction';
import { createGenerateSystemAction } from './createGenerateSystemAction';
import { examples } from './generateSystem.examples';

// The engine and the disk take their time on a busy machine.
jest.setTimeout(300_000);

const orders = `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: orders, system: shop, owner: group:default/shop}
spec:
  kind: api
  image: ghcr.io/acme/orders:1.4.2
  ports: {http: 8080}
  dependsOn: {resources: {postgres: {}}}
`;
const system = {
  apiVersion: 'chartwright.dev/v1',
  kind: 'System',
  metadata: { name: 'shop', owner: 'group:default/shop' },
  spec: {
    resources: { postgres: { mode: 'embedded' } },
    services: { orders: { document: './services/orders.yaml' } },
  },
};

describe('chartwright:system:generate', () => {
  const directory = createMockDirectory();
  const threads = inThisThread();

  afterAll(() => threads.close());
  beforeEach(() =>
    directory.setContent({
      workspace: {
        'system.yaml': JSON.stringify(system),
        'services/orders.yaml': orders,
      },
      'outside.yaml': orders,
    }),
  );

  const run = (
    input: object,
    options: { config?: object; signal?: AbortSignal } = {},
  ) =>
    runAction(
      createGenerateSystemAction({
        config: new ConfigReader((options.config ?? {}) as never),
        threads,
      }),
      {
        input,
        workspacePath: directory.resolve('workspace'),
        ...(options.signal && { signal: options.signal }),
      },
    );
  const read = (path: string) =>
    readFileSync(directory.resolve(`workspace/${path}`), 'utf8');

  it('writes the repositories of a System and its services', async () => {
    const { output } = await run({
      documentPath: 'system.yaml',
      targetPath: './out',
    });
    expect(output).toMatchObject({
      name: 'shop',
      entityRef: 'system:default/shop',
      path: 'out/shop',
      catalogInfoPath: 'out/shop/catalog-info.yaml',
      services: [
        {
          name: 'orders',
          entityRef: 'component:default/orders',
          path: 'out/orders',
        },
      ],
    });
    expect(read('out/orders/chartwright.yaml')).toBe(orders);
    const kinds = parseAllDocuments(read('out/shop/catalog-info.yaml')).map(
      document => document.toJS().kind,
    );
    expect(kinds).toEqual(['System', 'Resource']);
    expect(output.environments).toContainEqual(
      expect.objectContaining({
        name: 'production',
        install: expect.stringContaining('-f chart/values-production.yaml'),
      }),
    );
  });

  it('writes the same files again, and over no others', async () => {
    await run({ document: system, services: [orders] });
    await run({ document: system, services: [orders] });
    directory.addContent({ 'workspace/shop/mkdocs.yml': 'mine: true\n' });
    await expect(run({ document: system, services: [orders] })).rejects.toThrow(
      'The workspace has shop/mkdocs.yml already, with other content',
    );
  });

  it('makes a System of the answers of a form', async () => {
    const { output } = await run({
      values: {
        name: 'depot',
        owner: 'group:default/shop',
        namespaces: [{ environment: 'development', namespace: 'depot-dev' }],
        resources: [{ type: 'redis', name: 'cache', mode: 'embedded' }],
        publish: { type: 'local' },
      },
    });
    expect(parse(read('depot/system.yaml'))).toMatchObject({
      kind: 'System',
      spec: { resources: { cache: { type: 'redis', mode: 'embedded' } } },
    });
    expect(output.environments).toContainEqual(
      expect.objectContaining({ name: 'development', namespace: 'depot-dev' }),
    );
    expect(existsSync(directory.resolve('workspace/depot/chart'))).toBe(true);
  });

  it('takes the configured Platform', async () => {
    const { output } = await run(
      { document: system, services: [orders] },
      {
        config: {
          chartwright: {
            platform: {
              apiVersion: 'chartwright.dev/v1',
              kind: 'Platform',
              metadata: { name: 'acme' },
              spec: { environments: [{ name: 'only' }] },
            },
          },
        },
      },
    );
    expect(output.environments).toHaveLength(1);
  });

  it.each<[string, object, string]>([
    ['no document', {}, 'Expected exactly one of'],
    [
      'two documents',
      { document: system, documentPath: 'system.yaml' },
      'found 2 of them',
    ],
    [
      'a document that is not there',
      { documentPath: 'other.yaml' },
      "The workspace has no file 'other.yaml'",
    ],
    [
      'a service document that is not there',
      {
        document: {
          ...system,
          spec: { services: { basket: { document: './basket.yaml' } } },
        },
      },
      'basket',
    ],
    [
      'two resources of one name',
      { values: { name: 'x', resources: [{ type: 's3' }, { type: 's3' }] } },
      "found 's3' twice",
    ],
    [
      'mistakes, with their place',
      { document: { ...system, spec: { resorces: {} } } },
      'has no field `resorces`',
    ],
    ['wrong types', { values: { name: 1 } }, 'input.values.name'],
  ])('refuses %s', async (_what, input, message) => {
    await expect(run(input)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });

  it.each([
    { documentPath: '../outside.yaml' },
    { document: system, services: [orders], targetPath: '../x' },
  ])('stays inside the workspace: %j', async input => {
    await expect(run(input)).rejects.toThrow(
      'not allowed to refer to a directory outside',
    );
  });

  it('stops when the task is cancelled', async () => {
    await expect(
      run(
        { documentPath: 'system.yaml' },
        { signal: AbortSignal.abort(new Error('cancelled')) },
      ),
    ).rejects.toThrow('cancelled');
  });

  it.each(examples)('example: $description', async ({ example }) => {
    const { output } = await run(parse(example).steps[0].input);
    expect(output.name).toBe('shop');
  });
});
