import { join } from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { checkRenders } from '../check';
import {
  ChartRenderer,
  engineRenderer,
  renderEnvironments,
  targetOfTree,
} from '../render';
import { generateFromFiles } from './generateFromFiles';
import type { GeneratedRepository } from './GenerateInput';
import { generateSystem } from './generateSystem';
import { generatorAssets } from './generatorAssets';

const assets = generatorAssets();
const CASES = assets.resourceTypes.names.flatMap(type =>
  Object.keys(assets.resourceTypes.get(type)!.modes).map(
    mode => [type, mode] as const,
  ),
);

function systemWith(resources: object, more: object = {}): object {
  return {
    apiVersion: 'chartwright.dev/v1',
    kind: 'System',
    metadata: { name: 'shop', owner: 'group:default/shop' },
    spec: {
      services: {
        orders: {
          spec: {
            kind: 'api',
            image: 'ghcr.io/acme/orders:1.4.2',
            dependsOn: {
              resources: Object.fromEntries(
                Object.keys(resources).map(name => [name, {}]),
              ),
            },
          },
        },
      },
      resources,
      ...more,
    },
  };
}

function generated(document: object): GeneratedRepository[] {
  const { problems, repositories } = generateSystem({
    main: { path: 'system.yaml', text: stringify(document) },
    assets,
  });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return [...repositories] as GeneratedRepository[];
}

