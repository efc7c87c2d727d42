import type { DefaultsInput } from './DefaultsInput';
import type { EffectiveSpec } from './EffectiveSpec';
import { isLongRunning } from './kinds';
import type { JsonMap } from './Layer';

/** True when a volume can be mounted by one Pod at a time, so that the old one must end before the new one starts. */
function hasExclusiveVolume(spec: EffectiveSpec): boolean {
  return Object.values(spec.storage ?? {}).some(volume => {
    const modes = volume.accessModes ?? ['ReadWriteOnce'];
    return !modes.some(
      mode => mode === 'ReadWriteMany' || mode === 'ReadOnlyMany',
    );
  });
}

/** Whether requests come by a route of the Gateway API, whose weights Argo Rollouts can set. */
function isRouted({ spec, platform }: DefaultsInput): boolean {
  const { hosts = {}, target = platform.spec.exposure ?? 'gateway' } =
    spec.exposure ?? {};
  return Object.keys(hosts).length > 0 && target === 'gateway';
}

const CANARY_STEPS = [
  { weight: 10, pause: '5m' },
  { weight: 50, pause: '5m' },
];

function progressiveDefaults(input: DefaultsInput, strategy: string): JsonMap {
  if (strategy === 'BlueGreen')
    return { blueGreen: { autoPromotion: true, scaleDownDelaySeconds: 30 } };
  if (strategy !== 'Canary') return {};
  return {
    canary: {
      steps: CANARY_STEPS,
      router: isRouted(input) ? 'gateway' : 'none',
    },
  };
}

/** How a new version takes the place of the old one where no document says it. */
export function rolloutDefaults(input: DefaultsInput): JsonMap {
  const { kind, spec } = input;
  if (!isLongRunning(kind, spec.schedule !== undefined)) return {};
  const common = { minReadySeconds: 0, revisionHistoryLimit: 5 };
  if (kind === 'stateful')
    return {
      ...common,
      strategy: 'RollingUpdate',
      podManagementPolicy: 'OrderedReady',
    };
  const recreate = kind === 'scheduler' || hasExclusiveVolume(spec);
  const strategy =
    spec.rollout?.strategy ?? (recreate ? 'Recreate' : 'RollingUpdate');
  const pace =
    strategy === 'RollingUpdate' || strategy === 'Canary'
      ? { maxSurge: '25%', maxUnavailable: 0 }
      : {};
  return {
    ...common,
    strategy,
    progressDeadlineSeconds: 600,
    ...pace,
    ...progressiveDefaults(input, strategy),
  };
}

/** Whether a Service of its own stands before the version that is tried. */
export function hasTrialService(input: DefaultsInput): boolean {
  const { strategy, canary } = input.spec.rollout ?? {};
  if (strategy !== 'Canary') return strategy === 'BlueGreen';
  return (canary?.router ?? (isRouted(input) ? 'gateway' : 'none')) !== 'none';
}
