import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { GenerateInput } from '../generate/GenerateInput';
import { ofKind } from '../spec/ofKind';
import { hasErrors, parseInput } from '../generate/parseInput';
import { parseNeighbours } from '../generate/neighbourDocument';
import { originRecord } from '../resolve/mergeLayers';
import type { Origin } from '../resolve';
import { worldOf } from '../resolve/resolveService';
import { BASE } from '../resolve/World';
import { formatPath, parsePath, type LocatedDocument } from '../spec';
import { positionOf } from '../spec/Positions';

/** One value of a resolved service and where it was written. */
export interface ExplainedField {
  /** For example `spec.scaling.min`. */
  path: string;
  value: unknown;
  origin: Origin;
}

/** Where the values of a service come from in one environment. */
export interface ExplainedService {
  problems: readonly Problem[];
  service?: string;
  /** Environments of the Platform, to choose from. */
  environments: readonly string[];
  fields: readonly ExplainedField[];
  /** Those below `metadata` that objects are made of. */
  metadata: readonly ExplainedField[];
}

/**
 * Every value of the effective Service document with its origin.
 *
 * @param environment - a name of the Platform; without one, what holds in all environments.
 */
export function explainOrigins(
  input: GenerateInput,
  environment?: string,
): ExplainedService {
  const { documents, problems: found } = parseInput(input, 'Service');
  const remembered = input.neighbours && parseNeighbours(input.neighbours);
  const problems = [
    ...found,
    ...(remembered && 'problem' in remembered ? [remembered.problem] : []),
  ];
  const services = ofKind(documents, 'Service');
  const service = services.find(({ path }) => path === input.main.path);
  if (hasErrors(problems) || !service)
    return { problems, environments: [], fields: [], metadata: [] };
  const system = ofKind(documents, 'System')[0];
  const platform = ofKind(documents, 'Platform')[0];
  const world = worldOf(
    {
      ...(system && { system }),
      ...(platform && { platform }),
      ...(remembered &&
        'facts' in remembered && { neighbours: remembered.facts }),
    },
    services,
  );
  const { name } = service.document.metadata;
  const environments = world.platform.environments.map(item => item.name);
  const node = world.services.get(name);
  if (
    !node ||
    (environment !== undefined && !environments.includes(environment))
  ) {
    return { problems, service: name, environments, fields: [], metadata: [] };
  }
  const { spec, origins } = node.spec(environment ?? BASE);
  // What the kind cannot use has an origin, but no value.
  const fields = Object.entries(originRecord(origins, ['spec']))
    .map(([path, origin]) => ({ path, value: valueAt({ spec }, path), origin }))
    .filter(({ value }) => value !== undefined);
  return {
    problems,
    service: name,
    environments,
    fields,
    metadata: metadataOf(service),
  };
}

function metadataOf({
  document,
  path: file,
  positions,
}: LocatedDocument<'Service'>): ExplainedField[] {
  const { name, system, labels = {}, annotations = {} } = document.metadata;
  const written: [string[], unknown][] = [
    [['name'], name],
    [['system'], system],
    ...Object.entries(labels).map(([key, value]): [string[], unknown] => [
      ['labels', key],
      value,
    ]),
    ...Object.entries(annotations).map(([key, value]): [string[], unknown] => [
      ['annotations', key],
      value,
    ]),
  ];
  return written
    .filter(([, value]) => value !== undefined)
    .map(([segments, value]) => {
      const path = ['metadata', ...segments];
      return {
        path: formatPath(path),
        value,
        origin: {
          level: 'service',
          document: file,
          ...positionOf(positions, path),
        },
      };
    });
}

function valueAt(root: unknown, path: string): unknown {
  let value = root;
  for (const segment of parsePath(path) ?? []) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[segment];
  }
  return value;
}
