export type * from './values';
export type * from './ResolvedService';
export type * from './delivery/ResolvedDelivery';
export type * from './vocabulary';
export type * from './Graph';
export type * from './NeighbourFacts';
export type { ResolvedResource } from './resources';
export type { ResolvedResourceWorkload } from './resourceWorkload';
export type * from './system/SystemChartValues';
export type * from './system/SystemRuleGroup';
export {
  resolveService,
  type ServiceInput,
  type ServiceResult,
} from './resolveService';
export {
  resolveSystem,
  type SystemIdentity,
  type SystemInput,
  type SystemResolution,
  type SystemResult,
} from './resolveSystem';
export { BASE } from './World';
export { effectivePlatform, type EffectivePlatform } from './effectivePlatform';
export { findCycles } from './findCycles';
