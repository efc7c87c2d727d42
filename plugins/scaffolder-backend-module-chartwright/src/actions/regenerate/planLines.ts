import type { EnvironmentGroup } from '@chartwright/backstage-plugin-chartwright-common';
import {
  environmentGroups,
  shownValues,
  type FieldDifference,
  type ObjectDifference,
  type Regeneration,
} from '@chartwright/core';

/** One line of the task's log. */
export interface PlanLine {
  level: 'info' | 'warn';
  message: string;
}

/** The plan, line by line: files first, then what changes in the manifests of each environment. */
export function planLines(regeneration: Regeneration): PlanLine[] {
  const { name, drift, from, to } = regeneration;
  if (!drift) return [info(`${name} is up to date`)];
  return [
    info(
      from
        ? `${name}: generator ${from.generator} to ${to.generator}, library chart ${from.library} to ${to.library}`
        : `${name}: taken over, generator ${to.generator}, library chart ${to.library}`,
    ),
    ...regeneration.changelog.flatMap(({ version, part, manifests }) =>
      manifests.map(change =>
        info(
          `${
            part === 'generator' ? 'generator' : 'library chart'
          } ${version}: ${change}`,
        ),
      ),
    ),
    ...fileLines(regeneration),
    ...environmentGroups(regeneration.environments).flatMap(environmentLines),
  ];
}

function environmentLines({
  environments,
  error,
  objects,
  relabelled,
}: EnvironmentGroup<ObjectDifference>): PlanLine[] {
  const head = info(`In ${environments.join(', ')}:`);
  if (error !== undefined) return [head, warn(`  cannot be told: ${error}`)];
  const changed = objects.flatMap(({ object, change, fields, risks }) => [
    info(
      `  ${change} ${object.kind} ${object.name}${
        fields.length > 0 ? `: ${fields.map(shown).join('; ')}` : ''
      }`,
    ),
    ...risks.map(({ message }) => warn(`  ! ${message}`)),
  ]);
  if (relabelled.length > 0) {
    changed.push(
      info(`  ${relabelled.length} objects change in their version label only`),
    );
  }
  return [head, ...(changed.length > 0 ? changed : [info('  no change')])];
}

function fileLines({ files }: Regeneration): PlanLine[] {
  return files
    .filter(({ change }) => change !== 'unchanged')
    .flatMap(({ path, change, reason, conflicts }) => [
      (change === 'conflict' ? warn : info)(
        `${change} ${path}${reason === undefined ? '' : ` (${reason})`}`,
      ),
      ...conflicts.map(conflict =>
        warn(`  conflict at ${conflict.path || path}`),
      ),
    ]);
}

function shown(field: FieldDifference): string {
  const values = shownValues(field);
  return values
    ? `${field.path} ${values.before} -> ${values.after}`
    : `${field.path} changes`;
}

function info(message: string): PlanLine {
  return { level: 'info', message };
}

function warn(message: string): PlanLine {
  return { level: 'warn', message };
}
