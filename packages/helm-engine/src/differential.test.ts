import fc from 'fast-check';
import { createHelmEngine } from './createHelmEngine';
import { HelmRenderError } from './HelmRenderError';
import type { HelmEngine } from './HelmEngine';
import { chartOf } from './__testUtils__/chartOf';
import { fixtureChart, type Expected } from './__testUtils__/fidelityCases';
import { findHelm, templateWith } from './__testUtils__/realHelm';

/** How many charts both render; a process of helm each. `ROUNDS=5000` looks longer than CI does. */
const numRuns = Number(process.env.ROUNDS ?? 40);

/** Documents as templates write them, well and badly; in Latin 1, so that each byte is a character and any may be cut. */
const bodies = Object.entries(fixtureChart('bodies'))
  .filter(
    ([name, content]) => name.startsWith('bodies/') && content.length < 2000,
  )
  .map(([, content]) => Buffer.from(content).toString('latin1'));
const lines = [...new Set(bodies.flatMap(body => body.split(/(?<=\n)/)))];

/** Whole documents, single lines of others, and separators, with a piece cut out of it all now and then. */
const body = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(...bodies),
        fc.constantFrom(...lines),
        fc.constantFrom(
          '---\n',
          '----\n',
          '------\n',
          '--- # c\n',
          '\n',
          '---',
        ),
      ),
      { minLength: 1, maxLength: 5 },
    ),
    fc.option(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 4 }))),
  )
  .map(([pieces, cut]) => {
    const text = pieces.join('');
    const at = cut ? cut[0] % (text.length + 1) : 0;
    return cut ? text.slice(0, at) + text.slice(at + cut[1]) : text;
  });

const charts = fc.record({ a: body, b: fc.option(body) }).map(({ a, b }) =>
  chartOf({
    'bodies/a': Buffer.from(a, 'latin1'),
    'templates/a.yaml': '{{ .Files.Get "bodies/a" }}',
    ...(b !== null && {
      'templates/_b.yaml': 'partial',
      'templates/b.txt': Buffer.from(b.replaceAll('{{', ''), 'latin1'),
    }),
  }),
);

async function ourOutcome(
  engine: HelmEngine,
  files: Record<string, string | Uint8Array>,
): Promise<Expected> {
  try {
    const chart = await engine.load(files);
    const { manifest } = await chart.render({ release: { name: 'release' } });
    return { manifest };
  } catch (error) {
    if (error instanceof HelmRenderError) {
      return { error: error.cliMessage };
    }
    throw error;
  }
}

const helm = findHelm();

if (helm === undefined) {
  console.warn(
    'There is no helm 4.3.1 in CHARTWRIGHT_TOOLS_BIN or PATH: documents put together at random are not compared with its own.',
  );
  it('has documents to put together, and no helm to compare with', () => {
    expect(bodies.length).toBeGreaterThan(80);
  });
} else {
  describe('documents put together at random', () => {
    let engine: HelmEngine;
    beforeAll(async () => {
      engine = await createHelmEngine({ prefer: 'wasm' });
    });
    afterAll(() => engine.close());

    it(
      'come out as from the real helm, errors too',
      () =>
        fc.assert(
          fc.asyncProperty(charts, async files => {
            expect(await ourOutcome(engine, files)).toEqual(
              templateWith(helm, files),
            );
          }),
          { numRuns },
        ),
      60_000 + numRuns * 2000,
    );
  });
}
