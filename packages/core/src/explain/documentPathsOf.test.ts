import { parseManifests } from '../check/manifest/parseManifests';
import type { ManifestObject } from '../check/manifest/ManifestObject';
import { generateService } from '../generate/generateService';
import { generatorAssets } from '../generate/generatorAssets';
import { engineRenderer } from '../render/engineRenderer';
import type { ChartRenderer } from '../render/ChartRenderer';
import { renderEnvironments } from '../render/renderEnvironments';
import { targetOfTree } from '../render/chartTargets';
import { parsePath } from '../spec';
import { documentPathsOf } from './documentPathsOf';

const SPEC = `  kind: api
  image: ghcr.io/acme/orders:1.4.2
  ports: {http: 8080}
  args: [serve]
  env: {LOG: info}
  config: {GREETING: hello}
  resources: {requests: {cpu: 200m}, limits: {memory: 512Mi}}
  probes: {liveness: {path: /healthz, port: http}, readiness: {path: /readyz, port: http}}
  scaling: {min: 2, max: 8, metrics: {cpu: 70}}
  exposure: {hosts: {orders.example.com: {}}}
  dependsOn: {external: {stripe: {host: api.stripe.com, port: 443}}}
  monitoring: {metrics: {port: http, path: /metrics}}
  sidecars: {proxy: {image: 'ghcr.io/acme/proxy:1.0.0', resources: {requests: {cpu: 10m, memory: 16Mi}, limits: {memory: 32Mi}}}}
`;

/** What is changed in the document, the object and its field that must change, and the document's field to be told. */
const CHANGES: [string, string, string, string, string][] = [
  [
    'orders:1.4.2',
    'orders:1.4.3',
    'Deployment',
    'spec.template.spec.containers[0].image',
    'spec.image',
  ],
  [
    '[serve]',
    '[work]',
    'Deployment',
    'spec.template.spec.containers[0].args[0]',
    'spec.args',
  ],
  [
    'LOG: info',
    'LOG: debug',
    'Deployment',
    'spec.template.spec.containers[0].env[0].value',
    'spec.env.LOG',
  ],
  [
    'cpu: 200m',
    'cpu: 300m',
    'Deployment',
    'spec.template.spec.containers[0].resources.requests.cpu',
    'spec.resources.requests.cpu',
  ],
  [
    '512Mi',
    '768Mi',
    'Deployment',
    'spec.template.spec.containers[0].resources.limits.memory',
    'spec.resources.limits.memory',
  ],
  [
    '/healthz',
    '/live',
    'Deployment',
    'spec.template.spec.containers[0].livenessProbe.httpGet.path',
    'spec.probes.liveness.path',
  ],
  [
    '/readyz',
    '/ready',
    'Deployment',
    'spec.template.spec.containers[0].readinessProbe.httpGet.path',
    'spec.probes.readiness.path',
  ],
  [
    'proxy:1.0.0',
    'proxy:1.0.1',
    'Deployment',
    'spec.template.spec.containers[1].image',
    'spec.sidecars.proxy',
  ],
  [
    'min: 2',
    'min: 3',
    'HorizontalPodAutoscaler',
    'spec.minReplicas',
    'spec.scaling.min',
  ],
  [
    'max: 8',
    'max: 9',
    'HorizontalPodAutoscaler',
    'spec.maxReplicas',
    'spec.scaling.max',
  ],
  [
    'cpu: 70',
    'cpu: 80',
    'HorizontalPodAutoscaler',
    'spec.metrics[0].resource.target.averageUtilization',
    'spec.scaling.metrics',
  ],
  [
    'http: 8080',
    'http: 9090',
    'Service',
    'spec.ports[0].port',
    'spec.ports.http',
  ],
  [
    'orders.example.com',
    'shop.example.com',
    'HTTPRoute',
    'spec.hostnames[0]',
    'spec.exposure',
  ],
  ['hello', 'goodbye', 'ConfigMap', 'data.GREETING', 'spec.config.GREETING'],
  [
    'port: 443',
    'port: 8443',
    'NetworkPolicy',
    'spec.egress[1].ports[0].port',
    'spec.dependsOn',
  ],
  [
    'path: /metrics',
    'path: /prom',
    'ServiceMonitor',
    'spec.endpoints[0].path',
    'spec.monitoring',
  ],
];

describe('documentPathsOf', () => {
  let renderer: ChartRenderer;
  let before: ManifestObject[];

  beforeAll(async () => {
    renderer = await engineRenderer();
    before = await rendered(SPEC);
  });
  afterAll(() => renderer.close());

  async function rendered(spec: string): Promise<ManifestObject[]> {
    const { repository, problems } = generateService({
      main: {
        path: 'chartwright.yaml',
        text: `apiVersion: chartwright.dev/v1\nkind: Service\nmetadata: {name: orders, owner: group:default/shop}\nspec:\n${spec}`,
      },
      assets: generatorAssets(),
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const target = targetOfTree(repository!.tree)!;
    const [render] = await renderEnvironments(
      { ...target, environments: target.environments.slice(0, 1) },
      renderer,
    );
    expect(render!.outcome).toMatchObject({ ok: true });
    return render!.outcome.ok
      ? parseManifests({ text: render!.outcome.rendered.manifest }).objects
      : [];
  }

  const find = (
    objects: readonly ManifestObject[],
    kind: string,
    path: string,
  ) =>
    objects.find(
      object =>
        object.kind === kind && valueAt(object.value, path) !== undefined,
    );

  it.each(CHANGES)(
    '%s -> %s changes %s %s, and it is told so',
    async (from, to, kind, path, documentPath) => {
      expect(SPEC).toContain(from);
      const object = find(before, kind, path)!;
      expect(documentPathsOf(object, parsePath(path)!, 'orders')).toContain(
        documentPath,
      );
      const changed = await rendered(SPEC.replace(from, to));
      const after = changed.find(
        ({ kind: other, name }) => other === kind && name === object.name,
      )!;
      expect(valueAt(after.value, path)).not.toEqual(
        valueAt(object.value, path),
      );
    },
  );

  it('claims nothing of what the library chart decides', () => {
    const [account] = before.filter(({ kind }) => kind === 'ServiceAccount');
    expect(documentPathsOf(account!, ['apiVersion'], 'orders')).toEqual([]);
    const [deployment] = before.filter(({ kind }) => kind === 'Deployment');
    expect(
      documentPathsOf(
        deployment!,
        ['spec', 'template', 'spec', 'enableServiceLinks'],
        'orders',
      ),
    ).toEqual([]);
  });
});

function valueAt(value: unknown, path: string): unknown {
  return (parsePath(path) ?? []).reduce<unknown>(
    (inner, key) =>
      (inner as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}
