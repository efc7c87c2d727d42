import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from '../../spec/fieldPath';
import type { LocatedDocument } from '../../spec/LocatedDocument';
import { fieldAt } from '../fieldAt';
import type { ResolvedResource } from '../resources';
import type { ServiceNode, World } from '../World';
import { placeOf } from './documentProblems';
import { locateViolation } from './locateViolation';

/** One resource in one environment. */
export interface ResourceContext {
  world: World;
  system?: LocatedDocument<'System'>;
  resource: ResolvedResource;
  environment: string;
}

export type Place = Pick<Problem, 'file' | 'line' | 'column' | 'path'>;

/** Where a field of a private resource is written. */
export function placeInService(
  world: World,
  node: ServiceNode,
  environment: string,
  path: FieldPath,
): Place {
  const { spec, origins } = node.spec(environment);
  const {
    file,
    line,
    column,
    path: field,
  } = locateViolation(
    {
      code: 'CW_RESOURCE_MISFIT',
      severity: 'error',
      message: '',
      path: ['privateResources', ...path],
    },
    { world, node, spec, origins },
  );
  return {
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(field !== undefined && { path: field }),
  };
}

/** Where a field of a resource is written: in the overlay of the environment, else in the System's own entry. */
export function at(
  { world, system, resource, environment }: ResourceContext,
  ...path: FieldPath
): Place {
  const owner = world.services.get(resource.owner ?? '');
  if (owner !== undefined)
    return placeInService(world, owner, environment, [resource.name, ...path]);
  if (system === undefined) return {};
  const overlay = [
    'spec',
    'environments',
    environment,
    'resources',
    resource.name,
  ];
  const inOverlay =
    fieldAt(system.written, [...overlay, ...path]) !== undefined;
  return placeOf(system, [
    ...(inOverlay ? overlay : ['spec', 'resources', resource.name]),
    ...path,
  ]);
}
