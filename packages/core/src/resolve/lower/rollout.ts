import type { EffectivePlatform } from '../effectivePlatform';
import type { EffectiveSpec } from '../EffectiveSpec';
import { isProgressive } from '../kinds';
import { sortedMap } from '../sortedMap';
import type {
  RolloutAnalysisValues,
  RolloutStepValues,
  RolloutValues,
} from '../values';

/** Address under which Prometheus Operator serves every Prometheus of a namespace. */
export function prometheusAddress({ spec }: EffectivePlatform): string {
  const { prometheus, namespace = 'monitoring' } = spec.monitoring ?? {};
  return prometheus ?? `http://prometheus-operated.${namespace}.svc:9090`;
}

/** The document says `forever`, Argo Rollouts leaves the duration out. */
function pauseOf(pause: string | undefined): Pick<RolloutStepValues, 'pause'> {
  return pause === undefined ? {} : { pause: pause.replace('forever', '') };
}

function stepsOf({ rollout = {} }: EffectiveSpec): RolloutStepValues[] {
  const { trial, steps = [] } = rollout.canary ?? {};
  return [
    ...(trial === undefined
      ? []
      : [
          {
            headers: sortedMap(trial.headers, value => value),
            ...pauseOf(trial.pause ?? 'forever'),
          },
        ]),
    ...steps.map(({ weight, pause }) => ({ weight, ...pauseOf(pause) })),
  ];
}

/** The condition of Argo Rollouts that an answer within bounds meets. No traffic is no failure. */
function withinBounds(bounds: { minimum?: number; maximum?: number }): string {
  const parts = [
    ...(bounds.minimum === undefined ? [] : [`result[0] >= ${bounds.minimum}`]),
    ...(bounds.maximum === undefined ? [] : [`result[0] <= ${bounds.maximum}`]),
  ];
  return `len(result) == 0 || isNaN(result[0]) || (${parts.join(' && ')})`;
}

function analysisOf(
  { rollout = {}, slos = {} }: EffectiveSpec,
  platform: EffectivePlatform,
): RolloutAnalysisValues {
  const {
    enabled = true,
    interval = '1m',
    initialDelay = '1m',
    count = 5,
    failureLimit = 1,
    metrics = {},
  } = rollout.analysis ?? {};
  const judged =
    Object.keys(metrics).length > 0 || Object.keys(slos).length > 0;
  return {
    enabled: enabled && judged && isProgressive(rollout.strategy),
    prometheus: prometheusAddress(platform),
    interval,
    initialDelay,
    count,
    failureLimit,
    metrics: sortedMap(metrics, metric => ({
      query: metric.query,
      successCondition: withinBounds(metric),
    })),
  };
}

/** What the chart reads of a Rollout; for other workloads the library's own defaults. */
export function lowerRollout(
  spec: EffectiveSpec,
  platform: EffectivePlatform,
): RolloutValues | undefined {
  const { strategy, blueGreen = {}, canary = {} } = spec.rollout ?? {};
  if (!isProgressive(strategy)) return undefined;
  const green = strategy === 'BlueGreen';
  return {
    trialService:
      (green ? blueGreen.previewService : canary.canaryService) ?? '',
    autoPromotion: blueGreen.autoPromotion ?? true,
    ...(blueGreen.autoPromotionSeconds === undefined
      ? {}
      : { autoPromotionSeconds: blueGreen.autoPromotionSeconds }),
    ...(blueGreen.previewReplicas === undefined
      ? {}
      : { previewReplicas: blueGreen.previewReplicas }),
    scaleDownDelaySeconds: blueGreen.scaleDownDelaySeconds ?? 30,
    router: green ? 'none' : canary.router ?? 'none',
    steps: green ? [] : stepsOf(spec),
    analysis: analysisOf(spec, platform),
  };
}
