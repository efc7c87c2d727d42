import type { ErrorTable } from './ErrorTable';

/** Chapter "Operations". */
export const OPERATIONS_ERRORS = {
  CW_UNKNOWN_SECRET: [
    'No chart of the folder makes or uses a Secret of that name.',
    'Take one of the names shown; `chartwright secrets list` has them all.',
  ],
  CW_SECRET_SOURCE: [
    'What was asked for does not go with the source of the Secret.',
    'Do what the message says for that source.',
  ],
  CW_SECRET_VALUE: [
    'The value of a Secret cannot be read.',
    'Give each as `key=file`, or `key=-` for standard input.',
  ],
  CW_TOOL_FAILED: [
    'A program that a command needs is missing, or failed.',
    'Install it, or do what it says.',
  ],
  CW_ENDPOINT: [
    'An address of the monitoring stack does not answer as it should.',
    'Mend the address; in a cluster, `kubectl port-forward` opens a way to it.',
  ],
} as const satisfies ErrorTable;
