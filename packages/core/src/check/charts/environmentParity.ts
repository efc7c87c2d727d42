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

interface Named {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly file: string;
}

type Objects = ReadonlyMap<string, Named>;

function objectsOf(
  { outcome }: EnvironmentRender,
  fileOf: (template: string) => string,
): Objects {
  const documents = outcome.ok ? outcome.rendered.documents : [];
  return new Map(
    documents.flatMap(({ template, text }) => {
      const file = fileOf(template);
      return parseManifestsOnce({ text, file }).objects.map(
        ({ apiVersion, kind, name }) =>
          [`${kind}/${name}`, { apiVersion, kind, name, file }] as const,
      );
    }),
  );
}

function missing(
  there: Objects,
  here: Objects,
  { environment: has }: EnvironmentRender,
  { environment: lacks }: EnvironmentRender,
): Omit<Finding, 'docs'>[] {
  return [...there]
    .filter(([key]) => !here.has(key))
    .map(([, { file, ...object }]) => ({
      rule: 'environment-differs',
      severity: 'info' as const,
      message: `${has.name} has it, ${lacks.name} has not`,
      ...(lacks.name !== undefined && { environment: lacks.name }),
      object,
      file,
    }));
}
