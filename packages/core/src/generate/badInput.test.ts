import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateFromFiles } from './generateFromFiles';

const PLATFORM = `apiVersion: chartwright.dev/v1
kind: Platform
metadata: { name: acme }
spec:
  environments:
    - { name: development }
    - { name: production, production: true, resourceModes: [operator] }
  policies: { edgesBetweenSystems: { shop: [identity] } }
`;

const SYSTEM = `apiVersion: chartwright.dev/v1
kind: System
metadata: { name: shop, owner: group:default/shop }
spec:
  resources:
    postgres: { mode: embedded }
    broker: { type: rabbitmq, mode: operator }
    ledger: { type: redis, mode: operator }
  environments:
    qa: { namespace: shop-qa }
  services:
    orders:
      spec:
        kind: api
        image: ghcr.io/acme/orders:1.4.2
        scaling: { min: 5, max: 3, metrics: { queue: 70, gpu: { metric: gpu_use }, late: { metric: orders_wating, target: { value: '3' } } } }
        monitoring: { ownMetrics: { orders_waiting: { type: gauge } } }
        dependsOn:
          services: { paymnts: {}, billing/invoices: {}, identity/login: {} }
          resources: { postgrs: {} }
        env:
          DB_PASSWORD: hunter2
          SESSION: kX9vQ2mB7tR4wZ8pL3nC6yH1jF5dS0aG
        environments: { prodution: { scaling: { max: 4 } } }
    payments:
      spec:
        kind: api
        image: ghcr.io/acme/payments:1.4.2
        scaling: { replicas: 2, vertical: {} }
        availability: { maxUnavailable: 0 }
        dependsOn: { services: { ledger: {} } }
    ledger:
      spec:
        kind: api
        image: ghcr.io/acme/ledger:1.4.2
        scaling: { max: 5, metrics: { cpu: 70 }, vertical: { mode: Recreate } }
        dependsOn: { services: { payments: {} } }
    stock:
      spec:
        kind: api
        image: ghcr.io/acme/stock:1.4.2
        dependsOn: { services: { prices: { startup: wait } } }
    prices:
      spec:
        kind: api
        image: ghcr.io/acme/prices:1.4.2
        dependsOn: { services: { stock: { startup: wait } } }
`;

/** The line of the document on which each mistake stands, by code and a part of its field. */
const MISTAKES: readonly [code: string, path: string, line: number][] = [
  ['CW_UNKNOWN_ENVIRONMENT', 'spec.environments.qa', 10],
  ['CW_RESOURCE_MODE_FORBIDDEN', 'spec.resources.postgres.mode', 6],
  ['CW_RESOURCE_MISFIT', 'spec.resources.ledger', 8],
  ['CW_HPA_BOUNDS', 'scaling.max', 16],
  ['CW_HPA_METRIC', 'scaling.metrics.queue', 16],
  ['CW_MISSING_FIELD', 'scaling.metrics.gpu.target', 16],
  ['CW_METRIC_SOURCE', 'scaling.metrics.late.metric', 16],
  ['CW_UNKNOWN_SERVICE', 'dependsOn.services.paymnts', 19],
  ['CW_EDGE_NOT_PERMITTED', 'dependsOn.services["billing/invoices"]', 19],
  ['CW_UNKNOWN_RESOURCE', 'dependsOn.resources.postgrs', 20],
  ['CW_SECRET_IN_CLEAR', 'env.DB_PASSWORD', 22],
  ['CW_SECRET_IN_CLEAR', 'env.SESSION', 23],
  ['CW_UNKNOWN_ENVIRONMENT', 'environments.prodution', 24],
  ['CW_PDB_BLOCKS_EVICTION', 'availability.maxUnavailable', 30],
  ['CW_VPA_CONFLICT', 'scaling.vertical.mode', 36],
  ['CW_DEPENDENCY_CYCLE', 'dependsOn.services.payments', 37],
  ['CW_STARTUP_CYCLE', 'dependsOn.services.stock.startup', 47],
];

describe('bad input', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'chartwright-bad-'));
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, 'platform.yaml'), PLATFORM);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function problemsOf(system: string): readonly Problem[] {
    writeFileSync(join(root, 'system.yaml'), system);
    return generateFromFiles({ file: join(root, 'system.yaml') }).problems;
  }

  /** The lines on which each of the mistakes is told. */
  function placesOf(problems: readonly Problem[]) {
    return MISTAKES.map(([code, path]) => {
      const found = problems.filter(
        problem =>
          problem.code === code &&
          problem.path?.endsWith(path) &&
          problem.file === join(root, 'system.yaml') &&
          (problem.column ?? 0) > 0,
      );
      return [code, path, ...found.map(({ line }) => line)];
    });
  }

  it('is told all at once, each mistake with its place', () => {
    expect(placesOf(problemsOf(SYSTEM))).toEqual(MISTAKES);
  });

  it('says what was meant', () => {
    const hints = problemsOf(SYSTEM).map(({ hint }) => hint);
    for (const name of ['payments', 'postgres', 'production', 'orders_waiting'])
      expect(hints).toContain(`Did you mean \`${name}\`?`);
  });

  it('names every edge of a circle with its line', () => {
    const file = join(root, 'system.yaml');
    expect(
      problemsOf(SYSTEM)
        .filter(({ code }) => /_CYCLE$/.test(code))
        .map(({ severity, message }) => [severity, message]),
    ).toEqual([
      [
        'error',
        `These services wait for each other to start, so none of them ever would: \`prices\` waits for \`stock\` (${file}:47), \`stock\` waits for \`prices\` (${file}:42).`,
      ],
      [
        'warning',
        `These services call each other in a circle: \`ledger\` calls \`payments\` (${file}:37), \`payments\` calls \`ledger\` (${file}:31).`,
      ],
    ]);
  });

  it('is told beside a value that its field does not take', () => {
    const problems = problemsOf(
      SYSTEM.replace('rabbitmq, mode: operator', 'rabbitmq, mode: operatr'),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'CW_NOT_ALLOWED_VALUE',
        line: 7,
        hint: 'Did you mean `operator`?',
      }),
    );
    // What the left-out field may measure is not judged.
    const certain = (code: unknown) => code !== 'CW_METRIC_SOURCE';
    expect(placesOf(problems).filter(([code]) => certain(code))).toEqual(
      MISTAKES.filter(([code]) => certain(code)),
    );
  });

  it('is told beside two resources of one name', () => {
    const problems = problemsOf(
      SYSTEM.replace(
        '    broker:',
        '    postgres: { mode: operator }\n    broker:',
      ),
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'CW_YAML_DUPLICATE_KEY',
        path: 'spec.resources.postgres',
        line: 7,
      }),
    );
    expect(
      problems.filter(({ code }) => code === 'CW_HPA_BOUNDS'),
    ).toHaveLength(1);
  });

  it('never repeats a secret', () => {
    const text = JSON.stringify(problemsOf(SYSTEM));
    expect(text).not.toContain('hunter2');
    expect(text).not.toContain('kX9vQ2mB');
  });
});
