import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { PlatformFacts } from '../resolve';
import type { AnyLocatedDocument } from '../spec';
import { positionOf } from '../spec/Positions';
import type { GeneratorAssets } from './AssetTypes';

/** What the Platform wants of the library chart and this generator cannot give. */
export function libraryProblems(
  { library: wanted }: PlatformFacts,
  { library, libraryVersions, libraryOverPin }: GeneratorAssets,
  documents: readonly AnyLocatedDocument[],
): Problem[] {
  const platform = documents.find(({ kind }) => kind === 'Platform');
  const at = (field: string) => ({
    severity: 'error' as const,
    ...(platform && {
      file: platform.path,
      ...positionOf(platform.positions, ['spec', 'library', field]),
    }),
    path: `spec.library.${field}`,
  });
  const problems: Problem[] = [];
  if (
    wanted.version !== undefined &&
    wanted.version !== library.version &&
    !libraryOverPin
  ) {
    problems.push({
      code: 'CW_LIBRARY_VERSION',
      message: `The Platform asks for version ${wanted.version} of the library chart, and it is not there`,
      ...at('version'),
      found: wanted.version,
      expected: libraryVersions.join(', '),
      hint: 'Put that version into the folder that spec.library.folder names, use the generator that brings it, or take the version out of the Platform.',
    });
  }
  if (!wanted.vendored && wanted.repository === undefined) {
    problems.push({
      code: 'CW_LIBRARY_REPOSITORY',
      message:
        'The library chart is not vendored, and nothing says where Helm finds it',
      ...at('vendored'),
      found: 'false',
      hint: 'Set spec.library.repository, for example oci://ghcr.io/acme/charts.',
    });
  }
  return problems;
}
