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
  return {
    identity: `engine ${engine.version.helm} ${engine.version.kubernetes}`,
    render(files: ChartFiles, requests: readonly RenderRequest[]) {
      const loading = engine.load(files);
      return requests.map(request => renderOne(loading, request));
    },
    close: () => engine.close(),
  };
}

async function renderOne(
  loading: Promise<HelmChart>,
  { release, namespace, values }: RenderRequest,
): Promise<RenderOutcome> {
  try {
    const chart = await loading;
    const rendered = await chart.render({
      release: { name: release, namespace },
      values: values.map(({ text }) => text),
      valuesNames: values.map(({ name }) => name),
    });
    return { ok: true, rendered };
  } catch (error) {
    if (!(error instanceof HelmRenderError)) throw error;
    return { ok: false, failure: failureOf(error) };
  }
}

function failureOf(error: HelmRenderError): RenderFailure {
  return {
    message: error.cliMessage,
    ...(error.template !== undefined && { template: error.template }),
    ...(error.line !== undefined && { line: error.line }),
    ...(error.code === 'yaml' && { inOutput: true }),
  };
}
