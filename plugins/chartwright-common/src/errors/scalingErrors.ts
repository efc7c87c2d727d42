import type { ErrorTable } from './ErrorTable';

/** Chapter "Scaling and availability". */
export const SCALING_ERRORS = {
  CW_HPA_BOUNDS: [
    'The maximum of the autoscaler is below its minimum.',
    'Raise the maximum or lower the minimum.',
  ],
  CW_HPA_METRIC: [
    'A metric of the autoscaler lacks what it needs.',
    'Give the request, or the metric in full.',
  ],
  CW_SCALING_WITHOUT_MAXIMUM: [
    '`scaling.min` without `scaling.max`.',
    'Add `max`, or write `replicas`.',
  ],
  CW_PDB_BLOCKS_EVICTION: [
    'The disruption budget lets no Pod go, so no node can be drained.',
    'Lower `minAvailable`, or raise the number of Pods.',
  ],
  CW_GRACE_PERIOD: [
    'A Pod is killed before its sleep ends.',
    'Raise `terminationGracePeriodSeconds`.',
  ],
  CW_ROLLOUT_STUCK: [
    'Neither more nor fewer Pods are allowed during a rollout.',
    'Raise `maxSurge` or `maxUnavailable`.',
  ],
} as const satisfies ErrorTable;
