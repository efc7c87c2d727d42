import type { FileTree } from '../../files/FileTree';
import type { ConflictStyle } from '../merge/TextMerge';
import type { FilePlan } from './RegenerationPlan';

/** Leaves a file with conflict markers alone until a person has decided, and says so each time. */
export function planUnresolved(
  plans: readonly FilePlan[],
  unresolved: ReadonlyMap<string, number>,
  { generated, style }: { generated: FileTree; style: ConflictStyle },
): FilePlan[] {
  return plans.map(plan => {
    const line = unresolved.get(plan.path);
    const { file: _, ...rest } = plan;
    const ours = generated.get(plan.generatedPath ?? plan.path);
    if (line === undefined || plan.change === 'updated') {
      return plan;
    }
    return style === 'take' && ours
      ? { ...rest, change: 'updated', conflicts: [], file: ours }
      : {
          ...rest,
          change: 'conflict',
          conflicts: [...plan.conflicts, { path: `line ${line}` }],
          reason: 'conflict markers are left in it',
        };
  });
}
