import { DEFAULT_TIME_LIMIT_MS } from './defaultTimeLimit';
import type { Lane } from './backend/Lane';
import type { LoadableChart } from './backend/Session';
import type { RenderOutcome, RenderRequest } from './HelmEngine';
import { HelmRenderError } from './HelmRenderError';
import { parseFailure } from './parseFailure';
import { decodeResult } from './wire/decodeResult';
import { encodeRun } from './wire/encodeRun';
import type { WireResponse, WireResult } from './wire/messages';

/** Renders a chart in one exchange with an engine, which loads the chart before when it has not. */
export async function renderIn(
  lane: Lane,
  chart: LoadableChart,
  requests: readonly RenderRequest[],
): Promise<RenderOutcome[]> {
  const timeLimitMs = requests.reduce(
    (sum, request) => sum + (request.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS),
    0,
  );
  const { head, body } = await lane.ask(
    chart,
    { op: 'render', chart: chart.key, runs: requests.map(encodeRun) },
    timeLimitMs,
  );
  return resultsOf(head).map(
    (result): RenderOutcome =>
      result.failure
        ? { ok: false, error: parseFailure(result.failure) }
        : { ok: true, result: decodeResult(result, body) },
  );
}

/** Renders once; what ends the engine meanwhile is an outcome, too. */
export async function renderAlone(
  lane: Lane,
  chart: LoadableChart,
  request: RenderRequest,
): Promise<RenderOutcome> {
  try {
    const [outcome] = await renderIn(lane, chart, [request]);
    return outcome ?? { ok: false, error: noResultError() };
  } catch (error) {
    if (error instanceof HelmRenderError) {
      return { ok: false, error };
    }
    throw error;
  }
}

/** The results of an answer. Throws the failure that it has instead. */
export function resultsOf(head: WireResponse): readonly WireResult[] {
  if (head.failure) {
    throw parseFailure(head.failure);
  }
  return head.results ?? [];
}

export function noResultError(): HelmRenderError {
  return new HelmRenderError({
    code: 'crash',
    message: 'the engine answered without a result',
  });
}
