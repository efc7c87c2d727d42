import { documentFromForm } from './documentFromForm';
import type { NewServiceForm } from './NewServiceForm';

const required: NewServiceForm = {
  name: 'orders',
  kind: 'api',
  image: 'ghcr.io/acme/orders:1.4.2',
};

const spec = (form: Partial<NewServiceForm>) =>
  documentFromForm({ ...required, ...form }).spec;

describe('documentFromForm', () => {
  it('needs no more than name, kind and image', () => {
    expect(documentFromForm(required)).toEqual({
      apiVersion: 'chartwright.dev/v1',
      kind: 'Service',
      metadata: { name: 'orders' },
      spec: { kind: 'api', image: 'ghcr.io/acme/orders:1.4.2' },
    });
  });

  it('takes an empty text, a null, an empty list and an empty row for no answer', () => {
    const blanks = {
      description: ' ',
      owner: null,
      tags: [],
      settings: [{ name: '', value: '' }],
      storage: {},
      host: '',
    } as unknown as Partial<NewServiceForm>;
    expect(documentFromForm({ ...required, ...blanks })).toEqual(
      documentFromForm(required),
    );
  });

  it('says nothing of objectives when there is none', () => {
    expect(spec({ port: 8080, metrics: true }).slos).toBeUndefined();
  });

  it('carries over every answer', () => {
    const document = documentFromForm(
      {
        ...required,
        title: 'Orders',
        description: ' Takes orders. ',
        owner: 'group:default/shop',
        system: 'system:default/shop',
        lifecycle: 'production',
        tags: ['java'],
        tier: 'standard',
        port: 8080,
        healthPath: '/health',
        settings: [{ name: 'LOG_LEVEL', value: 'info' }],
        secrets: [{ variable: 'TOKEN', secret: 'api', key: 'token' }],
        dependencies: [
          'component:default/basket',
          'component:default/invoices',
          'resource:default/shop-postgres',
        ],
        external: [{ host: 'API.stripe.com', port: 443 }],
        consumesApis: ['api:default/payments-api'],
        exposed: true,
        host: 'orders.{domain}',
        scaling: 'automatic',
        minReplicas: 2,
        maxReplicas: 8,
        cpuUtilization: 60,
        metrics: true,
        metricsPath: '/metrics',
        availabilityObjective: 99.9,
        latencyObjective: 95,
        latencyThreshold: 0.2,
        runbook: 'Look at the queue first.',
        escalation: 'the shop lead',
      },
      [
        { entityRef: 'component:default/basket', system: 'shop' },
        { entityRef: 'component:default/invoices', system: 'billing' },
        { entityRef: 'resource:default/shop-postgres', system: 'shop' },
      ],
    );
    expect(document).toEqual({
      apiVersion: 'chartwright.dev/v1',
      kind: 'Service',
      metadata: {
        name: 'orders',
        title: 'Orders',
        description: 'Takes orders.',
        owner: 'group:default/shop',
        system: 'shop',
        tags: ['java'],
      },
      spec: {
        kind: 'api',
        lifecycle: 'production',
        tier: 'standard',
        image: 'ghcr.io/acme/orders:1.4.2',
        ports: { http: 8080 },
        env: { LOG_LEVEL: 'info', TOKEN: { secret: 'api', key: 'token' } },
        probes: {
          liveness: { path: '/health', port: 'http' },
          readiness: { path: '/health', port: 'http' },
        },
        scaling: { min: 2, max: 8, metrics: { cpu: 60 } },
        exposure: { hosts: { 'orders.{domain}': { paths: { '/': 'http' } } } },
        dependsOn: {
          services: { basket: {}, 'billing/invoices': {} },
          resources: { postgres: {} },
          external: { 'api-stripe-com': { host: 'API.stripe.com', port: 443 } },
        },
        consumes: ['api:default/payments-api'],
        monitoring: { metrics: { port: 'http', path: '/metrics' } },
        slos: {
          availability: { objective: 99.9 },
          latency: { objective: 95, threshold: 0.2 },
        },
        runbook: {
          notes: { general: 'Look at the queue first.' },
          escalation: 'the shop lead',
        },
      },
    });
  });

  it('leaves out what was typed for another kind', () => {
    const typed: Partial<NewServiceForm> = {
      port: 8080,
      healthPath: '/health',
      schedule: '0 3 * * *',
      timeZone: 'Europe/Vienna',
      storage: { mountPath: '/data', size: '10Gi' },
      exposed: true,
      host: 'orders.example.com',
      scaling: 'fixed',
      replicas: 3,
      metrics: true,
      availabilityObjective: 99.9,
    };
    expect(Object.keys(spec({ ...typed, kind: 'cron' }))).toEqual([
      'kind',
      'image',
      'schedule',
    ]);
    expect(Object.keys(spec({ ...typed, kind: 'job' }))).toEqual([
      'kind',
      'image',
    ]);
    expect(Object.keys(spec({ ...typed, kind: 'worker' }))).toEqual([
      'kind',
      'image',
      'ports',
      'scaling',
      'monitoring',
    ]);
    expect(spec({ ...typed, kind: 'stateful' })).not.toHaveProperty('probes');
    expect(spec({ ...typed, kind: 'stateful' })).toMatchObject({
      storage: { data: { mountPath: '/data', size: '10Gi' } },
      scaling: { replicas: 3 },
    });
    expect(spec({ ...typed, kind: 'web' })).not.toHaveProperty('storage');
  });

  it('turns scraping off where the service has no metrics', () => {
    expect(spec({ metrics: false, availabilityObjective: 99 })).toEqual({
      kind: 'api',
      image: required.image,
      monitoring: { scrape: 'none' },
    });
  });

  it('takes a dependency that the catalog does not know for one of the same System', () => {
    expect(
      spec({
        system: 'shop',
        dependencies: ['component:default/basket', 'resource:default/redis'],
      }).dependsOn,
    ).toEqual({ services: { basket: {} }, resources: { redis: {} } });
  });
});
