import { stringify } from 'yaml';
import { generateSystem } from '../../generate/generateSystem';
import { generatorAssets } from '../../generate/generatorAssets';

const assets = generatorAssets();

function systemOf(spec: object) {
  return {
    path: 'system.yaml',
    text: stringify({
      apiVersion: 'chartwright.dev/v1',
      kind: 'System',
      metadata: { name: 'shop', owner: 'group:default/shop' },
      spec,
    }),
  };
}

function problemsOf(resource: object, services = {}): string[] {
  const { problems } = generateSystem({
    main: systemOf({ services, resources: { db: resource } }),
    assets,
  });
  return problems.map(
    ({ code, path, line }) => `${code} ${path}${line ? '' : ' nowhere'}`,
  );
}

describe('resources of a system', () => {
  it.each([
    [{ type: 'postgre' }, 'CW_UNKNOWN_RESOURCE_TYPE spec.resources.db.type'],
    [
      { type: 'ldap', mode: 'embedded' },
      'CW_RESOURCE_MODE spec.resources.db.mode',
    ],
    [
      {
        type: 'postgres',
        mode: 'embedded',
        instances: 3,
        topology: 'single',
        secret: 'db',
      },
      'CW_RESOURCE_MISFIT spec.resources.db.instances',
    ],
    [
      {
        type: 'postgres',
        mode: 'embedded',
        pooling: { size: 5 },
        secret: 'db',
      },
      'CW_RESOURCE_MISFIT spec.resources.db.pooling',
    ],
    [
      {
        type: 'postgres',
        mode: 'operator',
        instances: 2,
        synchronousReplicas: 2,
      },
      'CW_RESOURCE_MISFIT spec.resources.db.synchronousReplicas',
    ],
    [
      { type: 'mysql', mode: 'embedded', version: '8.0', secret: 'db' },
      'CW_END_OF_LIFE spec.resources.db.version',
    ],
    [
      {
        type: 'postgres',
        mode: 'embedded',
        secret: 'db',
        backup: { enabled: true, rpo: '6h' },
      },
      'CW_RECOVERY_POINT spec.resources.db.backup.rpo',
    ],
  ])('refuses %j', (resource, expected) => {
    expect(problemsOf(resource)).toEqual([expected]);
  });

  it.each([
    { type: 'ldap' },
    { type: 'postgres', mode: 'operator', synchronousReplicas: 1 },
    {
      type: 'postgres',
      mode: 'operator',
      backup: { enabled: true, rpo: '5m', store: { path: 's3://backups/db' } },
    },
  ])('takes %j', resource => {
    expect(problemsOf(resource)).toEqual([]);
  });

  it('refuses a service of the same name', () => {
    expect(
      problemsOf(
        { type: 'redis', mode: 'embedded' },
        { db: { spec: { kind: 'api', image: 'ghcr.io/acme/db:1' } } },
      ),
    ).toContain('CW_RESOURCE_MISFIT spec.resources.db');
  });
});

describe('backups that a type does not make', () => {
  const backup = { enabled: true };
  it.each([
    [{ type: 'redis', mode: 'operator', backup }, 'backup'],
    [{ type: 'redis', mode: 'embedded', backup }, 'backup'],
    [{ type: 'rabbitmq', mode: 'operator', backup }, 'backup'],
    [{ type: 'elasticsearch', mode: 'operator', backup }, 'backup'],
    [{ type: 'kafka', mode: 'operator', backup }, 'backup'],
    [{ type: 'postgres', backup }, 'backup'],
    [{ type: 'mongodb', backup }, 'backup'],
    [
      {
        type: 'mysql',
        mode: 'operator',
        secret: 'db',
        backup: { store: { path: 's3://backups/db' } },
      },
      'backup.store',
    ],
  ])('refuses %j', (resource, field) => {
    expect(problemsOf(resource)).toEqual([
      `CW_BACKUP_UNSUPPORTED spec.resources.db.${field}`,
    ]);
  });

  it.each([
    { type: 'redis', mode: 'operator', backup: { enabled: false } },
    { type: 'mysql', mode: 'operator', secret: 'db', backup },
    {
      type: 'postgres',
      mode: 'operator',
      backup: { store: { path: 's3://backups/db' } },
    },
  ])('takes %j', resource => {
    expect(problemsOf(resource)).toEqual([]);
  });

  it('says what would do instead', () => {
    const [problem] = generateSystem({
      main: systemOf({
        resources: {
          db: {
            type: 'postgres',
            mode: 'embedded',
            secret: 'db',
            backup: { store: { path: 's3://backups/db' } },
          },
        },
      }),
      assets,
    }).problems;
    expect(problem).toMatchObject({
      found: 'mode `embedded`',
      expected: 'mode `operator`, or no `store`: it goes into a volume',
      hint: expect.stringContaining(
        'spec.environments.production.resources.db.backup.store: null',
      ),
    });
  });
});

