import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { readSource } from '@chartwright/core/files';
import {
  canarySize,
  FleetJournal,
  memberChecksum,
  runFleet,
  type FleetEnd,
  type FleetMember,
  type FleetResult,
  type UnfinishedRun,
} from '@chartwright/core/fleet';
import type { Command } from '../CommandContext';
import { createRenderer } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { chooseMembers } from '../fleet/chooseMembers';
import { fleetJournalFile } from '../fleet/fleetJournalFile';
import type { FleetOptions } from '../fleet/FleetOptions';
import {
  checkMember,
  regenerateMember,
  type MemberRegeneration,
} from '../fleet/regenerateMember';
import { fleetResultText, fleetSummaryText } from '../report/fleetResultText';
import { Progress } from '../terminal/Progress';
import { VERSION } from '../version';
import { directApplier, threadedApplier } from '../write/RegenerationApplier';

/** Options of `chartwright fleet regenerate`. */
export interface FleetRegenerateOptions extends FleetOptions {
  check?: boolean;
  onConflict: 'keep' | 'take' | 'mark' | 'fail';
  /** Percent of the changed files of one member that may be in conflict. */
  conflictLimit: number;
  /** `3` or `10%`. */
  canary: string;
  /** Whether manifests are rendered and compared. */
  render: boolean;
}

/** The chart of a member as it is, and as it will be. */
const RENDERED_CHARTS = 2;

/** Members for which a thread that writes is worth starting. */
const MANY = 4;

/** What a run has to do, and what an earlier one has done. */
interface Work {
  members: readonly FleetMember[];
  canary: number;
  done: FleetResult[];
  /** Canaries that stopped the run: they go first again, whether there is something to do or not. */
  unproven: ReadonlySet<string>;
}

/** Regenerates every member of a fleet, canaries first; a run that was stopped is taken up where it was. */
export const fleetRegenerate: Command<FleetRegenerateOptions> = async (
  options,
  context,
) => {
  const { terminal, signal, env } = context;
  const chosen = chooseMembers(options);
  const key = keyOf(options);
  const file = fleetJournalFile(options.root, env);
  const earlier = options.check
    ? undefined
    : FleetJournal.unfinished(file, key);
  const work = earlier
    ? workLeft(earlier, chooseMembers(everything(options)), options)
    : freshWork(chosen, options);
  if (earlier) {
    terminal.err(
      `Going on with a run that was stopped: ${work.done.length} of ${
        work.done.length + work.members.length
      } services are done.\n`,
    );
  }
  const results = [...work.done];
  const total = results.length + work.members.length;
  const journal = openJournal(options, { file, key, earlier, work });
  const workers = availableParallelism();
  const renderer = await createRenderer(options.engine, env, {
    workers,
    charts: RENDERED_CHARTS * work.members.length,
  });
  const applier =
    options.check || work.members.length < MANY
      ? directApplier()
      : threadedApplier();
  const progress = new Progress(terminal, 'regenerating', total);
  const canaries = new Set<string>();
  const byPath = new Map(work.members.map(member => [member.path, member]));
  let end: FleetEnd;
  try {
    end = await runFleet<FleetMember, FleetResult>({
      members: work.members,
      canary: work.canary,
      concurrency: 2 * workers,
      signal,
      async work(member, isCanary) {
        progress.step(results.length, member.path);
        if (isCanary) canaries.add(member.path);
        const result = await regenerateMember(member, memberOptions(options), {
          renderer: options.render ? renderer : undefined,
          applier,
        });
        return isCanary && isProof(result, work.unproven)
          ? { ...result, findings: await checkMember(member, renderer) }
          : result;
      },
      onResult(result) {
        results.push(result);
        journal?.add({
          result,
          canary: canaries.has(result.path),
          settled:
            isSettled(result) &&
            !(canaries.has(result.path) && stopsTheOthers(result)),
          checksum: memberChecksum(byPath.get(result.path)!),
        });
        if (options.format === 'text') {
          progress.end();
          terminal.out(fleetResultText(result, terminal.outColours));
        }
      },
      counts: result => isProof(result, work.unproven),
      stops: stopsTheOthers,
    });
  } finally {
    progress.end();
    await applier.close();
    await renderer.close();
  }
  if (end === 'done') journal?.finish();
  else journal?.close();
  terminal.out(
    options.format === 'json'
      ? `${JSON.stringify({ end, total, services: results }, undefined, 2)}\n`
      : fleetSummaryText(results, { end, total }, terminal.outColours),
  );
  return exitCode(results, end);
};

