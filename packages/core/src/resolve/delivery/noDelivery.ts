import type { ResolvedDelivery } from './ResolvedDelivery';

/** Of whom nobody asks that anything be delivered. */
export const NO_DELIVERY: ResolvedDelivery = {
  chartTests: false,
  kustomize: false,
  handbook: {},
  targets: [],
};
