import { createHelmEngine } from './createHelmEngine';
import { HelmRenderError } from './HelmRenderError';
import type { HelmEngine } from './HelmEngine';
import { orderViolations } from './orderViolations';
import { testableBackends } from './__testUtils__/backends';
import {
  expectedOf,
  fidelityCases,
  fixtureChart,
  requestOf,
  type Expected,
  type FidelityCase,
} from './__testUtils__/fidelityCases';
import { findHelm, refreshExpected } from './__testUtils__/realHelm';

describe.each(testableBackends())('the %s engine', backend => {
  let engine: HelmEngine;
  beforeAll(async () => {
    engine = await createHelmEngine({ prefer: backend });
  });
  afterAll(() => engine.close());

  async function render(fidelityCase: FidelityCase): Promise<Expected> {
    try {
      const chart = await engine.load(fixtureChart(fidelityCase.chart));
      const { manifest } = await chart.render(requestOf(fidelityCase));
      return { manifest };
    } catch (error) {
      if (error instanceof HelmRenderError) {
        return { error: error.cliMessage };
      }
      throw error;
    }
  }

  it.each(
    fidelityCases.map(entry => [entry.chart, entry.name, entry] as const),
  )(
    'renders %s (%s) as the real helm does',
    async (_chart, _name, fidelityCase) => {
      const expected = expectedOf(fidelityCase);
      expect(await render(fidelityCase)).toEqual(
        'error' in expected
          ? { error: orderViolations(expected.error) }
          : expected,
      );
    },
  );
});

describe('the committed expectations', () => {
  if (findHelm() === undefined) {
    console.warn(
      'There is no helm 4.3.1 in CHARTWRIGHT_TOOLS_BIN or PATH: the committed outputs of helm are not compared with its own.',
    );
    it('were written by the real helm, which is not here to be asked', () => {
      expect(fidelityCases.map(expectedOf)).toHaveLength(fidelityCases.length);
    });
  } else {
    it('are what the real helm prints now', () => {
      expect(refreshExpected('--check')).toBe('');
    });
  }
});
