/** Path of the Service document in the entity's repository. */
export const SPEC_ANNOTATION = 'chartwright.dev/spec';
/** Version of the generator that wrote the repository. */
export const GENERATOR_VERSION_ANNOTATION = 'chartwright.dev/generator-version';
/** Version of the library chart that the repository's chart depends on. */
export const CHART_VERSION_ANNOTATION = 'chartwright.dev/chart-version';

/**
 * Annotations that the catalog puts on a component from its last check, for scorecards and filters; their values are texts.
 */
/** `true` or `false`: whether a regeneration would change it. */
export const DRIFT_ANNOTATION = 'chartwright.dev/drift';
/** Number of findings at `error`, `warning` and `info`. */
export const FINDINGS_ANNOTATIONS = {
  error: 'chartwright.dev/findings-error',
  warning: 'chartwright.dev/findings-warning',
  info: 'chartwright.dev/findings-info',
} as const;
/** When it was checked last; ISO 8601, UTC. */
export const CHECKED_AT_ANNOTATION = 'chartwright.dev/checked-at';

/** `apiVersion` of the three documents. */
export const API_VERSION = 'chartwright.dev/v1';
