/** Path of the Service document in the entity's repository. */
export const SPEC_ANNOTATION = 'chartwright.dev/spec';
/** Version of the generator that wrote the repository. */
export const GENERATOR_VERSION_ANNOTATION = 'chartwright.dev/generator-version';
/** Version of the library chart that the repository's chart depends on. */
export const CHART_VERSION_ANNOTATION = 'chartwright.dev/chart-version';
/** Where the generated repository lies: a URL, or an absolute path in local mode. */
export const REPOSITORY_ANNOTATION = 'chartwright.dev/repository';

/** `apiVersion` of the three documents. */
export const API_VERSION = 'chartwright.dev/v1';
