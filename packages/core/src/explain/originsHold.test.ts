import { parseDocument } from 'yaml';
import { parseManifests } from '../check/manifest/parseManifests';
import { generateService } from '../generate/generateService';
import { generatorAssets } from '../generate/generatorAssets';
import { targetOfTree } from '../render/chartTargets';
import type { ChartRenderer } from '../render/ChartRenderer';
import { engineRenderer } from '../render/engineRenderer';
import { renderEnvironments } from '../render/renderEnvironments';
import { formatPath, parsePath } from '../spec';
import { explainOrigins } from './explainOrigins';
import { objectOrigins } from './objectOrigins';
import { DOCUMENT_PATH_RULES } from './documentPathRules';

const ENVIRONMENT = 'development';

/** Something of everything that a service can say and that its own chart makes objects of. */
const SERVICE = `apiVersion: chartwright.dev/v1
kind: Service
metadata:
  name: orders
  owner: group:default/shop
spec:
  kind: api
  image: ghcr.io/acme/orders:1.4.2
  ports: {http: 8080, grpc-web: 9090}
  command: [/app]
  args: [serve]
  env: {LOG: info}
  config: {GREETING: hello}
  secrets: {payments: {keys: {API_KEY: API_KEY}}}
  resources: {requests: {cpu: 200m, memory: 128Mi}, limits: {memory: 512Mi}}
  probes:
    liveness: {path: /healthz, port: http}
    readiness: {path: /readyz, port: http, periodSeconds: 7}
  scaling: {min: 2, max: 8, metrics: {cpu: 70}}
  rollout: {maxSurge: 2, revisionHistoryLimit: 4, minReadySeconds: 3}
  exposure: {hosts: {orders.example.com: {paths: {/orders: {}}}}}
  dependsOn: {external: {stripe: {host: api.stripe.com, port: 443}}}
  monitoring: {metrics: {port: http, path: /metrics}}
  security: {runAsUser: 12001}
  sidecars:
    my-proxy:
      image: 'ghcr.io/acme/proxy:1.0.0'
      resources: {requests: {cpu: 10m, memory: 16Mi}, limits: {memory: 32Mi}}
`;

const STATEFUL = `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: ledger, owner: group:default/shop}
spec:
  kind: stateful
  image: ghcr.io/acme/ledger:2.0.0
  ports: {tcp: 7000}
  scaling: {replicas: 3}
  storage: {data: {size: 10Gi, mountPath: /var/lib/ledger}}
  resources: {requests: {cpu: 300m, memory: 256Mi}, limits: {memory: 512Mi}}
`;

const CRON = `apiVersion: chartwright.dev/v1
kind: Service
metadata: {name: report, owner: group:default/shop}
spec:
  kind: cron
  image: ghcr.io/acme/report:3.1.0
  command: [/report]
  schedule: {cron: 15 3 * * *, concurrencyPolicy: Replace, startingDeadlineSeconds: 120}
  job: {backoffLimit: 2, activeDeadlineSeconds: 900}
  env: {FORMAT: csv}
`;

/** What the library chart decides alone, or the environment. */
const OWN = /^(apiVersion|kind|metadata\.namespace)$|managed-by|environment"/;

/** Another value of the same form. */
function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string') return undefined;
  if (/^\d+(m|Mi|Gi)?$/.test(value)) {
    return value.replace(/^\d+/, digits => String(Number(digits) + 1));
  }
  return `${value}x`;
}

interface Leaf {
  object: string;
  path: string;
  value: unknown;
  from: string[];
}

/** Name, document, and how many of its fields and of what they decide are looked at in the least. */
const SERVICES: [string, string, number, number][] = [
  ['an api', SERVICE, 15, 100],
  ['a stateful service', STATEFUL, 5, 40],
  ['a cron service', CRON, 2, 10],
];

