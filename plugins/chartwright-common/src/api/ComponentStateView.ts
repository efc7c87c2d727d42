import type { FindingCounts } from '../Finding';
import type { CostView } from './CostView';

/**
 * What the last check knows of a component that Chartwright generated.
 *
 * @public
 */
export interface ComponentStateView {
  entityRef: string;
  /** The generator and the library chart that made it last; absent when its records cannot be read. */
  generatorVersion?: string;
  libraryVersion?: string;
  /** Whether a regeneration would change it. */
  drift: boolean;
  /** How many things people and the generator changed differently since. */
  conflicts: number;
  /** What the checks find in its manifests; absent when they could not be rendered. */
  findings?: FindingCounts;
  /** Of all environments; absent as the findings are. */
  cost?: CostView;
  /** Why it could not be checked. */
  error?: string;
  /** ISO 8601, UTC. */
  checkedAt: string;
}

/**
 * The states of all components that the one who asks may see.
 *
 * @public
 */
export interface ComponentStates {
  items: ComponentStateView[];
}
