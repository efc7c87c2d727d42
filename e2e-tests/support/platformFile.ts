import path from 'node:path';

/**
 * The Platform document that the portal under test reads, which journeys change; undefined for a portal that somebody else
 * started without saying where it is.
 */
export const platformFile: string | undefined =
  process.env.CHARTWRIGHT_E2E_PLATFORM ??
  (process.env.PLAYWRIGHT_URL
    ? undefined
    : path.resolve(__dirname, '../../.data-e2e-platform/platform.yaml'));
