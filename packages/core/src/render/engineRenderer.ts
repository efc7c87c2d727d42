import {
  createHelmEngine,
  HelmRenderError,
  type ChartFiles,
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
    async render(
      files: ChartFiles,
      requests: readonly RenderRequest[],
    ): Promise<RenderOutcome[]> {
      let chart;
      try {
        chart = await engine.load(files);
      } catch (error) {
        if (!(error instanceof HelmRenderError)) throw error;
        const failure = failureOf(error);
        return requests.map(() => ({ ok: false, failure }));
      }
      const outcomes = await chart.renderAll(
        requests.map(({ release, namespace, values }) => ({
          release: { name: release, namespace },
          values: values.map(({ text }) => text),
          valuesNames: values.map(({ name }) => name),
        })),
      );
      return outcomes.map(outcome =>
        outcome.ok
          ? { ok: true, rendered: outcome.result }
          : { ok: false, failure: failureOf(outcome.error) },
      );
    },
    close: () => engine.close(),
  };
}

function failureOf(error: HelmRenderError): RenderFailure {
  return {
    message: error.cliMessage,
    ...(error.template !== undefined && { template: error.template }),
    ...(error.line !== undefined && { line: error.line }),
    ...(error.code === 'yaml' && { inOutput: true }),
  };
}
