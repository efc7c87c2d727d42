import { join } from 'node:path';
import {
  ciValues,
  libraryChartPaths,
  libraryFolder,
  serviceChartFiles,
} from './__testUtils__/chartFiles';
import { describeWithTool, run } from './__testUtils__/outsideTools';
import { useServiceChart } from './__testUtils__/useServiceChart';
import { useChartFolders } from './__testUtils__/useChartFolders';

const dashboards = { 'orders.json': '{\n  "title": "Orders"\n}\n' };
const names = Object.keys(ciValues());

describeWithTool('helm')('helm', () => {
  const { renderText } = useServiceChart({ dashboards });
  const writeChart = useChartFolders();
  const chart = writeChart(serviceChartFiles({ dashboards }));
  const valuesFile = (name: string) =>
    join(libraryFolder, 'ci', `${name}-values.yaml`);

  it.each(names)(
    'template prints the same as the engine for the fixture %s',
    async name => {
      const { status, stdout, stderr } = run('helm', [
        'template',
        'orders',
        chart,
        '--namespace',
        'shop',
        '-f',
        valuesFile(name),
      ]);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      expect(stdout).toBe(await renderText(ciValues()[name]!));
    },
  );

  it.each(names)('lint --strict finds nothing in the fixture %s', name => {
    const { status, stdout } = run('helm', [
      'lint',
      '--strict',
      '--quiet',
      chart,
      '--namespace',
      'shop',
      '-f',
      valuesFile(name),
    ]);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('renders the chart as a part of an umbrella chart, whose values reach it', () => {
    const files = Object.entries(
      serviceChartFiles({ values: ciValues().minimal }),
    ).map(([path, text]) => [`charts/service-chart/${path}`, text]);
    const umbrella = writeChart({
      ...Object.fromEntries(files),
      'Chart.yaml': 'apiVersion: v2\nname: umbrella\nversion: 0.1.0\n',
      'values.yaml':
        'global: {a: b}\nservice-chart: {workload: {replicas: 4}, podDisruptionBudget: {enabled: false}}\n',
    });
    const { status, stdout, stderr } = run('helm', [
      'template',
      'all',
      umbrella,
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('replicas: 4');
    expect(stdout).not.toContain('PodDisruptionBudget');
  });

  it('takes the library as a package, with its schema', () => {
    const files = serviceChartFiles({ values: ciValues().minimal });
    const own = Object.entries(files).filter(
      ([path]) => !path.startsWith('charts/'),
    );
    const folder = writeChart(Object.fromEntries(own));
    const { status } = run('helm', [
      'package',
      libraryFolder,
      '--destination',
      join(folder, 'charts'),
    ]);
    expect(status).toBe(0);
    const rendered = run('helm', ['template', 'orders', folder]);
    expect(rendered.stderr).toBe('');
    expect(rendered.stdout).toContain('kind: Deployment');
  });

  it('packages the chart without what is not part of it', () => {
    const folder = writeChart({ keep: '' });
    run('helm', ['package', libraryFolder, '--destination', folder]);
    const { stdout } = run('tar', [
      'tzf',
      join(folder, 'chartwright-1.0.0.tgz'),
    ]);
    const wanted = [
      ...libraryChartPaths(),
      'README.md',
      'changes.yaml',
      'values.schema.json',
      '.helmignore',
    ];
    expect(stdout.trim().split('\n').sort()).toEqual(
      wanted.map(path => `chartwright/${path}`).sort(),
    );
  });
});
