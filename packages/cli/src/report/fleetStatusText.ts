import type { FindingCounts } from '@chartwright/core/fleet';
import type { FleetStatusRow } from '../commands/fleetStatus';
import type { Colours } from '../terminal/Terminal';

const HEAD = [
  'SERVICE',
  'SYSTEM',
  'OWNER',
  'GENERATOR',
  'LIBRARY',
  'DRIFT',
  'FINDINGS',
];

/** A table of a fleet, and under it what keeps members from being looked at. */
export function fleetStatusText(
  rows: readonly FleetStatusRow[],
  total: number,
  colours: Colours,
): string {
  const cells = rows.map(row => cellsOf(row));
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...cells.map(row => row[column]!.length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  const count = (outcome: FleetStatusRow['result']['outcome']) =>
    rows.filter(({ result }) => result.outcome === outcome).length;
  const failed = rows.filter(({ result }) => result.outcome === 'failed');
  return [
    ...(rows.length > 0 ? [colours.bold(line(HEAD)), ...cells.map(line)] : []),
    ...failed.flatMap(({ member, result }) => [
      '',
      `${colours.red('failed')} ${member.path}: ${
        result.problems?.[0]?.message ?? ''
      }`,
    ]),
    '',
    `${total} services, ${count('drift')} drifted${
      failed.length > 0 ? `, ${failed.length} could not be looked at` : ''
    }.`,
    '',
  ].join('\n');
}

function cellsOf({ member, result }: FleetStatusRow): string[] {
  return [
    member.name === lastPart(member.path)
      ? member.path
      : `${member.path} (${member.name})`,
    member.system ?? '-',
    member.owner ?? '-',
    member.versions?.generator ?? '-',
    member.versions?.library ?? '-',
    driftOf(result),
    result.findings ? findingsText(result.findings) : '-',
  ];
}

function driftOf({ outcome, files, conflicts }: FleetStatusRow['result']) {
  if (outcome === 'failed') return 'failed';
  if (outcome === 'unchanged') return '-';
  const changed = Object.values(files).reduce((sum, count) => sum + count, 0);
  const text = changed > 0 ? `${changed} files` : 'records';
  return conflicts > 0 ? `${text}, ${conflicts} conflicts` : text;
}

function findingsText({ error, warning, info }: FindingCounts): string {
  const parts = [
    ...(error > 0 ? [`${error} errors`] : []),
    ...(warning > 0 ? [`${warning} warnings`] : []),
    ...(info > 0 ? [`${info} notes`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : '-';
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
