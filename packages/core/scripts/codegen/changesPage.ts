import type { VersionChanges } from '../../src/emit/LibraryChart';
import { libraryChart } from '../../src/files/libraryChart';
import { GENERATOR_CHANGES } from '../../src/migrate/generatorChanges';
import { MIGRATIONS } from '../../src/migrate/migrations';

/** The page of the documentation that tells what each version changes. */
export function changesPage(): string {
  return `# What each version changes

<!-- Made from packages/core/src/migrate and charts/chartwright/changes.yaml; do not edit. -->

A regeneration shows what the versions that it passes change in rendered manifests, and brings documents of an earlier form to
the form of today.

## Documents

${MIGRATIONS.map(({ version, title }) => `- ${version}: ${title}`).join('\n')}

## Manifests, by the generator

${lines(GENERATOR_CHANGES)}

## Manifests, by the library chart

${lines(libraryChart().changes)}
`;
}

function lines(changes: readonly VersionChanges[]): string {
  return changes
    .flatMap(({ version, manifests }) =>
      manifests.map(change => `- ${version}: ${change}`),
    )
    .join('\n');
}
