import { dump } from 'js-yaml';
import { Chance } from './Chance';

type Spec = Record<string, unknown>;

/** Parts that a System may have, each in several forms. */
const PARTS: readonly ((form: number) => Spec)[] = [
  form => ({
    delivery: {
      ci: { provider: form === 1 ? 'gitlab' : 'github' },
      compose: {},
      terraform: form === 2 ? { cloud: 'aws', region: 'eu-west-1' } : {},
      umbrella: { name: 'shop-platform', monitoring: 'monitoring-stack' },
      kustomize: form !== 1,
    },
  }),
  form => ({
    guardrails: {
      quota: { hard: { pods: 20 + form } },
      limitRange: { default: { cpu: `${300 + form}m`, memory: '256Mi' } },
    },
  }),
  form => ({
    observability: {
      prometheus: { scrapeInterval: `${15 + form}s` },
      grafana: { replicas: 1 },
      alertmanager: { replicas: 1 + form },
    },
  }),
  form => ({ access: { view: ['developers'], admin: [`admins-${form}`] } }),
  form => ({ namespaces: { [`tools-${form}`]: {} } }),
  form => ({ mesh: form ? 'istio' : 'linkerd' }),
  form => ({
    serviceDefaults: { env: { LOG_LEVEL: form ? 'debug' : 'info' } },
  }),
];

/** Data stores that a System may run. */
const RESOURCES: Readonly<Record<string, (form: number) => Spec>> = {
  postgres: form => ({
    mode: 'embedded',
    storage: { size: `${20 + form}Gi` },
    credentials: { remoteKey: `shop/postgres-${form}` },
    backup: { retentionDays: 7 + form },
  }),
  redis: form => ({ mode: 'embedded', version: form ? '7' : '8' }),
  rabbitmq: form => ({ mode: 'embedded', storage: { size: `${2 + form}Gi` } }),
};

/** A document of a System with two services in it; the number chooses its parts and resources, and their forms. */
export function systemDocument(seed: number): string {
  const chance = new Chance(seed);
  const likelihood = 30 + chance.below(3) * 30;
  const isChosen = () => chance.below(100) < likelihood;
  const resources = Object.entries(RESOURCES).flatMap(([name, resource]) =>
    isChosen() ? [[name, resource(chance.below(3))] as const] : [],
  );
  const parts = PARTS.flatMap(part =>
    isChosen() ? [part(chance.below(3))] : [],
  );
  return dump({
    apiVersion: 'chartwright.dev/v1',
    kind: 'System',
    metadata: { name: 'shop', owner: 'group:default/shop' },
    spec: {
      services: {
        orders: {
          spec: {
            kind: 'api',
            image: `ghcr.io/acme/orders:1.${chance.below(3)}.0`,
            ports: { http: 8080 },
            ...(resources.length > 0 && {
              dependsOn: {
                resources: Object.fromEntries(
                  resources.map(([name]) => [name, {}]),
                ),
              },
            }),
          },
        },
        carts: {
          spec: {
            kind: 'api',
            image: 'ghcr.io/acme/carts:1.0.0',
            ports: { http: 8080 },
          },
        },
      },
      ...(resources.length > 0 && {
        resources: Object.fromEntries(resources),
      }),
      ...Object.assign({}, ...parts),
    },
  });
}