describe.each(SERVICES)('the origins of %s', (_, text, fewest, fields) => {
  let renderer: ChartRenderer;
  let before: Leaf[];

  beforeAll(async () => {
    renderer = await engineRenderer();
    before = (await leavesOf(text))!;
  });
  afterAll(() => renderer.close());

  /** Undefined when the document is wrong. */
  async function leavesOf(source: string): Promise<Leaf[] | undefined> {
    const input = {
      main: { path: 'chartwright.yaml', text: source },
      assets: generatorAssets(),
    };
    const { repository, problems } = generateService(input);
    if (problems.some(({ severity }) => severity === 'error')) return undefined;
    const target = targetOfTree(repository!.tree)!;
    const [render] = await renderEnvironments(
      {
        ...target,
        environments: target.environments.filter(
          ({ name }) => name === ENVIRONMENT,
        ),
      },
      renderer,
    );
    if (!render!.outcome.ok) return undefined;
    const explained = explainOrigins(input, ENVIRONMENT);
    const counts = new Map<string, number>();
    return render!.outcome.rendered.documents.flatMap(document => {
      const [object] = parseManifests({ text: document.text }).objects;
      if (!object) return [];
      const count = counts.get(object.kind) ?? 0;
      counts.set(object.kind, count + 1);
      return objectOrigins(
        document.text,
        [...explained.metadata, ...explained.fields],
        explained.service!,
      ).map(({ path, from }) => ({
        object: `${object.kind} ${count}`,
        path,
        value: valueAt(object.value, path),
        from: from.map(field => field.path),
      }));
    });
  }

  const isThere = (leaf: Leaf, after: readonly Leaf[]) =>
    after.some(
      ({ object, path, value }) =>
        object === leaf.object && path === leaf.path && value === leaf.value,
    );

  it('are told of nearly all fields of each kind but those that are the same everywhere', () => {
    const kinds = new Map<string, { all: number; told: number }>();
    for (const { object, path, from } of before) {
      const kind = object.split(' ')[0]!;
      // The Pod of `helm test` is the library's.
      if (kind === 'Pod' || OWN.test(path)) continue;
      const { all, told } = kinds.get(kind) ?? { all: 0, told: 0 };
      kinds.set(kind, {
        all: all + 1,
        told: told + (from.length > 0 ? 1 : 0),
      });
    }
    const few = [...kinds].filter(([, { all, told }]) => told / all < 0.6);
    expect(few).toEqual([]);
    const sums = [...kinds.values()];
    const total = (field: 'all' | 'told') =>
      sums.reduce((sum, each) => sum + each[field], 0);
    expect(total('told') / total('all')).toBeGreaterThan(0.8);
  });

  it('are true: what is told of a field changes with what is told to decide it', async () => {
    const told = [...new Set(before.flatMap(({ from }) => from))].sort();
    const document = parseDocument(text);
    const written = told.filter(path => document.hasIn(parsePath(path)!));
    const changedBy = new Map<string, Leaf[]>();
    for (const path of written) {
      const segments = parsePath(path)!;
      const changed = parseDocument(text);
      const value = another(changed.getIn(segments));
      if (value === undefined || path === 'spec.kind') continue;
      changed.setIn(segments, value);
      const after = await leavesOf(changed.toString());
      if (after) changedBy.set(path, after);
    }
    // Fields whose every origin could be changed; the others are told of whole parts, or of what no other value fits.
    const checked = before.filter(
      ({ from }) => from.length > 0 && from.every(path => changedBy.has(path)),
    );
    const wrong = checked.filter(leaf =>
      leaf.from.every(
        path =>
          isThere(leaf, changedBy.get(path)!) &&
          // What bears the name of the document's field is decided by that.
          parsePath(path)!.at(-1) !== leaf.value,
      ),
    );
    expect(
      wrong.map(({ object, path, from }) => `${object} ${path}: ${from}`),
    ).toEqual([]);
    expect(changedBy.size).toBeGreaterThan(fewest);
    expect(checked.length).toBeGreaterThan(fields);
  }, 600_000);
});

it('every rule names a field', () => {
  for (const { field, from } of DOCUMENT_PATH_RULES) {
    expect(parsePath(field)).not.toEqual([]);
    expect(parsePath(field)).toBeDefined();
    expect(
      from.map(path => parsePath(path) && formatPath(parsePath(path)!)),
    ).not.toContain(undefined);
  }
});

function valueAt(value: unknown, path: string): unknown {
  return (parsePath(path) ?? []).reduce<unknown>(
    (inner, key) =>
      (inner as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}
