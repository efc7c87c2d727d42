import { DEFAULT_TIME_LIMIT_MS } from './defaultTimeLimit';
import type { Lane, LoadableChart } from './backend/Lane';
import type {
  HelmChart,
  RenderOutcome,
  RenderRequest,
  RenderResult,
  ValuesRequest,
} from './HelmEngine';
import { HelmRenderError } from './HelmRenderError';
import { parseFailure } from './parseFailure';
import { decodeResult } from './wire/decodeResult';
import { encodeRun } from './wire/encodeRun';
import type { WireResponse, WireResult } from './wire/messages';

/** A chart whose requests go to whichever lane is free. */
export class LoadedChart implements HelmChart {
  readonly name: string;
  readonly version: string;
  readonly appVersion?: string;

  constructor(
    private readonly chart: LoadableChart,
    info: NonNullable<WireResponse['chart']>,
    readonly warnings: readonly string[],
    private readonly laneFor: (chart: LoadableChart) => Lane,
  ) {
    this.name = info.name;
    this.version = info.version;
    this.appVersion = info.appVersion;
  }

  async render(request: RenderRequest): Promise<RenderResult> {
    const [outcome] = await this.exchangeAll([request]);
    if (!outcome?.ok) {
      throw outcome?.error ?? noResult();
    }
    return outcome.result;
  }

  async renderAll(
    requests: readonly RenderRequest[],
  ): Promise<RenderOutcome[]> {
    if (requests.length === 0) {
      return [];
    }
    try {
      return await this.exchangeAll(requests);
    } catch (error) {
      if (!(error instanceof HelmRenderError)) {
        throw error;
      }
      // The engine ended under one of them: which one shows when each is asked for alone.
      return Promise.all(requests.map(request => this.renderAlone(request)));
    }
  }

  async values(request: ValuesRequest): Promise<Record<string, unknown>> {
    const { head, body } = await this.laneFor(this.chart).ask(
      this.chart,
      { op: 'values', chart: this.chart.key, runs: [encodeRun(request)] },
      request.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS,
    );
    const result = resultsOf(head)[0];
    if (!result || result.failure) {
      throw result?.failure ? parseFailure(result.failure) : noResult();
    }
    return JSON.parse(body.next(result.values ?? 0)) as Record<string, unknown>;
  }

  private async renderAlone(request: RenderRequest): Promise<RenderOutcome> {
    try {
      return { ok: true, result: await this.render(request) };
    } catch (error) {
      if (error instanceof HelmRenderError) {
        return { ok: false, error };
      }
      throw error;
    }
  }

  private async exchangeAll(
    requests: readonly RenderRequest[],
  ): Promise<RenderOutcome[]> {
    const timeLimitMs = requests.reduce(
      (sum, request) => sum + (request.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS),
      0,
    );
    const { head, body } = await this.laneFor(this.chart).ask(
      this.chart,
      { op: 'render', chart: this.chart.key, runs: requests.map(encodeRun) },
      timeLimitMs,
    );
    return resultsOf(head).map(
      (result): RenderOutcome =>
        result.failure
          ? { ok: false, error: parseFailure(result.failure) }
          : { ok: true, result: decodeResult(result, body) },
    );
  }
}

function resultsOf(head: WireResponse): readonly WireResult[] {
  if (head.failure) {
    throw parseFailure(head.failure);
  }
  return head.results ?? [];
}

function noResult(): HelmRenderError {
  return new HelmRenderError({
    code: 'crash',
    message: 'the engine answered without a result',
  });
}
