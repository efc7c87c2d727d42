import { stringify } from 'yaml';
import type { FileTree } from '../../../files/FileTree';
import { generateService } from '../../../generate/generateService';
import { generateSystem } from '../../../generate/generateSystem';
import { generatorAssets } from '../../../generate/generatorAssets';
import { resolveService } from '../../../resolve';
import { parseDocuments } from '../../../spec';
import { emitDelivery } from '../emitDelivery';
import { serviceSubject } from '../serviceSubject';

const assets = generatorAssets();

/** A service of no system with a `delivery`, as its repository. */
export function deliveredService(
  delivery: object,
  spec: object = {},
): FileTree {
  const { problems, repository } = generateService({
    main: {
      path: 'chartwright.yaml',
      text: stringify(serviceDocument(delivery, spec)),
    },
    assets,
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!repository) throw new Error(JSON.stringify(errors));
  return repository.tree;
}

function serviceDocument(delivery: object, spec: object) {
  return {
    apiVersion: 'chartwright.dev/v1',
    kind: 'Service',
    metadata: { name: 'orders', owner: 'group:default/shop' },
    spec: {
      kind: 'api',
      image: 'ghcr.io/acme/orders:1.4.2',
      ports: { http: 8080 },
      probes: {
        liveness: { path: '/health' },
        readiness: { path: '/ready' },
      },
      delivery,
      ...spec,
    },
  };
}

/** Only what delivers such a service: a fraction of the work, for tests that make hundreds. */
export function deliveryAlone(delivery: object, spec: object = {}): FileTree {
  const { documents, problems } = parseDocuments([
    {
      path: 'chartwright.yaml',
      text: stringify(serviceDocument(delivery, spec)),
    },
  ]);
  const [service] = documents;
  if (service?.kind !== 'Service') throw new Error(JSON.stringify(problems));
  const { resolution } = resolveService({
    service,
    resourceTypes: assets.resourceTypes,
  });
  return emitDelivery(
    serviceSubject(resolution!, {
      generatorVersion: assets.version,
      library: assets.library,
      templates: assets.templates.service,
    }),
  );
}

/** A system of two services on PostgreSQL and Redis, as repositories by name. */
export function deliveredSystem(
  delivery: object,
  more: { system?: object; orders?: object; platform?: object } = {},
): Map<string, FileTree> {
  const service = (spec: object) => ({ spec: { kind: 'api', ...spec } });
  const text = stringify({
    apiVersion: 'chartwright.dev/v1',
    kind: 'System',
    metadata: { name: 'shop', owner: 'group:default/shop' },
    spec: {
      delivery,
      resources: {
        postgres: {
          mode: 'embedded',
          version: '17',
          database: 'orders',
          credentials: { remoteKey: 'shop/postgres' },
          backup: { enabled: true },
        },
        redis: { mode: 'embedded' },
      },
      services: {
        orders: service({
          image: 'ghcr.io/acme/orders:1.4.2',
          probes: { liveness: { path: '/health' } },
          dependsOn: {
            resources: {
              postgres: {
                env: {
                  DATABASE_URL: { secret: 'database', key: 'url' },
                },
              },
              redis: { env: { REDIS_URL: 'redis://{host}:{port}' } },
            },
          },
          ...more.orders,
        }),
        web: service({
          image: 'ghcr.io/acme/web:1.0.0',
          dependsOn: {
            services: { orders: { env: { API: 'http://{host}:{port}' } } },
          },
        }),
      },
      ...more.system,
    },
  });
  const platform = stringify({
    apiVersion: 'chartwright.dev/v1',
    kind: 'Platform',
    metadata: { name: 'acme' },
    spec: { secretStores: { vault: {} }, ...more.platform },
  });
  const { repositories, problems } = generateSystem({
    main: { path: 'system.yaml', text },
    platform: { path: 'platform.yaml', text: platform },
    assets,
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return new Map(
    [...repositories].map(repository => {
      if (!('tree' in repository)) throw new Error(repository.message);
      return [repository.name, repository.tree] as const;
    }),
  );
}

/** The text of a file. */
export function textOf(tree: FileTree | undefined, path: string): string {
  const file = tree?.get(path);
  if (!file) throw new Error(`There is no ${path}`);
  return String(file.content);
}
