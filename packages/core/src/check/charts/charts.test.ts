import { ChartRenderer, engineRenderer } from '../../render';
import { checkTarget } from '../checkRenders';

const encode = (files: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]),
  );

const files = encode({
  'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
  'values.yaml': 'level: info\nnested: {a: 1, b: [x]}\nextra: false\n',
  'values-staging.yaml': 'level: info\nnested:\n  a: 2\n  b: [x]\n',
  'values-production.yaml': 'level: warning\nextra: true\n',
  'templates/all.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: shop}\ndata: {level: {{ .Values.level | quote }}}\n{{ if .Values.extra }}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: extra}\n{{ end }}',
});

const environment = (name: string, production: boolean) => ({
  name,
  production,
  release: 'shop',
  namespace: 'shop',
  values: [
    {
      name: `values-${name}.yaml`,
      text: Buffer.from(files[`values-${name}.yaml`]!).toString('utf8'),
    },
  ],
});

describe('a chart with its environments side by side', () => {
  let renderer: ChartRenderer;
  beforeAll(async () => {
    renderer = await engineRenderer();
  });
  afterAll(() => renderer.close());

  const check = async () =>
    (
      await checkTarget(
        {
          folder: 'chart',
          files,
          environments: [
            environment('staging', false),
            environment('production', true),
          ],
        },
        renderer,
      )
    ).findings;

  it('shows values that only repeat the base, with their line', async () => {
    const found = (await check()).filter(
      ({ rule }) => rule === 'value-repeats-base',
    );
    expect(found).toMatchObject([
      {
        severity: 'warning',
        environment: 'staging',
        file: 'chart/values-staging.yaml',
        path: 'level',
        line: 1,
      },
      { path: 'nested.b', line: 4 },
    ]);
    expect(found).toHaveLength(2);
  });

  it('shows what production has and the environment before it has not', async () => {
    expect(
      (await check()).filter(({ rule }) => rule === 'environment-differs'),
    ).toMatchObject([
      {
        severity: 'info',
        environment: 'staging',
        message: 'staging lacks what production has: ConfigMap/extra',
      },
    ]);
  });
});
