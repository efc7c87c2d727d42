import type { ErrorTable } from './ErrorTable';

/** Chapter "Explain". */
export const EXPLAIN_ERRORS = {
  CW_EXPLAIN_UNKNOWN_FIELD: [
    'There is no such field.',
    'Take the field that the hint names.',
  ],
  CW_EXPLAIN_NO_FILE: [
    '`--origin` needs a document.',
    'Add `-f chartwright.yaml`.',
  ],
  CW_EXPLAIN_SYSTEM: [
    '`--origin` explains one service.',
    'Give the document of a Service.',
  ],
  CW_EXPLAIN_NO_ENVIRONMENT: [
    'There is no such environment.',
    'Take one of the environments shown.',
  ],
  CW_EXPLAIN_NO_VALUE: [
    'The service has no value at that field.',
    'Check the field, or look at its default with `explain`.',
  ],
} as const satisfies ErrorTable;
