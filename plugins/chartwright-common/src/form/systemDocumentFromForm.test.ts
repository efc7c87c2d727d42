import { systemDocumentFromForm } from './systemDocumentFromForm';

describe('systemDocumentFromForm', () => {
  it('says what was answered', () => {
    expect(
      systemDocumentFromForm({
        name: 'shop',
        title: ' Shop ',
        owner: 'group:default/shop',
        domain: 'domain:default/commerce',
        namespace: 'shop-space',
        namespaces: [{ environment: 'development', namespace: 'shop-dev' }],
        podSecurity: 'baseline',
        quotaCpu: '20',
        quotaMemory: '64Gi',
        resources: [
          { type: 'postgres', mode: 'operator', version: '17', size: '20Gi' },
          { type: 'redis', name: 'cache', mode: 'embedded' },
          { type: 'smtp', mode: 'external', host: 'smtp.example.com' },
        ],
      }),
    ).toEqual({
      apiVersion: 'chartwright.dev/v1',
      kind: 'System',
      metadata: {
        name: 'shop',
        title: 'Shop',
        owner: 'group:default/shop',
        domain: 'commerce',
      },
      spec: {
        namespace: 'shop-space',
        guardrails: {
          podSecurity: 'baseline',
          quota: { hard: { 'requests.cpu': '20', 'requests.memory': '64Gi' } },
        },
        resources: {
          postgres: {
            type: 'postgres',
            mode: 'operator',
            version: '17',
            storage: { size: '20Gi' },
          },
          cache: { type: 'redis', mode: 'embedded' },
          smtp: { type: 'smtp', mode: 'external', host: 'smtp.example.com' },
        },
        environments: { development: { namespace: 'shop-dev' } },
      },
    });
  });

  it('lets a password be made in the cluster where no operator makes one', () => {
    expect(
      systemDocumentFromForm({
        name: 'shop',
        resources: [
          { type: 'postgres', mode: 'embedded' },
          { type: 'rabbitmq', mode: 'operator' },
        ],
      }).spec.resources,
    ).toEqual({
      postgres: {
        type: 'postgres',
        mode: 'embedded',
        credentials: { generate: true },
      },
      rabbitmq: { type: 'rabbitmq', mode: 'operator' },
    });
  });

  it('leaves out what nobody answered, and what is not asked for a mode', () => {
    expect(
      systemDocumentFromForm({
        name: 'shop',
        title: '  ',
        quotaCpu: '',
        resources: [
          { type: 'redis', mode: 'embedded', host: 'left.over' },
          { type: 's3', mode: 'external', size: '1Gi' },
        ],
      }),
    ).toEqual({
      apiVersion: 'chartwright.dev/v1',
      kind: 'System',
      metadata: { name: 'shop' },
      spec: {
        resources: {
          redis: { type: 'redis', mode: 'embedded' },
          s3: { type: 's3', mode: 'external' },
        },
      },
    });
    expect(systemDocumentFromForm({ name: 'shop' }).spec).toEqual({});
  });
});
