import {
  createHelmEngine,
  HelmRenderError,
  type HelmChart,
  type HelmEngine,
} from '@chartwright/helm-engine';
import fc from 'fast-check';
import { serviceChartFiles } from './__testUtils__/chartFiles';
import { Rendered } from './__testUtils__/Rendered';
import { validateValues, valuesSchema } from './__testUtils__/schema';
import { baseValues } from './__testUtils__/useServiceChart';
import { valuesArbitrary } from './__testUtils__/valuesArbitrary';

let engine: HelmEngine;
let chart: HelmChart;

beforeAll(async () => {
  engine = await createHelmEngine();
  chart = await engine.load(serviceChartFiles());
});
afterAll(() => engine.close());

/** Renders; values that the chart itself refuses with a message of its own count as well. */
async function renderOrRefuse(
  values: Readonly<Record<string, unknown>>,
): Promise<Rendered | undefined> {
  try {
    const { manifest } = await chart.render({
      values: [baseValues, values],
      release: { name: 'orders', namespace: 'shop' },
    });
    return new Rendered(manifest);
  } catch (error) {
    if (!(error instanceof HelmRenderError)) throw error;
    expect(error.message).toMatch(/ cannot be used:\n {2}- /);
    return undefined;
  }
}

/** Not sections of a service: Helm's own, its name, and whole or parts of manifests, which have tests of their own. */
const LEFT_OUT = [
  'exports',
  'global',
  'chartwright',
  'name',
  'objects',
  'overrides',
  'policies',
];

describe.each(
  Object.keys(valuesSchema.properties!).filter(
    section => !LEFT_OUT.includes(section),
  ),
)('any valid %s', section => {
  it('renders to YAML with the right names, or is refused in words', async () => {
    const schema = valuesSchema.properties![section];
    if (!schema) throw new Error(`no schema for ${section}`);
    await fc.assert(
      fc.asyncProperty(
        valuesArbitrary(schema, valuesSchema.definitions!),
        async value => {
          const rendered = await renderOrRefuse({
            ports: { http: { port: 8080 } },
            [section]: value,
          });
          for (const { metadata } of rendered?.objects ?? []) {
            expect(metadata.labels).toEqual(expect.any(Object));
            expect(typeof metadata.name).toBe('string');
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe('text', () => {
  const texts = fc
    .string({ unit: 'binary', maxLength: 60 })
    .filter(value => !value.includes('<no value>'));

  it('arrives as it was given, wherever a value takes any text', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const values = {
          command: [text],
          args: [text, text],
          env: { PLAIN: text, MAP: { value: text } },
          config: { TEXT: text },
          files: { file: { path: '/file', content: text } },
          annotations: { 'example.com/text': text },
          podAnnotations: { 'example.com/text': text },
          prometheusRule: {
            groups: {
              g: { rules: { A: { expr: '1', annotations: { text } } } },
            },
          },
        };
        const rendered = (await renderOrRefuse(values))!;
        expect(rendered.container()).toMatchObject({
          command: [text],
          args: [text, text],
          env: [
            { name: 'MAP', value: text },
            { name: 'PLAIN', value: text },
          ],
        });
        expect(rendered.one('ConfigMap', 'orders').data).toEqual({
          TEXT: text,
        });
        expect(rendered.one('ConfigMap', 'orders-files').data).toEqual({
          file: text,
        });
        expect(rendered.one('Deployment').metadata.annotations).toEqual({
          'example.com/text': text,
        });
        expect(rendered.podTemplate.metadata.annotations).toMatchObject({
          'example.com/text': text,
        });
        const [group] = rendered.one('PrometheusRule').spec.groups;
        expect(group.rules[0].annotations).toEqual({ text });
      }),
      { numRuns: 100 },
    );
  });
});

it('the generator of random values makes values the schema accepts', () => {
  fc.assert(
    fc.property(
      valuesArbitrary(valuesSchema, valuesSchema.definitions!),
      values => {
        const { name, ...rest } = values as Record<string, unknown>;
        validateValues(JSON.parse(JSON.stringify(rest)));
        expect(validateValues.errors ?? []).toEqual([]);
      },
    ),
    { numRuns: 20 },
  );
});
