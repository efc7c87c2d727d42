import type { FileChange } from '../regenerate/plan/RegenerationPlan';
import type { Regeneration } from '../regenerate/Regeneration';
import type { FleetMember } from './FleetMember';
import type { FleetOutcome, FleetResult } from './FleetResult';

/** A plan, with what came of it, cut down to what a fleet's report tells. */
export function regenerationResult(
  { path }: Pick<FleetMember, 'path'>,
  regeneration: Omit<Regeneration, 'changes'>,
  outcome: FleetOutcome,
): FleetResult {
  const { name, from, to, conflicts } = regeneration;
  const files: Partial<Record<FileChange, number>> = {};
  for (const { change } of regeneration.files) {
    if (change !== 'unchanged') {
      files[change] = (files[change] ?? 0) + 1;
    }
  }
  const risks = new Map<string, string[]>();
  for (const { environment, objects } of regeneration.environments) {
    for (const { message } of objects.flatMap(object => object.risks)) {
      const environments = risks.get(message) ?? [];
      if (!environments.includes(environment)) {
        risks.set(message, [...environments, environment]);
      }
    }
  }
  return {
    path,
    name,
    outcome,
    ...(from && { from }),
    to,
    files,
    conflicts,
    risks: Object.fromEntries(risks),
  };
}
