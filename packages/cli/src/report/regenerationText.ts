import type { EnvironmentGroup } from '@chartwright/backstage-plugin-chartwright-common';
import { costLines } from '@chartwright/core/cost';
import {
  environmentGroups,
  foldVendored,
  isLeftMarker,
  oneLine,
  shownValues,
  type EnvironmentDifference,
  type FieldDifference,
  type FilePlan,
  type MergeConflict,
  type ObjectDifference,
  type Regeneration,
} from '@chartwright/core/regenerate';
import type { Colours } from '../terminal/Terminal';

/** How a plan is told. */
export interface RegenerationTextOptions {
  /** Whether nothing was to be written. */
  planOnly: boolean;
  onConflict: 'keep' | 'take' | 'mark' | 'fail';
  /** Why nothing was written. */
  stopped: string | undefined;
}

/** Fields of one object that are listed; the rest is counted. */
const MOST_FIELDS = 8;

/** The plan of a regeneration for people: files, conflicts, and what changes in the manifests of each environment. */
export function regenerationText(
  regeneration: Regeneration,
  options: RegenerationTextOptions,
  colours: Colours,
): string {
  const { name, files, from, to, changelog, environments } = regeneration;
  const changed = files.filter(({ change }) => change !== 'unchanged');
  const steps = [
    ['generator', from?.generator, to.generator],
    ['library chart', from?.library, to.library],
  ].flatMap(([what, was, becomes]) =>
    was === undefined || was === becomes
      ? []
      : [`${what} ${was} -> ${becomes}`],
  );
  const versions = steps.length > 0 ? `  ${colours.dim(steps.join(', '))}` : '';
  if (!regeneration.drift && regeneration.conflicts === 0) {
    return `${colours.bold(name)}  up to date${versions}\n`;
  }
  return [
    `${colours.bold(name)}${versions}`,
    ...foldVendored(changed).flatMap(file => fileLines(file, options, colours)),
    ...changelogLines(changelog),
    ...environmentLines(environments, colours),
    ...costText(regeneration),
    '',
    summary(regeneration, options),
    '',
  ].join('\n');
}

function changelogLines(changelog: Regeneration['changelog']): string[] {
  return changelog.flatMap(({ version, part, manifests }) => [
    '',
    `New in ${
      part === 'generator' ? 'the generator' : 'the library chart'
    } ${version}`,
    ...manifests.map(change => `  ${change}`),
  ]);
}

/** The plans of several repositories, one after the other, and a line that counts them. */
export function regenerationsText(
  regenerations: readonly Regeneration[],
  options: RegenerationTextOptions,
  colours: Colours,
): string {
  const count = (passes: (regeneration: Regeneration) => boolean) =>
    regenerations.filter(passes).length;
  const changing = count(({ drift }) => drift);
  const conflicting = count(({ conflicts }) => conflicts > 0);
  const parts = [
    `${changing} ${options.planOnly ? 'would change' : 'changed'}`,
    ...(conflicting > 0 ? [`${conflicting} with conflicts`] : []),
    `${regenerations.length - changing} up to date`,
  ];
  return [
    ...regenerations.map(regeneration =>
      regenerationText(
        regeneration,
        {
          ...options,
          planOnly: options.planOnly || options.stopped !== undefined,
          stopped: undefined,
        },
        colours,
      ),
    ),
    `\n${regenerations.length} repositories: ${
      options.stopped ?? `${parts.join(', ')}.`
    }\n`,
  ].join('');
}

function fileLines(
  { path, change, generatedPath, reason, mine = [], conflicts }: FilePlan,
  { onConflict }: RegenerationTextOptions,
  colours: Colours,
): string[] {
  const mark = {
    unchanged: colours.dim,
    updated: colours.cyan,
    merged: colours.cyan,
    conflict: colours.red,
    added: colours.green,
    removed: colours.yellow,
    kept: colours.yellow,
  }[change];
  const renamed = generatedPath === undefined ? '' : ` (was ${generatedPath})`;
  const why = reason === undefined ? '' : `: ${reason}`;
  return [
    `  ${mark(change.padEnd(9))} ${path}${renamed}${why}`,
    ...mine.map(part => `              ${part} is yours, as the document says`),
    ...conflicts.flatMap(conflict => conflictLines(conflict, onConflict)),
  ];
}

