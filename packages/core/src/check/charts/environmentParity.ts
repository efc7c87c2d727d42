import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { EnvironmentRender } from '../../render/renderEnvironments';
import { parseManifestsOnce } from '../manifest/parseManifestsOnce';

/**
 * Objects that only one of two environments has: the production environment, and the one before it, in which a release
 * is tried last. Their figures may differ, their kinds and names should not.
 */
export function environmentParity(
  renders: readonly EnvironmentRender[],
  fileOf: (template: string) => string,
): Omit<Finding, 'docs'>[] {
  const at = renders.findIndex(({ environment }) => environment.production);
  const [before, production] = [renders[at - 1], renders[at]];
  if (!before?.outcome.ok || !production?.outcome.ok) return [];
  const [tried, live] = [before, production].map(render =>
    objectsOf(render, fileOf),
  ) as [Objects, Objects];
  return [
    ...missing(live, tried, production, before),
    ...missing(tried, live, before, production),
  ];
}

/** File by `Kind/name`. */
type Objects = ReadonlyMap<string, string>;

function objectsOf(
  { outcome }: EnvironmentRender,
  fileOf: (template: string) => string,
): Objects {
  const documents = outcome.ok ? outcome.rendered.documents : [];
  return new Map(
    documents.flatMap(({ template, text }) => {
      const file = fileOf(template);
      return parseManifestsOnce({ text, file }).objects.map(
        ({ kind, name }) => [`${kind}/${name}`, file] as const,
      );
    }),
  );
}

/** Names shown of the objects that are missing; the rest is counted. */
const SHOWN = 8;

function missing(
  there: Objects,
  here: Objects,
  { environment: has }: EnvironmentRender,
  { environment: lacks }: EnvironmentRender,
): Omit<Finding, 'docs'>[] {
  const names = [...there.keys()].filter(key => !here.has(key)).sort();
  if (names.length === 0) return [];
  const more = names.length - SHOWN;
  const listed = names.slice(0, SHOWN).join(', ');
  return [
    {
      rule: 'environment-differs',
      severity: 'info',
      message: `${lacks.name} lacks what ${has.name} has: ${listed}${
        more > 0 ? ` and ${more} more` : ''
      }`,
      ...(lacks.name !== undefined && { environment: lacks.name }),
      file: [...there.values()][0] ?? '',
    },
  ];
}
