import type { Finding } from '@chartwright/backstage-plugin-chartwright-common';
import type { FindingCounts } from './FleetResult';

/** How many findings there are of each severity. */
export function countFindings(
  findings: readonly Pick<Finding, 'severity'>[],
): FindingCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) {
    counts[severity] += 1;
  }
  return counts;
}
