import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  chartTargets,
  engineRenderer,
  generateFromFiles,
  renderEnvironments,
  writeFileTree,
  type ChartRenderer,
  type EnvironmentRender,
  type RenderTarget,
} from '@chartwright/core';
import { describeWithTool, run } from './__testUtils__/outsideTools';

const EXAMPLES = join(__dirname, '../../../examples');
const documents = [
  ...readdirSync(join(EXAMPLES, 'quickstart')).map(
    kind => `quickstart/${kind}/chartwright.yaml`,
  ),
  'private-resources/chartwright.yaml',
  '../charts/portal/chartwright.yaml',
  ...readdirSync(EXAMPLES)
    .filter(name => existsSync(join(EXAMPLES, name, 'system.yaml')))
    .map(name => `${name}/system.yaml`),
];

/**
 * What the render of one chart cannot show, or what is meant: Pods and Services that an operator makes of a custom resource,
 * Services of another chart (the proxy before an application), agents that read their node, images that have one user, and
 * containers that wait before the proxy of a mesh runs: it lets only the traffic of its own user pass.
 */
const BEYOND_THE_RENDER = [
  /NetworkPolicy: The NetworkPolicys selector doesn't match any pods/,
  / (node-exporter|fluent-bit|fluentd)\/\S+ apps\/v1\/DaemonSet: /,
  / (ai-finance-app|prometheus|grafana)(-redirect)?\/\S+ \S+Ingress: .* No service match/,
  / mysql-read\/\S+ v1\/Service: The services selector does not match any pods/,
  / (elasticsearch|aic-website(-test)?)\/\S+ .* low (user|group) ID/,
  / \(wait-for-\S+\) The container is running with a low user ID/,
];

/** One chart of an example, on disk and rendered by the product. */
interface GeneratedChart {
  name: string;
  target: RenderTarget;
  renders: EnvironmentRender[];
}

/** What `chartwright generate` writes for the examples, in the hands of the tools that people install and judge charts with. */
describe('every example', () => {
  const charts: GeneratedChart[] = [];
  let repositories = 0;
  let folder: string;
  let renderer: ChartRenderer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'examples-'));
    renderer = await engineRenderer({});
    for (const document of documents) {
      const generation = generateFromFiles({ file: join(EXAMPLES, document) });
      repositories += generation.size;
      for (const repository of generation.repositories) {
        if (!('tree' in repository)) throw new Error(repository.message);
        const { name, tree } = repository;
        const place = join(folder, dirname(document), name);
        writeFileTree(place, tree, { owner: name });
        for (const target of chartTargets(place)) {
          const renders = await renderEnvironments(target, renderer);
          charts.push({ name, target, renders });
        }
      }
    }
  }, 1_200_000);
  afterAll(async () => {
    await renderer.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const everyRender = (
    use: (
      text: string,
      render: EnvironmentRender,
      chart: GeneratedChart,
    ) => void,
  ) => {
    let count = 0;
    for (const chart of charts) {
      for (const render of chart.renders) {
        if (!render.outcome.ok) throw new Error(render.outcome.failure.message);
        use(render.outcome.rendered.manifest, render, chart);
        count += 1;
      }
    }
    expect(count).toBe(charts.length * 3);
  };

  it('has a chart for each service and each system', () => {
    expect(charts).toHaveLength(repositories);
  });

  describeWithTool('helm')('helm', () => {
    it('prints the same bytes for every environment', () => {
      everyRender((text, { environment }, { target }) => {
        const { release, namespace, name } = environment;
        const { stdout, stderr } = run('helm', [
          'template',
          release,
          target.folder,
          '--namespace',
          namespace,
          '--values',
          join(target.folder, `values-${name}.yaml`),
        ]);
        expect([stderr, stdout]).toEqual(['', text]);
      });
    }, 1_200_000);

    it('lints every environment strictly', () => {
      everyRender((_text, { environment }, { target }) => {
        const { status, stdout } = run('helm', [
          'lint',
          '--strict',
          target.folder,
          '--values',
          join(target.folder, `values-${environment.name}.yaml`),
        ]);
        expect([status, stdout]).toEqual([
          0,
          expect.stringContaining('0 chart(s) failed'),
        ]);
      });
    }, 1_200_000);
  });

  const schemas = process.env.CHARTWRIGHT_KUBERNETES_SCHEMAS;
  if (schemas === undefined) {
    console.warn(
      'SKIPPED: kubeconform, because CHARTWRIGHT_KUBERNETES_SCHEMAS names no folder of scripts/testing/kubernetesSchemas.mjs',
    );
  } else {
    describeWithTool('kubeconform')('kubeconform', () => {
      it('accepts every environment in strict mode', () => {
        const texts: string[] = [];
        everyRender(text => texts.push(text));
        // One process for all: it reads the schemas once.
        const { status, stdout } = run(
          'kubeconform',
          [
            '-strict',
            '-summary',
            '-ignore-missing-schemas',
            '-schema-location',
            `${schemas}/{{ .ResourceKind }}{{ .KindSuffix }}.json`,
            '-',
          ],
          texts.join('\n'),
        );
        expect([status, stdout]).toEqual([
          0,
          expect.stringMatching(/Valid: [1-9]\d\d+, Invalid: 0, Errors: 0/),
        ]);
      }, 600_000);
    });
  }

  describeWithTool('kube-score')('kube-score', () => {
    it('finds nothing critical in production', () => {
      const found = charts.flatMap(({ name, renders }) => {
        const production = renders.find(
          ({ environment }) => environment.production,
        )!;
        const text = production.outcome.ok
          ? production.outcome.rendered.manifest
          : '';
        const { stdout } = run(
          'kube-score',
          ['score', '--output-format', 'ci', '-'],
          text,
        );
        return stdout
          .split('\n')
          .filter(line => line.startsWith('[CRITICAL]'))
          .filter(line => !BEYOND_THE_RENDER.some(known => known.test(line)))
          .map(line => `${name}: ${line}`);
      });
      expect(found).toEqual([]);
    }, 600_000);
  });
});
