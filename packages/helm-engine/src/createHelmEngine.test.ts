import { createHelmEngine } from './createHelmEngine';
import { HelmRenderError } from './HelmRenderError';
import type { HelmEngine, RenderRequest } from './HelmEngine';
import { testableBackends } from './__testUtils__/backends';
import { chartOf } from './__testUtils__/chartOf';
import { fixtureChart } from './__testUtils__/fidelityCases';

const release = { name: 'release' };

describe.each(testableBackends())('the %s engine', backend => {
  let engine: HelmEngine;
  beforeAll(async () => {
    engine = await createHelmEngine({ prefer: backend });
  });
  afterAll(() => engine.close());

  async function errorOf(
    files: Record<string, string | Uint8Array>,
    request: Partial<RenderRequest> = {},
  ): Promise<HelmRenderError> {
    const outcome = await engine
      .load(files)
      .then(chart => chart.render({ release, ...request }))
      .catch((error: unknown) => error);
    expect(outcome).toBeInstanceOf(HelmRenderError);
    return outcome as HelmRenderError;
  }

  it('says what it was built from', () => {
    expect(engine.version).toEqual({
      helm: '4.3.1',
      go: expect.stringMatching(/^go1\./),
      kubernetes: 'v1.37.0',
      backend,
    });
  });

  it('describes a chart', async () => {
    const chart = await engine.load(
      chartOf({
        'Chart.yaml':
          'apiVersion: v2\nname: a\nversion: 1.2.3\nappVersion: "7"\n',
      }),
    );
    expect({ ...chart }).toMatchObject({
      name: 'a',
      version: '1.2.3',
      appVersion: '7',
      warnings: [],
    });
  });

  it('gives documents, hooks and notes beside the manifest', async () => {
    const chart = await engine.load(fixtureChart('hooks'));
    const result = await chart.render({
      release: { name: 'app', namespace: 'prod' },
    });
    expect(result.notes).toBe('Installed app into prod.\n');
    expect(
      result.hooks.map(({ name, events, weight }) => ({
        name,
        events,
        weight,
      })),
    ).toContainEqual({
      name: 'late',
      events: ['pre-install', 'pre-upgrade'],
      weight: 5,
    });
    expect(
      result.hooks.find(({ name }) => name === 'late')?.deletePolicies,
    ).toEqual(['before-hook-creation', 'hook-succeeded']);
    const printed = result.documents.map(
      ({ template, text }) => `---\n# Source: ${template}\n${text}`,
    );
    for (const document of printed) {
      expect(`${result.manifest}\n`).toContain(document.trimEnd());
    }
    expect(result.documents.filter(({ hook }) => hook)).toHaveLength(
      result.hooks.length,
    );
  });

  it('renders several requests in one exchange, failures among them', async () => {
    const chart = await engine.load(fixtureChart('failures'));
    const outcomes = await chart.renderAll([
      { release },
      { release, set: ['case=fail'] },
      { release, set: ['case=none', 'x=1'] },
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(await chart.renderAll([])).toEqual([]);
  });

  it('renders a chart for each request as it does one by one, failures among them', async () => {
    const files = fixtureChart('failures');
    const requests = [
      { release },
      { release, set: ['case=fail'] },
      { release, set: ['case=none', 'x=1'] },
    ];
    const outcomes = engine.renderEach(files, requests);
    await engine.handedOver();
    expect(await Promise.all(outcomes)).toEqual(
      await (await engine.load(files)).renderAll(requests),
    );
  });

  it('tells every request that a chart does not load, and renders the next', async () => {
    const outcomes = await Promise.all([
      ...engine.renderEach({ 'values.yaml': '' }, [{ release }, { release }]),
      ...engine.renderEach(chartOf({ 'templates/a.yaml': 'ok: 1' }), [
        { release },
      ]),
    ]);
    expect(
      outcomes.map(outcome =>
        outcome.ok ? outcome.result.documents[0]?.text : outcome.error.code,
      ),
    ).toEqual(['load', 'load', 'ok: 1']);
  });

  it('takes more requests at once than it is sent', async () => {
    const outcomes = await Promise.all(
      engine.renderEach(
        chartOf({ 'templates/a.yaml': 'n: {{ .Values.n }}' }),
        Array.from({ length: 30 }, (_, n) => ({ release, values: [{ n }] })),
      ),
    );
    expect(
      outcomes.map(outcome => outcome.ok && outcome.result.documents[0]?.text),
    ).toEqual(Array.from({ length: 30 }, (_, n) => `n: ${n}`));
  });

  it('gives the coalesced values', async () => {
    const chart = await engine.load(fixtureChart('nulls'));
    const values = await chart.values({
      values: ['map: {a: null}\n', { whole: { v: 2 } }],
      release,
    });
    expect(values).toMatchObject({
      top: 'text',
      map: { b: { c: 2, d: 3 } },
      whole: { v: 2, w: 1 },
    });
    expect(values.map).not.toHaveProperty('a');
  });

  it('takes objects for what they are, whatever their texts hold', async () => {
    const chart = await engine.load(
      chartOf({ 'templates/a.yaml': 'v: {{ .Values.text | b64enc }}' }),
    );
    const text =
      'y: no\u0085\u2028\u2029\ufeff\u007f\u0001"\\/\n\ttab # c {{ x }} 😀 é';
    const { documents } = await chart.render({ values: [{ text }], release });
    const [document] = documents;
    const encoded = document?.text.replace(/^v: /, '') ?? '';
    expect(Buffer.from(encoded, 'base64').toString()).toBe(text);
  });

  it('names template, line and column of a failure, and the way to it', async () => {
    const error = await errorOf(fixtureChart('failures'), {
      set: ['case=nil'],
    });
    expect(error).toMatchObject({
      code: 'exec',
      template: 'failures/templates/_partials.tpl',
      line: 9,
      column: 19,
    });
    expect(error.trace).toEqual([
      { template: 'failures/templates/failing.yaml', line: 9, column: 9 },
      { template: 'failures/templates/_partials.tpl', line: 5, column: 3 },
      { template: 'failures/templates/_partials.tpl', line: 9, column: 19 },
    ]);
    expect(error.message).not.toContain('--debug');
    expect(error.cliMessage).toBe(
      `${error.message}\n\nUse --debug flag to render out invalid YAML`,
    );
  });

  it.each([
    ['required', 'exec', 'failures/templates/failing.yaml', 5],
    ['compare', 'exec', 'failures/templates/failing.yaml', 23],
    ['yaml', 'yaml', 'failures/templates/failing.yaml', 4],
  ])('places the failure %s', async (name, code, template, line) => {
    expect(
      await errorOf(fixtureChart('failures'), { set: [`case=${name}`] }),
    ).toMatchObject({ code, template, line });
  });

  it.each([
    ['parse-error', 'parse', 'parse-error/templates/a.yaml', 4],
    ['bad-values', 'load', undefined, undefined],
    ['library', 'load', undefined, undefined],
  ])('classifies the chart %s', async (name, code, template, line) => {
    const error = await errorOf(fixtureChart(name));
    expect({
      code: error.code,
      template: error.template,
      line: error.line,
    }).toEqual({ code, template, line });
  });

  it('lists every violation of a schema, of subcharts too', async () => {
    const error = await errorOf(fixtureChart('schema'), {
      values: [
        {
          replicas: 'x',
          image: { pullPolicy: 'Never' },
          either: { c: 1 },
          nope: 1,
          checked: { size: 'big' },
        },
      ],
    });
    expect(error.code).toBe('schema');
    expect(error.violations).toEqual(
      expect.arrayContaining([
        {
          chart: 'schema',
          path: '/replicas',
          message: 'got string, want integer',
        },
        {
          chart: 'schema',
          path: '/image/pullPolicy',
          message: "value must be one of 'Always', 'IfNotPresent'",
        },
        {
          chart: 'schema',
          path: '/either',
          message: "missing property 'b'",
        },
        {
          chart: 'schema',
          path: '',
          message: "additional properties 'nope' not allowed",
        },
        {
          chart: 'checked',
          path: '/size',
          message: 'got string, want integer',
        },
      ]),
    );
  });

  it.each([
    'file:///etc/passwd',
    'http://127.0.0.1:1/schema.json',
    'https://example.com/schema.json',
    '../../../../etc/hostname',
  ])('refuses a schema that refers to %s', async $ref => {
    const error = await errorOf(
      chartOf({ 'values.schema.json': JSON.stringify({ $ref }) }),
    );
    expect(error.code).toBe('schema');
    expect(error.message).toContain('reads no files and no network');
  });

  it('reports what Helm logs', async () => {
    const chart = await engine.load(fixtureChart('values'));
    const { warnings } = await chart.render({
      values: ['text: {a: 1}\n'],
      release,
    });
    expect(warnings).toEqual([
      'warning: skipped value for values.text: Not a table.',
    ]);
  });

  it('knows nothing of the environment', async () => {
    const chart = await engine.load(
      chartOf({
        'templates/a.yaml':
          'host: {{ getHostByName "localhost" | quote }}\ntime: {{ date "-0700" 0 | quote }}\n',
      }),
    );
    const { documents } = await chart.render({ release });
    expect(documents[0]?.text).toBe('host: ""\ntime: "+0000"\n');
  });

  it('tells templates the version of Helm as its releases do', async () => {
    const chart = await engine.load(
      chartOf({
        'templates/a.yaml': 'helm: {{ .Capabilities.HelmVersion.Version }}',
      }),
    );
    const { documents } = await chart.render({ release });
    expect(documents[0]?.text).toBe('helm: v4.3.1');
  });

  it('renders the same bytes each time', async () => {
    const files = fixtureChart('subcharts');
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    const [first, second] = await Promise.all(
      [files, reversed].map(async source =>
        (await engine.load(source)).renderAll([{ release }, { release }]),
      ),
    );
    expect(first?.[1]).toEqual(first?.[0]);
    expect(second).toEqual(first);
  });
});
