import type { RenderedObject } from '@chartwright/backstage-plugin-chartwright-common';
import { compareManifests, type ObjectDifference } from '@chartwright/core';

/** The objects of one environment, and what tells it from others in all of them. */
export interface ObjectsOfEnvironment {
  name: string;
  namespace: string;
  objects: readonly RenderedObject[];
}

/**
 * What tells the objects of two environments apart. The name of the environment and its namespace are no difference.
 */
export function compareObjects({
  left,
  right,
}: {
  left: ObjectsOfEnvironment;
  right: ObjectsOfEnvironment;
}): ObjectDifference[] {
  return compareManifests(
    manifestOf(left.objects),
    manifestOf(inPlaceOf(left, right)),
  );
}

/** The objects as they would be in the other environment's namespace. */
export function inPlaceOf(
  { name, namespace }: ObjectsOfEnvironment,
  other: ObjectsOfEnvironment,
): RenderedObject[] {
  const own = new RegExp(
    `(?<![\\w.-])${escaped(other.namespace)}(?![\\w-])`,
    'g',
  );
  const label = /(chartwright\.dev\/environment: *["']?)[\w.-]+/g;
  return other.objects.map(object => ({
    ...object,
    ...(object.namespace === other.namespace && { namespace }),
    yaml: object.yaml
      .replace(/^.*(namespace|metadata\.name).*$/gm, line =>
        line.replace(own, () => namespace),
      )
      .replace(label, (_, before: string) => `${before}${name}`),
  }));
}

function manifestOf(objects: readonly RenderedObject[]): string {
  return objects.map(({ yaml }) => `---\n${yaml}\n`).join('');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
