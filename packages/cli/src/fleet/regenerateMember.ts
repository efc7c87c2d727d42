import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { checkTarget } from '@chartwright/core/check';
import {
  countFindings,
  regenerationResult,
  type FindingCounts,
  type FleetMember,
  type FleetOutcome,
  type FleetResult,
} from '@chartwright/core/fleet';
import {
  completeChanges,
  holdRepository,
  planRegeneration,
  reasonToStop,
  type ConflictPolicy,
  type Regeneration,
} from '@chartwright/core/regenerate';
import { chartTargets, type ChartRenderer } from '@chartwright/core/render';
import { problemsOf } from '../report/problemsOf';
import type { RegenerationApplier } from '../write/RegenerationApplier';
import type { FleetOptions } from './FleetOptions';

/** What works on members. */
export interface MemberWorkers {
  /** None where nothing is rendered. */
  readonly renderer?: ChartRenderer | undefined;
  readonly applier: RegenerationApplier;
}

/** How one member is regenerated. */
export interface MemberRegeneration
  extends ConflictPolicy,
    Pick<FleetOptions, 'platform' | 'templates' | 'library' | 'to'> {
  /** Writes nothing. */
  readonly check: boolean;
  /** Compares the rendered manifests, too. */
  readonly render: boolean;
}

/** Regenerates one member of a fleet. What is wrong with it is in the result; nothing is thrown. */
export async function regenerateMember(
  member: FleetMember,
  options: MemberRegeneration,
  { renderer, applier }: MemberWorkers,
): Promise<FleetResult> {
  try {
    if (options.check) {
      const plan = await planMember(member, options, renderer);
      return 'problems' in plan
        ? failed(member, plan.problems)
        : regenerationResult(
            member,
            plan.regeneration,
            plan.regeneration.drift ? 'drift' : 'unchanged',
          );
    }
    return await holdRepository(member.folder, async () => {
      completeChanges(member.folder);
      const plan = await planMember(member, options, renderer);
      return 'problems' in plan
        ? failed(member, plan.problems)
        : regenerationResult(
            member,
            plan.regeneration,
            await apply(member, plan.regeneration, options, applier),
          );
    });
  } catch (error) {
    return failed(member, problemsOf(error) ?? [faultProblem(error)]);
  }
}

/** What the checks say of a member's charts as they lie there now. */
export async function checkMember(
  { folder }: FleetMember,
  renderer: ChartRenderer,
): Promise<FindingCounts> {
  const [target] = chartTargets(folder);
  return countFindings(
    target ? (await checkTarget(target, renderer)).findings : [],
  );
}

function planMember(
  { folder }: FleetMember,
  { onConflict, platform, templates, library, to }: MemberRegeneration,
  renderer: ChartRenderer | undefined,
) {
  return planRegeneration(
    {
      folder,
      style: onConflict === 'fail' ? 'keep' : onConflict,
      ...(platform !== undefined && { platform }),
      ...(templates !== undefined && { templates }),
      ...(library !== undefined && { library }),
      ...(to !== undefined && { to }),
    },
    renderer,
  );
}

async function apply(
  { folder }: FleetMember,
  regeneration: Regeneration,
  policy: ConflictPolicy,
  applier: RegenerationApplier,
): Promise<FleetOutcome> {
  if (!regeneration.drift) {
    return 'unchanged';
  }
  if (reasonToStop(regeneration, policy)) {
    return 'refused';
  }
  await applier.apply(folder, regeneration, policy.onConflict === 'mark');
  return regeneration.conflicts > 0 && policy.onConflict !== 'take'
    ? 'conflicts'
    : 'regenerated';
}

function failed(
  { path, name, versions }: FleetMember,
  problems: readonly Problem[],
): FleetResult {
  return {
    path,
    name,
    outcome: 'failed',
    ...(versions && { from: versions }),
    files: {},
    conflicts: 0,
    risks: {},
    problems,
  };
}

function faultProblem(error: unknown): Problem {
  return {
    code: 'CW_FLEET_FAULT',
    severity: 'error',
    message: `It could not be regenerated: ${
      error instanceof Error ? error.message : String(error)
    }`,
    hint: 'Run `chartwright regenerate` on it alone with --debug.',
  };
}