describe('Secrets that nothing makes', () => {
  it.each([
    { type: 'mysql', mode: 'embedded' },
    { type: 'mysql', mode: 'operator' },
    { type: 'postgres', mode: 'embedded' },
    { type: 'rabbitmq', mode: 'embedded' },
    { type: 'elasticsearch', mode: 'embedded' },
  ])('warns of %j, until it is said where it comes from', resource => {
    expect(problemsOf(resource)).toEqual([
      'CW_SECRET_NOT_MADE spec.resources.db',
    ]);
    const mended = [
      { secret: 'db' },
      { credentials: { generate: true } },
      { credentials: { remoteKey: 'shop/db', store: 'vault' } },
    ].flatMap(more => problemsOf({ ...resource, ...more }));
    expect(mended).toEqual([]);
  });

  it.each([
    { type: 'postgres', mode: 'operator' },
    { type: 'rabbitmq', mode: 'operator' },
    { type: 'elasticsearch', mode: 'operator' },
    { type: 'redis', mode: 'embedded' },
    { type: 'postgres' },
  ])('says nothing of %j', resource => {
    expect(problemsOf(resource)).toEqual([]);
  });

  it('names the Secret and its keys', () => {
    const [problem] = generateSystem({
      main: systemOf({ resources: { mysql: { mode: 'embedded' } } }),
      assets,
    }).problems;
    expect(problem).toMatchObject({
      severity: 'warning',
      expected: expect.stringContaining(
        'a Secret `mysql-credentials` with the keys `password`, `rootHost`, `rootPassword`, `rootUser`, `username`',
      ),
    });
  });
});

describe('overrides and objects', () => {
  const of = (spec: object) =>
    generateSystem({ main: systemOf(spec), assets }).problems.map(
      ({ code, path, hint }) => [code, path, hint],
    );

  it('knows the fields of a kind, also by the names of list items', () => {
    const fields = (containers: object) => ({
      overrides: {
        'Deployment/api': { spec: { template: { spec: { containers } } } },
      },
    });
    expect(of(fields({ api: { tty: true } }))).toEqual([]);
    expect(of(fields({ api: { ttyy: true } }))).toEqual([
      [
        'CW_OVERRIDE_FIELD',
        'spec.overrides["Deployment/api"].spec.template.spec.containers.api.ttyy',
        'Did you mean `tty`?',
      ],
    ]);
    expect(
      of({
        environments: {
          production: {
            overrides: { 'Deployment/api': { spec: { replicas: 'three' } } },
          },
        },
      }).map(([code]) => code),
    ).toEqual(['CW_OVERRIDE_FIELD']);
  });

  it('takes whole manifests only', () => {
    const map = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'x' },
    };
    expect(of({ objects: { extra: map } })).toEqual([]);
    expect(
      of({ objects: { extra: { kind: 'ConfigMap' } } }).map(([code]) => code),
    ).toEqual(['CW_OBJECT_INVALID']);
    expect(
      of({ objects: { extra: { ...map, dataa: {} } } }).map(([code]) => code),
    ).toEqual(['CW_OBJECT_INVALID']);
  });
});
