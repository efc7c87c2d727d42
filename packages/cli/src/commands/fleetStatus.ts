import { availableParallelism } from 'node:os';
import {
  runFleet,
  type FleetMember,
  type FleetResult,
} from '@chartwright/core/fleet';
import type { Command } from '../CommandContext';
import { createRenderer } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { chooseMembers } from '../fleet/chooseMembers';
import type { FleetOptions } from '../fleet/FleetOptions';
import { checkMember, regenerateMember } from '../fleet/regenerateMember';
import { fleetStatusText } from '../report/fleetStatusText';
import { Progress } from '../terminal/Progress';
import { directApplier } from '../write/RegenerationApplier';

/** Options of `chartwright fleet status`. */
export interface FleetStatusOptions extends FleetOptions {
  /** Ends with 3 when something drifted. */
  check?: boolean;
  /** Only members that drifted. */
  drifted?: boolean;
  /** Whether manifests are rendered and checked. */
  findings: boolean;
}

/** A member and what a regeneration would do with it. */
export interface FleetStatusRow {
  member: FleetMember;
  result: FleetResult;
}

/** Says of each member of a fleet which versions made it, whether it drifted, and what the checks find. */
export const fleetStatus: Command<FleetStatusOptions> = async (
  options,
  context,
) => {
  const { terminal, signal, env } = context;
  const members = chooseMembers(options);
  const workers = availableParallelism();
  const renderer = options.findings
    ? await createRenderer(options.engine, env, {
        workers,
        charts: members.length,
      })
    : undefined;
  const progress = new Progress(terminal, 'looking at', members.length);
  const rows = new Map<string, FleetStatusRow>();
  try {
    await runFleet<FleetMember, FleetStatusRow>({
      members,
      canary: 0,
      concurrency: 2 * workers,
      signal,
      async work(member) {
        progress.step(rows.size, member.path);
        const result = await regenerateMember(
          member,
          {
            ...options,
            check: true,
            render: false,
            onConflict: 'keep',
            conflictLimit: 100,
          },
          { applier: directApplier() },
        );
        return {
          member,
          result: renderer
            ? { ...result, findings: await checkMember(member, renderer) }
            : result,
        };
      },
      onResult: row => rows.set(row.member.path, row),
      counts: () => false,
      stops: () => false,
    });
  } finally {
    progress.end();
    await renderer?.close();
  }
  if (signal.aborted) return ExitCode.interrupted;
  const inOrder = members.flatMap(({ path }) => rows.get(path) ?? []);
  const shown = options.drifted
    ? inOrder.filter(({ result }) => result.outcome !== 'unchanged')
    : inOrder;
  terminal.out(
    options.format === 'json'
      ? `${JSON.stringify({ services: shown.map(statusJson) }, undefined, 2)}\n`
      : fleetStatusText(shown, inOrder.length, terminal.outColours),
  );
  if (inOrder.some(({ result }) => result.outcome === 'failed')) {
    return ExitCode.fault;
  }
  return options.check &&
    inOrder.some(({ result }) => result.outcome === 'drift')
    ? ExitCode.drift
    : ExitCode.ok;
};

function statusJson({ member, result }: FleetStatusRow): object {
  const { folder, versions, ...described } = member;
  return {
    ...described,
    ...(versions && {
      generatorVersion: versions.generator,
      libraryVersion: versions.library,
    }),
    drift: result.outcome === 'drift',
    files: result.files,
    conflicts: result.conflicts,
    ...(result.findings && { findings: result.findings }),
    ...(result.problems && { problems: result.problems }),
  };
}
