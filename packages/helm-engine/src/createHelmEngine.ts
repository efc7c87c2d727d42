import type { StartBackend } from './backend/Backend';
import { Lane } from './backend/Lane';
import type { LoadableChart } from './backend/Session';
import { startNativeBackend } from './backend/startNativeBackend';
import { wasmStarter } from './backend/wasmStarter';
import { chooseEngine } from './chooseEngine';
import { DEFAULT_TIME_LIMIT_MS } from './defaultTimeLimit';
import { loadableChart } from './loadableChart';
import { LoadedChart } from './LoadedChart';
import type {
  ChartFiles,
  HelmChart,
  HelmEngine,
  RenderOutcome,
  RenderRequest,
} from './HelmEngine';
import { parseFailure } from './parseFailure';
import { renderAlone } from './renderIn';

/** How to run the engine. */
export interface HelmEngineOptions {
  /**
   * `native` uses the native executable when one was built from the same sources, else WebAssembly; `wasm` never looks
   * for one. The environment variable `CHARTWRIGHT_HELM_ENGINE` (`native` or `wasm`) goes before this, and `native` there
   * makes a missing executable an error.
   *
   * @defaultValue native
   */
  readonly prefer?: 'native' | 'wasm';
  /** How many renders can run at once, each in a thread or a process of its own. @defaultValue 1 */
  readonly workers?: number;
  /**
   * `short` is for a process that renders a few charts and ends, such as a command: V8 then does without its optimizing
   * compiler for WebAssembly, which saves more than a third of the processor time of the first second and makes renders
   * three times slower if many follow. It is a setting of V8 for the whole process.
   *
   * @defaultValue long
   */
  readonly lifetime?: 'short' | 'long';
  /**
   * A file that `rehearsalOf` made: a native engine works through it before the first request, so it pays for who has
   * something else to do before that. One in WebAssembly has just enough time to start.
   */
  readonly rehearsal?: string;
}

/**
 * Starts an engine that renders charts as `helm template` does, outside the caller's thread.
 *
 * @remarks
 * The engine starts in the background; the first request waits for it.
 */
export async function createHelmEngine(
  options: HelmEngineOptions = {},
): Promise<HelmEngine> {
  const { directory, info, native, version } = chooseEngine(options.prefer);
  const start: StartBackend =
    native === undefined
      ? wasmStarter(directory, info, options.lifetime)
      : () => startNativeBackend(native, options.rehearsal);
  const lanes = Array.from(
    { length: Math.max(1, options.workers ?? 1) },
    () => new Lane(start),
  );
  lanes[0]?.warmUp();

  /** The lane that is free soonest; among those, one that knows the chart. */
  const laneFor = (chart: LoadableChart): Lane =>
    lanes.reduce((best, lane) => {
      const difference =
        lane.load - best.load ||
        Number(best.has(chart)) - Number(lane.has(chart));
      return difference < 0 ? lane : best;
    });

  return {
    version,
    async load(
      files: ChartFiles,
      { timeLimitMs = DEFAULT_TIME_LIMIT_MS } = {},
    ): Promise<HelmChart> {
      const chart = loadableChart(files);
      const { head } = await laneFor(chart).loadChart(chart, timeLimitMs);
      if (head.failure || !head.chart) {
        throw parseFailure(
          head.failure ?? {
            code: 'crash',
            message: 'the engine answered without a chart',
          },
        );
      }
      return new LoadedChart(chart, head.chart, head.warnings ?? [], laneFor);
    },
    renderEach(
      files: ChartFiles,
      requests: readonly RenderRequest[],
    ): Promise<RenderOutcome>[] {
      const chart = loadableChart(files);
      const lane = laneFor(chart);
      return requests.map(request => renderAlone(lane, chart, request));
    },
    async handedOver(): Promise<void> {
      await Promise.all(lanes.map(lane => lane.handedOver()));
    },
    async close(): Promise<void> {
      await Promise.all(lanes.map(lane => lane.close()));
    },
  };
}
