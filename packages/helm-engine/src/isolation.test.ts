import { createHelmEngine } from './createHelmEngine';
import { HelmRenderError } from './HelmRenderError';
import type { HelmEngine } from './HelmEngine';
import { testableBackends } from './__testUtils__/backends';
import { chartOf } from './__testUtils__/chartOf';

const release = { name: 'release' };
const good = chartOf({ 'templates/a.yaml': 'ok: {{ .Values.n }}' });
/** Loops for hours without making output. */
const loop = '{{ range until 30000 }}{{ range until 30000 }}{{ end }}{{ end }}';
const bad = chartOf({
  'templates/a.yaml': `{{ if .Values.loop }}${loop}{{ end }}\nok: {{ .Values.n }}`,
});

async function failure(promise: Promise<unknown>): Promise<HelmRenderError> {
  const outcome = await promise.catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(HelmRenderError);
  return outcome as HelmRenderError;
}

describe.each(testableBackends())('a bad chart in the %s engine', backend => {
  let engine: HelmEngine;
  beforeEach(async () => {
    engine = await createHelmEngine({ prefer: backend });
  });
  afterEach(() => engine.close());

  it('is stopped by its time limit, and the next render is sound', async () => {
    const chart = await engine.load(bad);
    const error = await failure(
      chart.render({ values: [{ loop: true }], release, timeLimitMs: 200 }),
    );
    expect(error).toMatchObject({
      code: 'timeout',
      message: expect.stringContaining('longer than 200 ms'),
    });
    const { manifest } = await chart.render({ values: [{ n: 1 }], release });
    expect(manifest).toContain('ok: 1');
  });

  it('does not take the requests beside it down', async () => {
    const chart = await engine.load(bad);
    const outcomes = await chart.renderAll([
      { values: [{ n: 1 }], release, timeLimitMs: 500 },
      { values: [{ loop: true }], release, timeLimitMs: 300 },
      { values: [{ n: 3 }], release, timeLimitMs: 500 },
    ]);
    expect(
      outcomes.map(outcome =>
        outcome.ok ? outcome.result.manifest.trim() : outcome.error.code,
      ),
    ).toEqual([
      '---\n# Source: test/templates/a.yaml\nok: 1',
      'timeout',
      '---\n# Source: test/templates/a.yaml\nok: 3',
    ]);
  });

  it('does not take the requests behind it down', async () => {
    const outcomes = await Promise.all([
      ...engine.renderEach(bad, [
        { values: [{ n: 1 }], release, timeLimitMs: 500 },
        { values: [{ loop: true }], release, timeLimitMs: 300 },
        { values: [{ n: 3 }], release, timeLimitMs: 500 },
      ]),
      ...engine.renderEach(good, [{ values: [{ n: 4 }], release }]),
    ]);
    expect(
      outcomes.map(outcome =>
        outcome.ok ? outcome.result.documents[0]?.text : outcome.error.code,
      ),
    ).toEqual(['ok: 1', 'timeout', 'ok: 3', 'ok: 4']);
  });

  it('that takes too much memory ends its engine, and the next render is sound', async () => {
    const chart = await engine.load(
      chartOf({
        'templates/a.yaml':
          '{{ $x := list }}{{ range until 100000 }}{{ $x = append $x (repeat 1000000 "x") }}{{ end }}',
      }),
    );
    expect(
      await failure(chart.render({ release, timeLimitMs: 60_000 })),
    ).toMatchObject({
      code: 'crash',
      message: expect.stringContaining('out of memory'),
    });
    const other = await engine.load(good);
    expect((await other.render({ release })).documents).toHaveLength(1);
  }, 600_000);

  it('that recurses without end fails', async () => {
    const chart = await engine.load(
      chartOf({
        'templates/a.yaml':
          '{{ define "r" }}{{ template "r" . }}{{ end }}{{ template "r" . }}',
      }),
    );
    expect(await failure(chart.render({ release }))).toMatchObject({
      code: 'exec',
      message: expect.stringContaining('exceeded maximum template depth'),
    });
    const other = await engine.load(good);
    expect((await other.render({ release })).documents).toHaveLength(1);
  });

  it('that changes its values does not change those of the next render', async () => {
    const chart = await engine.load(
      chartOf({
        'values.yaml': 'map: {a: 1}\nlist: [1]\n',
        'templates/a.yaml':
          '{{ $_ := set .Values.map "a" (add .Values.map.a 1) }}{{ $_ := set .Values "n" "x" }}{{ $_ := set .Chart "Name" "y" }}v: {{ .Values.map.a }} {{ .Release.Name }}',
      }),
    );
    const first = await chart.render({ release });
    expect(first.documents[0]?.text).toBe('v: 2 release');
    expect(await chart.render({ release })).toEqual(first);
  });

  it('is one of many: charts are loaded again when they were displaced', async () => {
    const charts = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        engine.load(
          chartOf({ 'templates/a.yaml': `n: ${index}-{{ .Values.n }}` }),
        ),
      ),
    );
    const results = await Promise.all(
      charts.map(chart => chart.render({ values: [{ n: 1 }], release })),
    );
    expect(results.map(({ documents }) => documents[0]?.text)).toEqual(
      charts.map((_, index) => `n: ${index}-1`),
    );
  });
});

describe('several workers', () => {
  it.each(testableBackends())(
    'of the %s engine answer like one, also while one of them is stopped',
    async backend => {
      const engine = await createHelmEngine({ prefer: backend, workers: 2 });
      try {
        const chart = await engine.load(bad);
        const looping = failure(
          chart.render({ values: [{ loop: true }], release, timeLimitMs: 400 }),
        );
        const results = await Promise.all(
          Array.from({ length: 20 }, (_, n) =>
            chart.render({ values: [{ n }], release }),
          ),
        );
        expect(results.map(({ documents }) => documents[0]?.text)).toEqual(
          results.map((_, n) => expect.stringContaining(`ok: ${n}`)),
        );
        expect((await looping).code).toBe('timeout');
      } finally {
        await engine.close();
      }
    },
  );
});

describe('a closed engine', () => {
  it.each(testableBackends())('(%s) refuses requests', async backend => {
    const engine = await createHelmEngine({ prefer: backend });
    const chart = await engine.load(good);
    await engine.close();
    expect(await failure(chart.render({ release }))).toMatchObject({
      code: 'crash',
      message: expect.stringContaining('closed'),
    });
  });
});
