import type { ErrorTable } from './ErrorTable';

/** Chapter "Exposure". */
export const EXPOSURE_ERRORS = {
  CW_EXPOSURE_UNSUPPORTED: [
    'The target (Gateway API, Ingress) has no field for what is asked.',
    'Remove the field, or choose another target.',
  ],
  CW_UNKNOWN_DOMAIN: [
    'A host ends in `{domain}`, but the Platform has no domains.',
    'Set `spec.domains` in the Platform, or write the whole name.',
  ],
} as const satisfies ErrorTable;
