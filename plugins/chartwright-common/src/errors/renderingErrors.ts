import type { ErrorTable } from './ErrorTable';

/** Chapter "Writing and rendering". */
export const RENDERING_ERRORS = {
  CW_TARGET_NOT_OWNED: [
    'The target folder is not empty, and Chartwright did not write it.',
    'Choose another folder.',
  ],
  CW_TARGET_OTHER_SERVICE: [
    'The target folder belongs to another service.',
    'Choose another folder.',
  ],
  CW_TARGET_SYMLINK: [
    'A symbolic link stands where a file would be written.',
    'Remove the link.',
  ],
  CW_TARGET_CHANGED: [
    'Generated files were changed by hand.',
    'Use `regenerate`, which merges.',
  ],
  CW_FILE_COLLISION: [
    'Two parts of the generator write the same file.',
    'Rename the template of your own that does.',
  ],
  CW_UNSAFE_PATH: ['A path leads out of the target folder.', 'Stay below it.'],
  CW_LIBRARY_VERSION: [
    'The Platform pins a version of the library chart that is not there.',
    'Put it into the folder of `spec.library.folder`, or take the version out.',
  ],
  CW_LIBRARY_REPOSITORY: [
    'The library chart is not vendored, and nothing says where Helm finds it.',
    'Set `spec.library.repository`.',
  ],
  CW_TEMPLATE: ['A text template cannot be rendered.', 'Mend the template.'],
  CW_IO_LINK: ['A symbolic link leads out of the chart.', 'Remove the link.'],
  CW_RENDER_FAILED: [
    'Helm cannot render the chart.',
    'Mend the template or value that is named.',
  ],
  CW_RENDER_NO_CHART: [
    'There is no chart at that place.',
    'Give the folder of a chart or of a generated repository.',
  ],
  CW_RENDER_MANY_CHARTS: [
    'There are several charts at that place.',
    'Give the folder of one.',
  ],
  CW_RENDER_NO_ENVIRONMENT: [
    'The chart has no values for that environment.',
    'Take one of the environments shown.',
  ],
  CW_RENDER_VALUES: ['A values file cannot be read.', 'Mend the file.'],
  CW_FLEET_EMPTY: [
    'There is no generated service in or below that folder.',
    'Give the folder that holds the repositories.',
  ],
  CW_FLEET_UNKNOWN: [
    'No service of the fleet has that system, owner or tag.',
    'Take one of those shown.',
  ],
  CW_FLEET_FAULT: [
    'A service of a fleet could not be regenerated, by no fault of its documents.',
    'Regenerate it alone with `--debug`, and report what it says.',
  ],
  CW_CHECK_NO_INPUT: [
    'There is nothing to check at that place.',
    'Give a chart, a generated repository or manifests.',
  ],
  CW_CHECK_NO_ENVIRONMENT: [
    'There are no values for that environment.',
    'Take one of the environments shown.',
  ],
  CW_CHECK_UNREADABLE: ['Something to check cannot be read.', 'Mend the file.'],
  CW_CHART_PACKAGE: [
    'A chart cannot be packaged: its `Chart.yaml` is missing or wrong, or a dependency is not vendored.',
    'Mend `Chart.yaml`; `helm dependency update` fetches dependencies.',
  ],
} as const satisfies ErrorTable;
