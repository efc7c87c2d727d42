import { readChartArchive } from '../files/readChartArchive';
import { helmIgnore } from './helmIgnore';
import { packageChart, type ChartPackage } from './packageChart';

const chart = {
  'Chart.yaml': `# Ours.
apiVersion: v2
name: orders
version: 1.2.3 # pinned
dependencies: [{name: chartwright, version: 1.0.0}]
`,
  'values.yaml': 'a: 1\n',
  '.helmignore': '# Not packaged.\nci/\n*.md\n',
  'ci/values.yaml': 'b: 2\n',
  'README.md': 'Read me.\n',
  'templates/all.yaml': '{{ include "all" . }}\n',
  'charts/chartwright/Chart.yaml': 'name: chartwright\nversion: 1.0.0\n',
  [`dashboards/${'x'.repeat(60)}/${'y'.repeat(60)}.json`]: '{}\n',
  'logo.bin': new Uint8Array([0, 255, 10]),
};
const packaged = (...args: Parameters<typeof packageChart>): ChartPackage => {
  const made = packageChart(...args);
  if ('problem' in made) throw new Error(made.problem.message);
  return made;
};
const textIn = (made: ChartPackage, path: string) =>
  Buffer.from(readChartArchive(made.content).get(path)!).toString();

describe('packageChart', () => {
  it('holds what belongs to the chart, Chart.yaml first', () => {
    const made = packaged(chart);
    expect(made).toMatchObject({
      name: 'orders',
      version: '1.2.3',
      fileName: 'orders-1.2.3.tgz',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect([...readChartArchive(made.content).keys()]).toEqual([
      'Chart.yaml',
      '.helmignore',
      'charts/chartwright/Chart.yaml',
      `dashboards/${'x'.repeat(60)}/${'y'.repeat(60)}.json`,
      'logo.bin',
      'templates/all.yaml',
      'values.yaml',
    ]);
    expect(textIn(made, 'Chart.yaml')).toBe(chart['Chart.yaml']);
    expect([...readChartArchive(made.content).get('logo.bin')!]).toEqual([
      0, 255, 10,
    ]);
  });

  it('gives the same bytes for the same chart', () => {
    const reversed = Object.fromEntries(Object.entries(chart).reverse());
    expect(packaged(reversed).sha256).toBe(packaged(chart).sha256);
  });

  it('sets versions, and keeps the comments', () => {
    const made = packaged(chart, { version: '2.0.0', appVersion: '7' });
    expect(made.fileName).toBe('orders-2.0.0.tgz');
    const text = textIn(made, 'Chart.yaml');
    expect(text).toContain('# Ours.');
    expect(text).toContain('version: 2.0.0 # pinned');
    expect(text).toContain('appVersion: "7"');
  });

  it.each<[string, object, string]>([
    ['no chart', { 'Chart.yaml': undefined }, 'There is no Chart.yaml'],
    ['no YAML', { 'Chart.yaml': 'name: [' }, 'It is not YAML'],
    ['no name', { 'Chart.yaml': 'version: 1.0.0' }, 'Expected a name'],
    [
      'a wrong version',
      { 'Chart.yaml': 'name: a\nversion: one' },
      "found 'one'",
    ],
    [
      'dependencies that are not vendored',
      { 'charts/chartwright/Chart.yaml': undefined },
      'The dependencies chartwright are not in the folder charts/',
    ],
  ])('refuses %s', (_what, changes, message) => {
    const files = Object.fromEntries(
      Object.entries({ ...chart, ...changes }).filter(
        ([, content]) => content !== undefined,
      ),
    );
    expect(packageChart(files)).toMatchObject({
      problem: {
        message: expect.stringContaining(message),
        file: 'Chart.yaml',
      },
    });
  });
});

describe('helmIgnore', () => {
  it.each<[string, string[], string[]]>([
    ['*.txt', ['a.txt', 'b/a.txt'], ['a.txtx', 'atxt']],
    ['ci/', ['ci/values.yaml', 'x/ci/a'], ['ci', 'cinema/a']],
    ['/a?.yaml', ['ab.yaml'], ['x/ab.yaml', 'a.yaml']],
    ['docs/*.md', ['docs/a.md'], ['a.md', 'docs/x/a.md', 'x/docs/a.md']],
    ['[a-c].json', ['b.json', 'x/c.json'], ['d.json']],
    ['', ['templates/.hidden'], ['templates/a.yaml', '.helmignore']],
    ['# *.md\n\n  *.log  ', ['a.log'], ['a.md']],
  ])('reads %j', (text, left, kept) => {
    const ignored = helmIgnore(text);
    expect(left.filter(path => !ignored(path))).toEqual([]);
    expect(kept.filter(path => ignored(path))).toEqual([]);
  });

  it('refuses a double star, as Helm does', () => {
    expect(() => helmIgnore('a/**/b')).toThrow("'**' is not supported");
  });
});
