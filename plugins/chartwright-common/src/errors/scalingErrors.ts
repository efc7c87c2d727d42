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
  CW_SCALING_TRIGGER: [
    'A trigger does not say what it measures, or measures what it cannot.',
    'Name a resource and the queue, list or topic in it, or write a query.',
  ],
  CW_VPA_CONFLICT: [
    'VPA and HPA on the same resource metric: the one would change the request that the other scales on.',
    'Let the VerticalPodAutoscaler only recommend (`mode: Off`), or take the resource out of one of them.',
  ],
  CW_ROLLOUT_STRATEGY: [
    'The strategy of a rollout does not fit the service, or a part of it means nothing.',
    'Choose the strategy that the message names, or remove the part.',
  ],
  CW_ROLLOUT_UNJUDGED: [
    'Nothing judges a new version that is tried beside the old one.',
    'Add objectives, or queries of your own.',
  ],
  CW_QUOTA_TOO_SMALL: [
    'The quota check at maximum replicas: all services at their most, with what a rollout adds, need more than the quota of the namespace.',
    'Raise the quota, or lower a maximum.',
  ],
  CW_TOO_FEW_REPLICAS: [
    'A critical service with fewer than 3 replicas is refused; or, of another tier, with fewer than the tier requires.',
    'Raise the number of Pods in production environments, or choose another tier.',
  ],
} as const satisfies ErrorTable;
