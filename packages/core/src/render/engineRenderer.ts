import {
  createHelmEngine,
  HelmRenderError,
  type ChartFiles,
  type HelmChart,
  type HelmEngineOptions,
} from '@chartwright/helm-engine';
import type {
  ChartRenderer,
  RenderFailure,
  RenderOutcome,
  RenderRequest,
} from './ChartRenderer';

/** A renderer on the Helm engine that comes with Chartwright. */
export async function engineRenderer(
  options: HelmEngineOptions = {},
): Promise<ChartRenderer> {
  const engine = await createHelmEngine(options);
  // With several workers, renders of one chart that are asked for singly would be spread, and the chart loaded by each.
  const oneByOne = (options.workers ?? 1) === 1;
  return {
    identity: `engine ${engine.version.helm} ${engine.version.kubernetes}`,
    render(files: ChartFiles, requests: readonly RenderRequest[]) {
      const loading = engine.load(files);
      if (oneByOne) return requests.map(request => renderOne(loading, request));
      const all = renderAll(loading, requests);
      return requests.map(async (_, index) => (await all)[index]!);
    },
    close: () => engine.close(),
  };
}

async function renderOne(
  loading: Promise<HelmChart>,
  request: RenderRequest,
): Promise<RenderOutcome> {
  try {
    const chart = await loading;
    return { ok: true, rendered: await chart.render(engineRequest(request)) };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

async function renderAll(
  loading: Promise<HelmChart>,
  requests: readonly RenderRequest[],
): Promise<RenderOutcome[]> {
  try {
    const chart = await loading;
    const outcomes = await chart.renderAll(requests.map(engineRequest));
    return outcomes.map(outcome =>
      outcome.ok
        ? { ok: true, rendered: outcome.result }
        : { ok: false, failure: failureOf(outcome.error) },
    );
  } catch (error) {
    const failure = failureOf(error);
    return requests.map(() => ({ ok: false, failure }));
  }
}

function engineRequest({ release, namespace, values }: RenderRequest) {
  return {
    release: { name: release, namespace },
    values: values.map(({ text }) => text),
    valuesNames: values.map(({ name }) => name),
  };
}

/** What Helm says; anything else is a fault and passes. */
function failureOf(error: unknown): RenderFailure {
  if (!(error instanceof HelmRenderError)) throw error;
  return {
    message: error.cliMessage,
    ...(error.template !== undefined && { template: error.template }),
    ...(error.line !== undefined && { line: error.line }),
    ...(error.code === 'yaml' && { inOutput: true }),
  };
}
