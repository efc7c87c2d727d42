import { DEFAULT_TIME_LIMIT_MS } from './defaultTimeLimit';
import type { Lane } from './backend/Lane';
import type { LoadableChart } from './backend/Session';
import type {
  HelmChart,
  RenderOutcome,
  RenderRequest,
  RenderResult,
  ValuesRequest,
} from './HelmEngine';
import { HelmRenderError } from './HelmRenderError';
import { parseFailure } from './parseFailure';
import { encodeRun } from './wire/encodeRun';
import { noResultError, renderAlone, renderIn, resultsOf } from './renderIn';
import type { WireResponse } from './wire/messages';

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
    const outcome = await this.renderAlone(request);
    if (!outcome.ok) {
      throw outcome.error;
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
      return await renderIn(this.laneFor(this.chart), this.chart, requests);
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
      throw result?.failure ? parseFailure(result.failure) : noResultError();
    }
    return JSON.parse(body.next(result.values ?? 0)) as Record<string, unknown>;
  }

  private renderAlone(request: RenderRequest): Promise<RenderOutcome> {
    return renderAlone(this.laneFor(this.chart), this.chart, request);
  }
}
