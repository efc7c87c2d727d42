import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { parsePrometheusDuration } from '@chartwright/backstage-plugin-chartwright-common';
import type { ResourceTypeMode } from '../../resources/ResourceType';
import { givenResource } from '../resources';
import { scheduleGap } from '../scheduleGap';
import { BASE } from '../World';
import type { ResourceContext } from './ResourceContext';
import { at } from './ResourceContext';

/** What is wrong with the backups of a resource, and whether its type makes any. */
export function backupProblems(context: ResourceContext): Problem[] {
  const unsupported = unsupportedBackup(context);
  return unsupported.length > 0 ? unsupported : objectiveProblems(context);
}

/** What is asked of a mode that does not do it would be left out without a word. */
function unsupportedBackup(context: ResourceContext): Problem[] {
  const { world, resource, environment } = context;
  const { name, type, mode, owner } = resource;
  const given = givenResource(world, name, environment)?.backup;
  const production = world.platform.environments.find(
    candidate => candidate.name === environment,
  )?.production;
  if (!given || environment === BASE || !(given.enabled ?? production))
    return [];
  const modes = world.resourceTypes.get(type)?.modes ?? {};
  const facts = modes[mode];
  // There is no such mode, which is told already.
  if (facts === undefined && mode !== 'external') return [];
  const stored = given.store !== undefined;
  if (stored ? facts?.archive : facts?.backup) return [];
  const able = Object.entries(modes).flatMap(([other, can]) =>
    (stored ? can?.archive : can?.backup) ? [other] : [],
  );
  const resources = owner === undefined ? 'resources' : 'privateResources';
  return [
    {
      code: 'CW_BACKUP_UNSUPPORTED',
      severity: 'error',
      message: stored
        ? `\`${name}\` is to be backed up into an object store, which the type \`${type}\` does not do in mode \`${mode}\`.`
        : `\`${name}\` is to be backed up, which the type \`${type}\` does not do in mode \`${mode}\`.`,
      ...at(context, 'backup', ...(stored ? ['store'] : [])),
      found: `mode \`${mode}\``,
      expected: expectedOf(facts, able, stored),
      hint: `Take it out of that environment with \`spec.environments.${environment}.${resources}.${name}.backup${
        stored && facts?.backup ? '.store' : ''
      }: null\`: then whoever runs it sees to it.`,
    },
  ];
}

/** What would do instead. */
function expectedOf(
  facts: ResourceTypeMode | undefined,
  able: readonly string[],
  stored: boolean,
): string {
  const ways = [
    ...able.map(mode => `mode \`${mode}\``),
    ...(stored && facts?.backup ? ['no `store`: it goes into a volume'] : []),
    ...(!stored && facts?.archive ? ['`backup.store`'] : []),
  ];
  return ways.length === 0
    ? 'no `backup`: the type makes none in any mode'
    : ways.join(', or ');
}

function objectiveProblems(context: ResourceContext): Problem[] {
  const { backup, facts } = context.resource.workload ?? {};
  if (backup === undefined || facts === undefined) return [];
  const problems: Problem[] = [];
  const gap = scheduleGap(backup.schedule);
  const rpo = backup.rpo && parsePrometheusDuration(backup.rpo);
  // An archive of the write-ahead log loses minutes, whatever the schedule of the backups.
  if (rpo && gap !== undefined && gap > rpo && backup.store === undefined) {
    problems.push({
      code: 'CW_RECOVERY_POINT',
      severity: 'error',
      message: `\`${
        context.resource.name
      }\` has a backup interval longer than RPO: up to ${
        gap / 3600
      } hours between backups, and \`${backup.rpo}\` may be lost.`,
      ...at(context, 'backup', 'rpo'),
      found: backup.rpo ?? '',
      hint: 'Make backups more often, or archive to an object store (`backup.store`).',
    });
  }
  if (backup.store?.copyTo !== undefined && !/^s3:/.test(backup.store.path)) {
    problems.push({
      code: 'CW_RESOURCE_MISFIT',
      severity: 'error',
      message: `The store \`${backup.store.path}\` cannot be copied to another region from here.`,
      ...at(context, 'backup', 'store', 'copyTo'),
      expected: 'a path that begins with `s3://`',
      hint: 'Take a bucket that the cloud itself keeps in several regions (multi-region, GRS).',
    });
  }
  if (backup.drill !== undefined && !facts.backup) {
    problems.push({
      code: 'CW_RESOURCE_MISFIT',
      severity: 'error',
      message: `The type \`${context.resource.type}\` has no restore to drill.`,
      ...at(context, 'backup', 'drill'),
    });
  }
  return problems;
}
