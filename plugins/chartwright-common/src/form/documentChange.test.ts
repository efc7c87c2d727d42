import { documentChange } from './documentChange';
import { documentFromForm } from './documentFromForm';
import { formFromDocument } from './formFromDocument';
import type { NewServiceForm } from './NewServiceForm';
import { pathsBeyond } from './pathsBeyond';

const everything: NewServiceForm = {
  name: 'orders',
  title: 'Orders',
  description: 'Takes orders.',
  owner: 'group:default/shop',
  system: 'system:default/shop',
  lifecycle: 'production',
  tags: ['java'],
  kind: 'api',
  image: 'ghcr.io/acme/orders:1.4.2',
  tier: 'standard',
  port: 9000,
  healthPath: '/live',
  command: ['./serve', '-v'],
  settings: [{ name: 'LOG_LEVEL', value: 'info' }],
  secrets: [{ variable: 'TOKEN', secret: 'api', key: 'token' }],
  dependencies: [
    'component:default/basket',
    'component:default/invoices',
    'resource:default/shop-postgres',
  ],
  external: [{ host: 'api.stripe.com', port: 443 }],
  consumesApis: ['api:default/payments-api'],
  exposed: true,
  host: 'orders.{domain}',
  scaling: 'automatic',
  minReplicas: 3,
  maxReplicas: 9,
  cpuUtilization: 60,
  metrics: true,
  metricsPath: '/prometheus',
  availabilityObjective: 99.9,
  latencyObjective: 95,
  latencyThreshold: 0.2,
  runbook: 'Call **Maria**.',
  escalation: 'the duty manager',
};
const picked = [{ entityRef: 'component:default/invoices', system: 'billing' }];

describe('formFromDocument', () => {
  it('reads every answer back', () => {
    const { answers, picked: found } = formFromDocument(
      documentFromForm(everything, picked),
    );
    expect(answers).toEqual(everything);
    expect(found).toContainEqual(picked[0]);
  });

  it.each<Partial<NewServiceForm>>([
    { kind: 'web', scaling: 'fixed', replicas: 4 },
    { kind: 'worker', metrics: false },
    { kind: 'scheduler', schedule: '*/5 * * * *' },
    { kind: 'cron', schedule: '0 3 * * *', timeZone: 'Europe/Vienna' },
    { kind: 'job' },
    { kind: 'stateful', storage: { mountPath: '/data', size: '20Gi' } },
    { kind: 'api', scaling: 'tier', exposed: false },
  ])('gives answers that make the same document: %j', changed => {
    const document = documentFromForm({ ...everything, ...changed }, picked);
    const read = formFromDocument(document);
    expect(
      documentFromForm(read.answers as NewServiceForm, read.picked),
    ).toEqual(document);
  });

  it.each([undefined, null, 'text', [], { spec: [], metadata: 3 }])(
    'finds no answers in %j',
    document => {
      expect(formFromDocument(document).answers).toEqual({});
    },
  );

  it('reads what is written in another way', () => {
    const { answers } = formFromDocument({
      metadata: { owner: 'shop' },
      spec: {
        image: { repository: 'ghcr.io/acme/orders', tag: 2 },
        ports: { http: { port: 8080, appProtocol: 'http' }, admin: 9000 },
        env: { SIZE: 5, IP: { field: 'status.podIP' } },
        consumes: ['payments-api'],
      },
    });
    expect(answers).toEqual({
      owner: 'group:default/shop',
      image: 'ghcr.io/acme/orders:2',
      port: 8080,
      settings: [{ name: 'SIZE', value: '5' }],
      consumesApis: ['api:default/payments-api'],
    });
  });
});

describe('documentChange', () => {
  const recorded = {
    apiVersion: 'chartwright.dev/v1',
    kind: 'Service',
    metadata: { name: 'orders', owner: 'shop' },
    spec: {
      kind: 'api',
      image: 'ghcr.io/acme/orders:1.4.2',
      dependsOn: {
        external: { stripe: { host: 'api.stripe.com', port: 443 } },
      },
      consumes: ['payments-api'],
      overrides: { 'Deployment/orders': { spec: { paused: true } } },
    },
  };
  const { answers: old } = formFromDocument(recorded);
  const changed = (answers: Partial<NewServiceForm>) =>
    documentChange(recorded, {
      ...old,
      ...answers,
    } as NewServiceForm);

  it('is none when nothing was answered anew', () => {
    const { before, after } = changed({});
    expect(after).toEqual(before);
  });

  it('is what was answered anew', () => {
    const { before, after } = changed({ image: 'ghcr.io/acme/orders:2.0.0' });
    expect(pathsBeyond(after, before)).toEqual(['spec.image']);
  });

  it('removes what is no longer answered', () => {
    const { before, after } = changed({ owner: '', external: [] });
    expect(before.metadata.owner).toBe('shop');
    expect(after.metadata.owner).toBeUndefined();
    expect(after.spec.dependsOn).toBeUndefined();
  });

  it('calls hosts and APIs as the document does', () => {
    const { after } = changed({
      external: [
        { host: 'api.stripe.com', port: 8443 },
        { host: 'mail.example.com', port: 25 },
      ],
      consumesApis: ['api:default/payments-api', 'api:default/mail-api'],
    });
    expect(after.spec.dependsOn?.external).toEqual({
      stripe: { host: 'api.stripe.com', port: 8443 },
      'mail-example-com': { host: 'mail.example.com', port: 25 },
    });
    expect(after.spec.consumes).toEqual([
      'payments-api',
      'api:default/mail-api',
    ]);
  });

  it('never has what the form does not ask', () => {
    const { before, after } = changed({ image: 'x:1' });
    expect(before.spec.overrides).toBeUndefined();
    expect(after.spec.overrides).toBeUndefined();
    expect(pathsBeyond(recorded, before)).toEqual(['spec.overrides']);
  });
});
