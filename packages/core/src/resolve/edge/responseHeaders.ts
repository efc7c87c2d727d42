import type { SecurityHeaders } from '@chartwright/backstage-plugin-chartwright-common';
import { sortedMap } from '../sortedMap';

const YEAR = 31_536_000;

/**
 * Headers of every answer. Defaults as OWASP's Secure Headers Project recommends them; `Strict-Transport-Security` is
 * sent over TLS only, where browsers take it.
 */
export function responseHeaders(
  given: SecurityHeaders | undefined,
  encrypted: boolean,
): Record<string, string> {
  if (given === undefined) return {};
  const {
    strictTransportSeconds = YEAR,
    frameOptions = 'DENY',
    referrerPolicy = 'strict-origin-when-cross-origin',
    contentSecurityPolicy,
    others = {},
  } = given;
  return sortedMap(
    {
      ...(encrypted && strictTransportSeconds > 0
        ? {
            'Strict-Transport-Security': `max-age=${strictTransportSeconds}; includeSubDomains`,
          }
        : {}),
      'Referrer-Policy': referrerPolicy,
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': frameOptions,
      ...(contentSecurityPolicy === undefined
        ? {}
        : { 'Content-Security-Policy': contentSecurityPolicy }),
      ...others,
    },
    value => value,
  );
}
