import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { HelmValues, mergeHelmValues } from '../emit/values/helmValues';
import { serviceOverrides } from '../emit/values/serviceOverrides';
import type { FileTree } from '../files/FileTree';
import type { GeneratedRepository } from './GenerateInput';
import { generateService } from './generateService';
import { generatorAssets } from './generatorAssets';

const assets = generatorAssets();

interface Parts {
  kind?: string;
  metadata?: object;
  spec?: object;
}

function document({ kind = 'api', metadata, spec }: Parts = {}): object {
  return {
    apiVersion: 'chartwright.dev/v1',
    kind: 'Service',
    metadata: { name: 'orders', owner: 'group:default/shop', ...metadata },
    spec: { kind, image: 'ghcr.io/acme/orders:1.4.2', ...spec },
  };
}

function generated(content: object): GeneratedRepository {
  const { problems, repository } = generateService({
    main: { path: 'chartwright.yaml', text: stringify(content) },
    assets,
  });
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  return repository!;
}

const text = (tree: FileTree, path: string) => String(tree.get(path)?.content);

/** The same data with the keys of every map in another order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

const EVERYTHING = document({
  metadata: {
    title: 'Orders',
    labels: { b: '2', a: '1' },
    links: { wiki: { url: 'https://wiki.example.com' } },
    tags: ['java'],
  },
  spec: {
    ports: { http: 8080, admin: 9090 },
    env: { LOG_LEVEL: 'info', TOKEN: { secret: 'api', key: 'token' } },
    config: { FEATURE: 'true', ANSWER: '42' },
    files: { '/etc/orders/app.yaml': 'a: 1\n' },
    writablePaths: { '/tmp': '64Mi' },
    sidecars: {
      proxy: { image: 'ghcr.io/acme/proxy:1', ports: { proxy: 9000 } },
    },
    jobs: {
      migrate: { command: ['migrate'] },
      report: { schedule: { cron: '0 3 * * *' } },
    },
    scaling: { min: 2, max: 6, metrics: { cpu: 70 } },
    exposure: {
      hosts: {
        'orders.example.com': { paths: { '/': 'http', '/admin': 'admin' } },
      },
    },
    dependsOn: { external: { stripe: { host: 'api.stripe.com', port: 443 } } },
    provides: { 'orders-api': { type: 'openapi' } },
    slos: { availability: { objective: 99.9 } },
    runbook: { notes: { general: 'Look at the queue.' } },
    environments: {
      production: {
        scaling: { min: 3 },
        env: { LOG_LEVEL: 'warn', TOKEN: null },
      },
      development: {
        sidecars: { proxy: null },
        config: { ANSWER: null, EXTRA: 'yes' },
      },
    },
  },
});

describe('generateService', () => {
  it('does not depend on the order of the maps of the document', () => {
    const ownTexts = /^(chartwright\.yaml|\.chartwright\/lock\.yaml)$/;
    const outputs = (content: object) =>
      [...generated(content).tree].filter(([path]) => !ownTexts.test(path));
    expect(outputs(reversed(EVERYTHING) as object)).toEqual(
      outputs(EVERYTHING),
    );
  });

  const scaling = fc.constantFrom(
    { replicas: 3 },
    { min: 2, max: 5 },
    { min: 2, max: 9, metrics: { cpu: 60, memory: 80 } },
  );
  const part = fc.record(
    {
      scaling,
      env: fc.dictionary(
        fc.constantFrom('A', 'B', 'yes', 'NULL', 'N'),
        fc.constantFrom<unknown>(
          'on',
          '0x1F',
          '',
          'x: y # z',
          '{{ .Values.x }}',
          'a\nb\n',
          {
            secret: 's',
            key: 'k',
          },
        ),
      ),
      config: fc.dictionary(
        fc.constantFrom('y', 'off', 'C'),
        fc.constantFrom('1', 'no', '~', '1:30'),
      ),
      probes: fc.constantFrom(
        { liveness: { path: '/live' } },
        { liveness: { tcp: 'http' }, readiness: { exec: ['true'] } },
        {
          liveness: { path: '/live', periodSeconds: 3 },
          startup: { path: '/up' },
        },
      ),
      writablePaths: fc.constantFrom(
        { '/tmp': '64Mi' },
        { '/tmp': { size: '1Gi', medium: 'Memory' }, '/var/run': '1Mi' },
      ),
      exposure: fc.constantFrom(
        { hosts: { 'a.example.com': {} } },
        { target: 'ingress', hosts: { 'b.example.com': {} } },
      ),
      args: fc.constantFrom(['a'], ['a', 'yes'], []),
      resources: fc.constantFrom(
        { limits: { cpu: '1' } },
        { requests: { memory: '300Mi' } },
      ),
      monitoring: fc.constantFrom(
        { scrape: 'annotations' },
        { scrape: 'none' },
        { scrape: 'podMonitor' },
      ),
      alerts: fc.constantFrom(
        { HighErrorRate: false },
        { HighErrorRate: { threshold: 0.2 } },
        { LowTraffic: { threshold: 1 } },
      ),
      availability: fc.constantFrom(
        { minAvailable: 1 },
        { zoneSpread: 'required' },
        { nodeAffinity: { required: { pool: ['a'] } } },
      ),
      image: fc.constantFrom(
        'ghcr.io/acme/orders:2.0',
        `ghcr.io/acme/orders@sha256:${'a'.repeat(64)}`,
      ),
    },
    { requiredKeys: [] },
  );
  /* An environment also takes things away. */
  const overlay = fc.record(
    {
      ...Object.fromEntries(
        ['env', 'config', 'probes', 'writablePaths', 'exposure', 'args'].map(
          name => [name, fc.constant(null)],
        ),
      ),
    },
    { requiredKeys: [] },
  );
  const environment = fc
    .tuple(part, overlay)
    .map(([changes, removals]) => ({ ...changes, ...removals }));

  it('writes values which Helm merges to exactly what was resolved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('api', 'web', 'worker'),
        part,
        environment,
        environment,
        (kind, base, development, production) => {
          const repository = generated(
            document({
              kind,
              spec: {
                ports: { http: 8080 },
                ...base,
                environments: { development, production },
              },
            }),
          );
          /* Helm reads YAML 1.1, where `on` and `1:30` are no texts. */
          const values = (path: string): HelmValues =>
            parse(text(repository.tree, path), { version: '1.1' }) ?? {};
          const own = mergeHelmValues(
            assets.library.defaults,
            values('chart/values.yaml'),
          );
          for (const service of repository.resolution!.environments) {
            expect(
              mergeHelmValues(
                own,
                values(`chart/values-${service.environment.name}.yaml`),
              ),
            ).toEqual(
              mergeHelmValues(
                assets.library.defaults,
                serviceOverrides(service, assets.library),
              ),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes what a document says as data everywhere', () => {
    const hostile = `{{ .Values.x }} | "quote" </script> <b> \${HOME} $(id) \`x\` [a](javascript:x)`;
    const { tree } = generated(
      document({
        metadata: { title: hostile, description: hostile },
        spec: {
          runbook: { notes: { general: 'Fine {{ notes }}.' } },
          provides: { api: { title: hostile } },
          dependsOn: {
            external: {
              other: { title: hostile, host: 'x.example.com', port: 443 },
            },
          },
        },
      }),
    );
    const goTemplates = [...tree].filter(([path]) =>
      /^chart\/templates\//.test(path),
    );
    expect(goTemplates).toHaveLength(2);
    for (const [, { content }] of goTemplates) {
      expect(content).not.toContain('quote');
    }
    expect(parse(text(tree, 'chart/Chart.yaml')).description).toBe(hostile);
    expect(parse(text(tree, 'mkdocs.yml')).site_name).toBe(hostile);
    for (const page of ['index', 'architecture', 'operations']) {
      const markdown = text(tree, `docs/${page}.md`);
      expect(markdown).toContain('{{ .Values.x }}');
      const prose = markdown.replace(/^```[^]*?^```$/gm, '');
      expect(prose).not.toMatch(/<b>|<\/script>|(?<!\\)\]\(javascript:/);
    }
    expect(text(tree, 'docs/architecture.md')).toMatch(
      /to0\["\{\{ \.Values\.x \}\} \| #quot;quote#quot;/,
    );
    expect(text(tree, 'docs/operations.md')).toContain('Fine {{ notes }}.');
  });

  it('comes back with every problem of the document, and nothing else', () => {
    const { problems, repository } = generateService({
      main: {
        path: 'bad.yaml',
        text: stringify(document({ spec: { prots: { http: 8080 }, tier: 3 } })),
      },
      assets,
    });
    expect(repository).toBeUndefined();
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['spec.prots', 'spec.tier']),
    );
  });

  it('wants one service', () => {
    const { problems } = generateService({
      main: {
        path: 'platform.yaml',
        text: 'apiVersion: chartwright.dev/v1\nkind: Platform\nmetadata: {name: p}\nspec: {}\n',
      },
      assets,
    });
    expect(problems).toMatchObject([{ code: 'CW_ONE_SERVICE' }]);
  });

  it('warns of the document of another service that is wrong, and goes on', () => {
    const { problems, repository } = generateService({
      main: { path: 'orders.yaml', text: stringify(document()) },
      services: [{ path: 'payments.yaml', text: 'kind: Service\n' }],
      assets,
    });
    expect(repository).toBeDefined();
    expect(new Set(problems.map(({ severity }) => severity))).toEqual(
      new Set(['warning']),
    );
  });

  it.each([
    ['a map that is none', 'providers: 3\ncallers: {}\n'],
    ['broken YAML', 'providers: [\n'],
    ['nothing', ''],
  ])('refuses facts about neighbours that are %s', (_, content) => {
    const { problems } = generateService({
      main: { path: 'orders.yaml', text: stringify(document()) },
      neighbours: { path: 'neighbours.yaml', text: content },
      assets,
    });
    expect(problems).toMatchObject([
      { code: 'CW_CONTEXT_INVALID', file: 'neighbours.yaml' },
    ]);
  });
});