describe('resource types', () => {
  let renderer: ChartRenderer;
  beforeAll(async () => {
    renderer = await engineRenderer();
  }, 300_000);
  afterAll(() => renderer.close());

  /** Renders every repository and gives the manifests of one environment; checks must find no error in any. */
  async function rendered(
    repositories: readonly GeneratedRepository[],
    environment = 'production',
  ) {
    const objects: any[] = [];
    for (const { tree } of repositories) {
      const target = targetOfTree(tree)!;
      const renders = await renderEnvironments(target, renderer);
      for (const { outcome } of renders)
        if (!outcome.ok) throw new Error(outcome.failure.message);
      const { findings } = checkRenders(renders, target.folder);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual(
        [],
      );
      const chosen = renders.find(
        ({ environment: { name } }) => name === environment,
      )!;
      if (chosen.outcome.ok)
        objects.push(
          ...[...parseAllDocuments(chosen.outcome.rendered.manifest)].map(
            document => document.toJS(),
          ),
        );
    }
    return objects;
  }

  it.each(CASES)(
    '%s in mode %s renders, and no check finds an error',
    async (type, mode) => {
      const objects = await rendered(
        generated(
          systemWith({
            store: {
              type,
              mode,
              database: 'orders',
              credentials: { remoteKey: 'shop/store', store: 'vault' },
              ...(mode === 'external' && {
                host: 'store.example.com',
                cidrs: ['203.0.113.0/24'],
              }),
            },
          }),
        ),
      );
      const variables = objects
        .find(({ kind }) => kind === 'Deployment')
        .spec.template.spec.containers[0].env.map(
          ({ name }: { name: string }) => name,
        );
      expect(variables).toEqual(
        expect.arrayContaining([expect.stringMatching(/^STORE_/)]),
      );
    },
    60_000,
  );

  it.each(['single', 'replication', 'sentinel', 'cluster'])(
    'renders Redis as %s',
    async topology => {
      const objects = await rendered(
        generated(
          systemWith({
            cache: { type: 'redis', mode: 'operator', topology, tls: true },
          }),
        ),
      );
      const kinds = objects.map(({ kind }) => kind);
      expect(kinds).toEqual(
        expect.arrayContaining(
          {
            single: ['Redis'],
            replication: ['RedisReplication'],
            sentinel: ['RedisReplication', 'RedisSentinel'],
            cluster: ['RedisCluster'],
          }[topology]!,
        ),
      );
    },
    60_000,
  );

  it('asks the exporters that the operator of Redis runs, and gives Redis a password only where one is given', async () => {
    const objects = await rendered(
      generated(systemWith({ cache: { type: 'redis', mode: 'operator' } })),
    );
    const of = (kind: string) => objects.find(object => object.kind === kind);
    expect(of('PodMonitor').spec.selector.matchLabels).toEqual({
      app: 'cache',
    });
    expect(
      of('RedisReplication').spec.kubernetesConfig.redisSecret,
    ).toBeUndefined();
    expect(
      of('RedisReplication').spec.topologySpreadConstraints[0]
        .whenUnsatisfiable,
    ).toBe('ScheduleAnyway');
  }, 300_000);

  it.each(['embedded', 'operator'])(
    'measures the lists by which services scale (Redis in mode %s)',
    async mode => {
      const document = systemWith({ queue: { type: 'redis', mode } });
      const worker = {
        kind: 'worker',
        image: 'ghcr.io/acme/worker:1.0.0',
        dependsOn: { resources: { queue: {} } },
        scaling: {
          min: 1,
          max: 3,
          triggers: { tasks: { resource: 'queue', list: 'celery' } },
        },
      };
      const { spec } = document as { spec: { services: object } };
      Object.assign(spec.services, { worker: { spec: worker } });
      const variables = (await rendered(generated(document))).flatMap(
        object =>
          object.spec?.redisExporter?.env ??
          object.spec?.template?.spec.containers[0].env ??
          [],
      );
      expect(variables).toContainEqual({
        name: 'REDIS_EXPORTER_CHECK_SINGLE_KEYS',
        value: 'celery',
      });
    },
    60_000,
  );

  it.each([
    ['embedded', undefined, 'search.shop.svc', 'http://search:9200'],
    [
      'operator',
      true,
      'search-es-http.shop.svc',
      'https://search-es-http:9200',
    ],
  ] as const)(
    'sends logs to the Elasticsearch of the system in mode %s, which lets the shipper in',
    async (mode, tls, host, uri) => {
      const objects = await rendered(
        generated(
          systemWith(
            {
              search: {
                type: 'elasticsearch',
                mode,
                tls,
                credentials: { remoteKey: 'shop/search', store: 'vault' },
              },
            },
            {
              namespaces: { monitoring: { podSecurity: 'privileged' } },
              observability: { logs: { destination: 'elasticsearch' } },
            },
          ),
        ),
      );
      const of = (kind: string, name: string) =>
        objects.find(
          object => object.kind === kind && object.metadata.name === name,
        );
      const settings = of('ConfigMap', 'fluent-bit').data['fluent-bit.conf'];
      expect(settings).toContain(`Host ${host}\n`);
      expect(settings.includes('tls On')).toBe(tls === true);
      const [shipper] = of('DaemonSet', 'fluent-bit').spec.template.spec
        .containers;
      expect(shipper.env).toEqual([
        {
          name: 'STORE_PASSWORD',
          valueFrom: { secretKeyRef: { name: 'search-logs', key: 'password' } },
        },
      ]);
      expect(
        of('NetworkPolicy', 'search').spec.ingress.map(
          ({ from: [peer] }: any) => peer.podSelector.matchLabels?.app,
        ),
      ).toContain('fluent-bit');
      const [exporter] = of('Deployment', 'search-exporter').spec.template.spec
        .containers;
      expect(exporter.args[0]).toBe(`--es.uri=${uri}`);
      expect(
        of('PrometheusRule', 'search').spec.groups[0].rules.map(
          ({ alert }: any) => alert,
        ),
      ).toEqual(['ElasticsearchDiskFilling', 'ElasticsearchRed']);
    },
    60_000,
  );

  it('opens the policies of a store for its callers, exporter and backups only', async () => {
    const objects = await rendered(
      generated(systemWith({ db: { type: 'postgres', mode: 'embedded' } })),
    );
    const policy = objects.find(
      ({ kind, metadata }) =>
        kind === 'NetworkPolicy' && metadata.name === 'db',
    );
    expect(
      policy.spec.ingress.map(
        (rule: any) => rule.from[0].podSelector.matchLabels.app,
      ),
    ).toEqual(['db-backup', 'db-exporter', 'db-restore', 'orders']);
  });

  it('keeps recovery to a moment and pools for an operator', async () => {
    const objects = await rendered(
      generated(
        systemWith({
          db: {
            type: 'postgres',
            mode: 'operator',
            synchronousReplicas: 1,
            pooling: { size: 40 },
            parameters: { shared_buffers: '256MB' },
            backup: {
              retentionDays: 30,
              store: { path: 's3://backups/db', encryption: 'AES256' },
            },
          },
        }),
      ),
    );
    const of = (kind: string) => objects.find(object => object.kind === kind);
    expect(of('Cluster').spec).toMatchObject({
      instances: 3,
      inheritedMetadata: { labels: { app: 'db' } },
      postgresql: {
        parameters: { shared_buffers: '256MB' },
        synchronous: { method: 'any', number: 1 },
      },
      backup: {
        retentionPolicy: '30d',
        barmanObjectStore: { wal: { encryption: 'AES256' } },
      },
    });
    expect(of('Pooler').spec.pgbouncer.parameters.default_pool_size).toBe('40');
    expect(of('ScheduledBackup').spec.schedule).toBe('0 30 2 * * *');
    const [container] = of('Deployment').spec.template.spec.containers;
    expect(container.env).toContainEqual({
      name: 'DB_HOST',
      value: 'db-pooler',
    });
    expect(container.env).toContainEqual({
      name: 'DB_PASSWORD',
      valueFrom: { secretKeyRef: { name: 'db-app', key: 'password' } },
    });
  });

  it("takes a platform team's own type from its folder", async () => {
    const { problems, repositories } = generateFromFiles({
      file: join(__dirname, '../../../../examples/resource-types/system.yaml'),
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const objects = await rendered([
      ...(repositories as Iterable<GeneratedRepository>),
    ]);
    expect(
      objects.find(({ kind }) => kind === 'StatefulSet').spec.template.spec
        .containers[0].image,
    ).toBe('docker.io/library/mongo:8.0');
    expect(
      objects.find(({ metadata }) => metadata.name === 'items').metadata.name,
    ).toBe('items');
  });
});
