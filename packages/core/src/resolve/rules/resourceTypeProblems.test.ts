import { stringify } from 'yaml';
import { generateSystem } from '../../generate/generateSystem';
import { generatorAssets } from '../../generate/generatorAssets';

const assets = generatorAssets();

function problemsOf(resource: object, services = {}): string[] {
  const { problems } = generateSystem({
    main: {
      path: 'system.yaml',
      text: stringify({
        apiVersion: 'chartwright.dev/v1',
        kind: 'System',
        metadata: { name: 'shop', owner: 'group:default/shop' },
        spec: { services, resources: { db: resource } },
      }),
    },
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
      { type: 'postgres', mode: 'embedded', instances: 3, topology: 'single' },
      'CW_RESOURCE_MISFIT spec.resources.db.instances',
    ],
    [
      { type: 'postgres', mode: 'embedded', pooling: { size: 5 } },
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
      { type: 'mysql', mode: 'embedded', version: '8.0' },
      'CW_END_OF_LIFE spec.resources.db.version',
    ],
    [
      {
        type: 'postgres',
        mode: 'embedded',
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

describe('overrides and objects', () => {
  const of = (spec: object) =>
    generateSystem({
      main: {
        path: 'system.yaml',
        text: stringify({
          apiVersion: 'chartwright.dev/v1',
          kind: 'System',
          metadata: { name: 'shop', owner: 'group:default/shop' },
          spec,
        }),
      },
      assets,
    }).problems.map(({ code, path, hint }) => [code, path, hint]);

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
