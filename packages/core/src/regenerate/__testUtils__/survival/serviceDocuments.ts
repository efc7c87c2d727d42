import { dump } from 'js-yaml';
import { Chance } from './Chance';

type Spec = Record<string, unknown>;

const LANGUAGES = ['node', 'python', 'go'];

/** What builds, tests and installs it, of which two documents in three ask for some. */
const delivery = (form: number): Spec => ({
  delivery: {
    ci: { provider: form === 1 ? 'gitlab' : 'github' },
    image: { language: LANGUAGES[form]! },
    compose: {},
    chartTests: true,
    kustomize: form !== 2,
    loadTest: { rate: 100 + form, duration: '5m' },
  },
});

/** Parts that a document may have, each in several forms, so that two documents differ in one of them or in many. */
const PARTS: readonly ((form: number) => Spec)[] = [
  form => ({
    env: { LOG_LEVEL: form ? 'debug' : 'info', [`FLAG_${form}`]: 1 },
  }),
  form => ({ scaling: { min: 2 + form, max: 6 + form, metrics: { cpu: 70 } } }),
  form => ({
    resources: {
      requests: { cpu: `${100 + form * 50}m`, memory: '256Mi' },
      limits: { memory: `${512 + form * 64}Mi` },
    },
  }),
  form => ({ exposure: { hosts: { [`orders-${form}.example.com`]: {} } } }),
  form => ({
    writablePaths: { '/tmp': `${16 + form}Mi`, [`/var/${form}`]: '1Mi' },
  }),
  form => ({
    sidecars: {
      proxy: {
        image: `envoyproxy/envoy:v1.3${form}.0`,
        ports: { proxy: 9901 },
      },
    },
  }),
  form => ({
    initContainers: {
      wait: { image: 'busybox:1.37', command: ['sh', '-c', `sleep ${form}`] },
    },
  }),
  form => ({
    alerts: {
      HighLatency: form % 2 === 0,
      PodRestarts: { severity: form ? 'critical' : 'info' },
      custom: { [`Stuck${form}`]: { expr: `stuck > ${form}`, for: '10m' } },
    },
  }),
  form => ({ slos: { availability: { objective: 99 + form / 10 } } }),
  form => ({
    runbook: { notes: { ServiceDown: `Call number ${form} first.` } },
  }),
  form => ({
    environments: {
      staging: { image: `ghcr.io/acme/orders:2.${form}.0-rc.1` },
      production: { env: { REGION: `region-${form}` } },
    },
  }),
  form => ({
    files: { '/etc/orders/app.yaml': `level: info\nport: ${form}\n` },
  }),
  form => ({ config: { FEATURE: `set-${form}` } }),
  form => ({
    dependsOn: {
      external: { stripe: { host: 'api.stripe.com', port: 443 + form } },
    },
  }),
  form => ({
    network: { allowFrom: { backup: { namespace: `backup-${form}` } } },
  }),
  form => ({ probes: { liveness: '/live', readiness: `/ready-${form}` } }),
  form => ({
    secrets: {
      'orders-secret': {
        source: 'existing',
        keys: { token: { env: `TOKEN_${form}` } },
      },
    },
  }),
  form => ({ rollout: { maxSurge: `${25 + form}%` } }),
  form => ({ provides: { 'orders-api': { type: form ? 'grpc' : 'openapi' } } }),
  form => ({
    rollout: {
      strategy: 'Canary',
      canary: { steps: [{ weight: 10 + form, pause: '10m' }, { weight: 50 }] },
    },
  }),
  form => ({
    scaling: {
      min: 2,
      max: 8 + form,
      triggers: {
        load: {
          query: 'sum(rate(http_requests_total{job="orders"}[2m]))',
          target: `${5 + form}`,
        },
      },
    },
  }),
  form => ({
    scaling: { replicas: 2 + form, vertical: { mode: 'Off' } },
  }),
];

const KINDS: readonly Spec[] = [
  { kind: 'api', ports: { http: 8080 } },
  { kind: 'web', ports: { http: 8080 } },
  { kind: 'worker' },
  { kind: 'cron', schedule: { cron: '0 3 * * *' } },
  {
    kind: 'stateful',
    ports: { http: 8080 },
    storage: { data: { mountPath: '/data', size: '10Gi' } },
  },
  { kind: 'api', ports: { http: 8080, admin: 9000 } },
];

/** A document of a service; the number chooses its kind, its parts, from none to all, and their forms. */
export function serviceDocument(seed: number): string {
  const chance = new Chance(seed);
  const spec: Spec = {
    ...chance.one(KINDS),
    image: `ghcr.io/acme/orders:${chance.below(4)}.${chance.below(4)}.0`,
  };
  const likelihood = chance.below(4) * 30;
  for (const part of PARTS) {
    if (chance.below(100) < likelihood)
      Object.assign(spec, part(chance.below(3)));
  }
  if (chance.below(3) > 0) Object.assign(spec, delivery(chance.below(3)));
  return dump({
    apiVersion: 'chartwright.dev/v1',
    kind: 'Service',
    metadata: { name: 'orders', owner: 'group:default/shop' },
    spec,
  });
}
