import { stringify } from 'yaml';
import { generateSystem } from '../../generate/generateSystem';
import { generatorAssets } from '../../generate/generatorAssets';

const assets = generatorAssets();

/** The faults of a System, each with the place it is told at. */
function problemsOf(spec: object, platform: object = {}): string[] {
  const { problems } = generateSystem({
    main: {
      path: 'system.yaml',
      text: stringify({
        apiVersion: 'chartwright.dev/v1',
        kind: 'System',
        metadata: { name: 'shop', owner: 'group:default/shop' },
        spec,
      }),
    },
    platform: {
      path: 'platform.yaml',
      text: stringify({
        apiVersion: 'chartwright.dev/v1',
        kind: 'Platform',
        metadata: { name: 'acme' },
        spec: {
          environments: [{ name: 'production', production: true }],
          ...platform,
        },
      }),
    },
    assets,
  });
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path, line }) => `${code} ${path}${line ? '' : ' nowhere'}`);
}

const CLASSES = {
  storageClasses: { safe: { encrypted: true }, plain: { encrypted: false } },
};
const postgres = {
  mode: 'embedded',
  storage: { storageClass: 'safe' },
  backup: { enabled: false },
};

describe('encryption at rest', () => {
  const atRest = { encryption: { atRest: true } };

  it('takes classes that the Platform marks', () => {
    expect(
      problemsOf({ guardrails: atRest, resources: { postgres } }, CLASSES),
    ).toEqual([]);
  });

  it.each([
    [{ ...postgres, storage: { storageClass: 'plain' } }],
    [{ ...postgres, storage: { size: '1Gi' } }],
  ])('refuses %j', resource => {
    expect(
      problemsOf(
        { guardrails: atRest, resources: { postgres: resource } },
        CLASSES,
      ),
    ).toEqual(['CW_UNENCRYPTED_STORAGE spec.resources.postgres.storage']);
  });

  it('takes the default class where it is marked', () => {
    expect(
      problemsOf(
        {
          guardrails: atRest,
          resources: { postgres: { ...postgres, storage: {} } },
        },
        { storageClasses: { safe: { encrypted: true, default: true } } },
      ),
    ).toEqual([]);
  });

  it('holds for backups, too', () => {
    const backedUp = (store: object) => ({
      guardrails: atRest,
      resources: {
        postgres: {
          mode: 'operator',
          storage: { storageClass: 'safe' },
          backup: { store: { path: 's3://bucket/postgres', ...store } },
        },
      },
    });
    expect(problemsOf(backedUp({}), CLASSES)).toEqual([
      'CW_UNENCRYPTED_BACKUP spec.resources.postgres.backup',
    ]);
    expect(problemsOf(backedUp({ encryption: 'AES256' }), CLASSES)).toEqual([]);
  });
});

describe('encryption in transit', () => {
  const inTransit = { encryption: { inTransit: true } };
  const services = { orders: { spec: { kind: 'api', image: 'orders:1' } } };

  it('needs a mesh for services and TLS for clients of stores', () => {
    expect(
      problemsOf({ guardrails: inTransit, services, resources: { postgres } }),
    ).toEqual([
      'CW_UNENCRYPTED_TRAFFIC spec.mesh',
      'CW_UNENCRYPTED_TRAFFIC spec.resources.postgres',
    ]);
  });

  it('is content with both', () => {
    expect(
      problemsOf({
        mesh: 'linkerd',
        guardrails: inTransit,
        services,
        resources: { postgres: { mode: 'operator', tls: true } },
      }),
    ).toEqual([]);
  });
});

describe('brokers', () => {
  it.each([
    [{ role: 'broker' }, []],
    [{ role: 'store' }, []],
    [
      { role: 'broker', parameters: { 'maxmemory-policy': 'allkeys-lru' } },
      ['CW_BROKER_EVICTS spec.resources.redis.parameters'],
    ],
  ])('%j', (given, expected) => {
    expect(
      problemsOf({ resources: { redis: { mode: 'embedded', ...given } } }),
    ).toEqual(expected);
  });

  it('are known by what services take them for', () => {
    const worker = {
      spec: {
        kind: 'worker',
        image: 'worker:1',
        dependsOn: {
          resources: {
            redis: { env: { CELERY_BROKER_URL: 'redis://{host}:{port}/1' } },
          },
        },
      },
    };
    const redis = { mode: 'embedded' };
    expect(problemsOf({ services: { worker }, resources: { redis } })).toEqual([
      'CW_BROKER_EVICTS spec.services.worker.spec.dependsOn.resources.redis',
    ]);
    expect(
      problemsOf({
        services: { worker },
        resources: { redis: { ...redis, role: 'broker' } },
      }),
    ).toEqual([]);
  });
});

describe('a Prometheus under a host', () => {
  const exposed = (more: object) => ({
    observability: {
      prometheus: { exposure: { host: 'prometheus.example.com', ...more } },
    },
  });

  it('asks for a sign-in', () => {
    expect(problemsOf(exposed({}))).toEqual([
      'CW_OPEN_MONITORING spec.observability.prometheus.exposure',
    ]);
    const signedIn = exposed({
      authentication: { basic: { secretName: 'users' } },
    });
    expect(
      problemsOf(signedIn, {
        exposure: 'ingress',
        ingress: { className: 'traefik' },
      }),
    ).toEqual([]);
    expect(problemsOf(signedIn)).toEqual([
      'CW_EXPOSURE_UNSUPPORTED spec.observability.prometheus.exposure',
    ]);
  });
});