/** Equal for runs that would do the same: same options, same generator, same Platform. */
function keyOf({
  root,
  format,
  engine,
  ...options
}: FleetRegenerateOptions): string {
  const platform =
    options.platform === undefined
      ? undefined
      : createHash('sha256')
          .update(readSource(options.platform).text)
          .digest('hex');
  return JSON.stringify({ ...options, platform, version: VERSION });
}

function memberOptions(options: FleetRegenerateOptions): MemberRegeneration {
  return { ...options, check: options.check === true };
}

/** @throws FileSystemError when the journal cannot be written. */
function openJournal(
  { check }: FleetRegenerateOptions,
  run: {
    file: string;
    key: string;
    earlier: UnfinishedRun | undefined;
    work: Work;
  },
): FleetJournal | undefined {
  if (check) return undefined;
  return run.earlier
    ? FleetJournal.resume(run.file)
    : FleetJournal.begin(
        run.file,
        run.key,
        run.work.members.map(({ path }) => path),
      );
}

function freshWork(
  members: readonly FleetMember[],
  { canary, check }: FleetRegenerateOptions,
): Work {
  return {
    members,
    canary: check ? 0 : canarySize(canary, members.length) ?? 0,
    done: [],
    unproven: new Set(),
  };
}

/** A member is done when it was settled and has not moved since. */
function workLeft(
  { members: paths, entries }: UnfinishedRun,
  all: readonly FleetMember[],
  { canary }: FleetRegenerateOptions,
): Work {
  const chosen = new Set(paths);
  const members = all.filter(({ path }) => chosen.has(path));
  const isDone = (member: FleetMember) => {
    const entry = entries.get(member.path);
    return entry?.settled === true && entry.checksum === memberChecksum(member);
  };
  const done = members.filter(isDone);
  const left = members.filter(member => !isDone(member));
  const unproven = new Set(
    left
      .filter(({ path }) => entries.get(path)?.canary)
      .map(({ path }) => path),
  );
  const proven = done.filter(({ path }) => {
    const { canary: wasCanary, result } = entries.get(path)!;
    return wasCanary && result.outcome !== 'unchanged';
  });
  return {
    members: [
      ...left.filter(({ path }) => unproven.has(path)),
      ...left.filter(({ path }) => !unproven.has(path)),
    ],
    canary: Math.max(
      unproven.size,
      (canarySize(canary, members.length) ?? 0) - proven.length,
    ),
    done: done.map(({ path }) => entries.get(path)!.result),
    unproven,
  };
}

/** The members of an earlier run may no longer be what the selection says: an upgraded one is not below a version. */
function everything(options: FleetRegenerateOptions): FleetRegenerateOptions {
  const { versionBelow, libraryBelow, ...rest } = options;
  return { ...rest, system: [], owner: [], tag: [] };
}

function isSettled({ outcome }: FleetResult): boolean {
  return outcome !== 'failed' && outcome !== 'refused';
}

/** Whether a member can show that the regeneration works: there was something to do. */
function isProof(
  { path, outcome }: FleetResult,
  unproven: ReadonlySet<string>,
): boolean {
  return outcome !== 'unchanged' || unproven.has(path);
}

function stopsTheOthers({ outcome, findings }: FleetResult): boolean {
  return (
    outcome === 'failed' ||
    outcome === 'refused' ||
    (findings !== undefined && findings.error > 0)
  );
}

function exitCode(results: readonly FleetResult[], end: FleetEnd): number {
  const has = (...outcomes: FleetResult['outcome'][]) =>
    results.some(({ outcome }) => outcomes.includes(outcome));
  if (end === 'interrupted') return ExitCode.interrupted;
  if (has('failed')) return ExitCode.fault;
  if (has('conflicts', 'refused')) return ExitCode.conflicts;
  if (end === 'canary-failed') return ExitCode.findings;
  return has('drift') ? ExitCode.drift : ExitCode.ok;
}
