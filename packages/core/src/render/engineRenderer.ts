import {
  createHelmEngine,
  type ChartFiles,
  type HelmEngineOptions,
  type HelmRenderError,
  type RenderOutcome as EngineOutcome,
} from '@chartwright/helm-engine';
import type {
  ChartRenderer,
  RenderFailure,
  RenderOutcome,
  RenderRequest,
} from './ChartRenderer';
import { engineRequest } from './engineRequest';

/** A renderer on the Helm engine that comes with Chartwright. */
export async function engineRenderer(
  options: HelmEngineOptions = {},
): Promise<ChartRenderer> {
  const engine = await createHelmEngine(options);
  return {
    identity: `engine ${engine.version.helm} ${engine.version.kubernetes}`,
    render: (files: ChartFiles, requests: readonly RenderRequest[]) =>
      engine
        .renderEach(files, requests.map(engineRequest))
        .map(
          async (outcome): Promise<RenderOutcome> => outcomeOf(await outcome),
        ),
    handedOver: () => engine.handedOver(),
    close: () => engine.close(),
  };
}

function outcomeOf(outcome: EngineOutcome): RenderOutcome {
  return outcome.ok
    ? { ok: true, rendered: outcome.result }
    : { ok: false, failure: failureOf(outcome.error) };
}

/** What Helm says. */
function failureOf(error: HelmRenderError): RenderFailure {
  return {
    message: error.cliMessage,
    ...(error.template !== undefined && { template: error.template }),
    ...(error.line !== undefined && { line: error.line }),
    ...(error.code === 'yaml' && { inOutput: true }),
  };
}
