import type { ErrorTable } from './ErrorTable';

/** Chapter "Exposure". */
export const EXPOSURE_ERRORS = {
  CW_EXPOSURE_UNSUPPORTED: [
    'The edge (Gateway API, Ingress and its controller, Istio, the reverse proxy) cannot do what is asked.',
    'Take one that can: the message names them. Or leave the field out.',
  ],
  CW_EXPOSURE_CONTRADICTION: [
    'Fields of the exposure say what cannot be true together, or nothing at all.',
    'Decide for one of them.',
  ],
  CW_UNKNOWN_RATE_CLASS: [
    'A path belongs to a class of rate limits that the Platform does not have.',
    'Take one of `spec.rateLimits` of the Platform, or add it there.',
  ],
  CW_UNKNOWN_DOMAIN: [
    'A host ends in `{domain}`, but the Platform has no domains.',
    'Set `spec.domains` in the Platform, or write the whole name.',
  ],
  CW_OPEN_MONITORING: [
    'Prometheus shows everything it knows to whoever asks: a Prometheus ingress requires authentication.',
    'Set `authentication` beside its host, or take the host away.',
  ],
} as const satisfies ErrorTable;
