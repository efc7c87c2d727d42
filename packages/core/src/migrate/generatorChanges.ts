import type { VersionChanges } from '../emit/LibraryChart';

/**
 * What each version of the generator changes in rendered manifests by the values that it writes; what the library chart
 * changes stands in its own `changes.yaml`.
 */
export const GENERATOR_CHANGES: readonly VersionChanges[] = [
  { version: '0.1.0', manifests: ['The first version.'] },
];
