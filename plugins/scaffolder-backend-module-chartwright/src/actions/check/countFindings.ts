import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';

/** The number of findings by severity. */
export function countFindings(
  findings: readonly Finding[],
): Record<Finding['severity'], number> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity] += 1;
  return count;
}