function conflictLines(
  conflict: MergeConflict,
  onConflict: RegenerationTextOptions['onConflict'],
): string[] {
  const { path, theirs, ours } = conflict;
  if (path === '') {
    return [];
  }
  if (isLeftMarker(conflict)) {
    return [`              ${path}`];
  }
  const chosen = onConflict === 'take' ? 'generated' : 'yours';
  return [
    `              ${path}`,
    `                yours:     ${oneLine(theirs)}${
      chosen === 'yours' ? ' (stays)' : ''
    }`,
    `                generated: ${oneLine(ours)}${
      chosen === 'generated' ? ' (taken)' : ''
    }`,
  ];
}

function environmentLines(
  environments: readonly EnvironmentDifference[],
  colours: Colours,
): string[] {
  return environmentGroups(environments).flatMap(group => [
    '',
    `Manifests in ${group.environments.join(', ')}`,
    ...groupLines(group, colours),
  ]);
}

function costText({ cost }: Regeneration): string[] {
  const lines = costLines(cost).map(
    ({ environment, before, after, change }) =>
      `  ${environment}: ${before} -> ${after}${change && `  (${change})`}`,
  );
  return lines.length > 0 ? ['', 'Cost a month', ...lines] : [];
}

function groupLines(
  { error, objects, relabelled }: EnvironmentGroup<ObjectDifference>,
  colours: Colours,
): string[] {
  if (error !== undefined) {
    return [`  ${colours.red('does not render')}: ${error}`];
  }
  if (objects.length + relabelled.length === 0) {
    return ['  nothing changes'];
  }
  const names = relabelled.map(({ object }) => `${object.kind} ${object.name}`);
  return [
    ...objects.flatMap(object => objectLines(object, colours)),
    ...(names.length > 0
      ? [`  ~ only the version in their labels: ${names.join(', ')}`]
      : []),
  ];
}

function objectLines(
  { object, change, fields, risks }: ObjectDifference,
  colours: Colours,
): string[] {
  const sign = { added: '+', removed: '-', changed: '~' }[change];
  const more = fields.length - MOST_FIELDS;
  return [
    `  ${sign} ${object.kind} ${object.name}`,
    ...risks.map(({ message }) => `      ${colours.yellow(`! ${message}`)}`),
    ...fields.slice(0, MOST_FIELDS).map(fieldLine),
    ...(more > 0 ? [`      and ${more} more`] : []),
  ];
}

function fieldLine(field: FieldDifference): string {
  const values = shownValues(field);
  return values
    ? `      ${field.path}: ${values.before} -> ${values.after}`
    : `      ${field.path}: text changes`;
}

function summary(
  { files, conflicts, changes }: Regeneration,
  { planOnly, onConflict, stopped }: RegenerationTextOptions,
): string {
  if (stopped !== undefined) {
    return stopped;
  }
  const count = (change: FilePlan['change']) =>
    files.filter(file => file.change === change).length;
  const parts = (
    ['updated', 'merged', 'added', 'removed', 'kept', 'conflict'] as const
  )
    .filter(change => count(change) > 0)
    .map(
      change =>
        `${count(change)} ${change === 'conflict' ? 'in conflict' : change}`,
    );
  const done =
    parts.length > 0 ? parts.join(', ') : `${changes.write.size} records`;
  if (planOnly) {
    return `Would change: ${done}. Nothing was written.`;
  }
  const isMarked =
    onConflict === 'mark' ||
    (onConflict !== 'take' &&
      files.some(file => file.conflicts.some(isLeftMarker)));
  if (conflicts > 0 && isMarked) {
    return `${done}. Resolve the conflict markers, then commit.`;
  }
  return conflicts > 0 && onConflict !== 'take'
    ? `${done}. In conflict, yours stays; it is asked again when the generator's side changes.`
    : `${done}.`;
}
