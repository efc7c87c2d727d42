import {
  createHelmEngine,
  type HelmChart,
  type HelmEngine,
} from '@chartwright/helm-engine';
import { serviceChartFiles } from '../__testUtils__/chartFiles';
import { isMap, libraryDefaults } from '../__testUtils__/schema';
import { webValues } from '../__testUtils__/useServiceChart';

let engine: HelmEngine;
let chart: HelmChart;
const files = serviceChartFiles();
const release = { name: 'orders', namespace: 'shop' };

beforeAll(async () => {
  engine = await createHelmEngine();
  chart = await engine.load(files);
});
afterAll(() => engine.close());

/** Dotted path of every default, sections included. */
function paths(values: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(values).flatMap(([key, value]) => [
    prefix + key,
    ...(isMap(value) ? paths(value, `${prefix}${key}.`) : []),
  ]);
}

function nested(path: string, value: unknown): Record<string, unknown> {
  return path
    .split('.')
    .reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Record<
    string,
    unknown
  >;
}

describe('a default set to null', () => {
  const all = paths(libraryDefaults()).filter(path => path !== 'name');

  it.each(all)(
    '%s is done without, or the chart says that it is needed',
    async path => {
      const kinds = ['Deployment', 'StatefulSet', 'CronJob', 'Job'];
      for (const kind of kinds) {
        const needed = chart.render({
          values: [
            {
              ...webValues,
              workload: { kind, schedule: { cron: '@daily' } },
              serviceMonitor: { enabled: kind === 'StatefulSet' },
              scrapeAnnotations: { enabled: kind === 'Deployment' },
            },
            nested(path, null),
          ],
          release,
        });
        await expect(
          needed.then(
            ({ manifest }) =>
              manifest.includes('<nil>') || manifest.includes('no value')
                ? manifest
                : 'fine',
            (error: Error) => error.message,
          ),
        ).resolves.toMatch(
          /^fine$|the values of the chart lack|cannot be used:|got null/,
        );
      }
    },
  );
});

describe('a chart that does not import the defaults', () => {
  it('is told to', async () => {
    const without = await engine.load({
      ...files,
      'Chart.yaml': files['Chart.yaml']!.replace(
        '    import-values: [defaults]\n',
        '',
      ),
    });
    await expect(
      without.render({ values: [webValues], release }),
    ).rejects.toThrow('import-values: [defaults]');
  });
});
