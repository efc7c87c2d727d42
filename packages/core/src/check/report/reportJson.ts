import type { CheckResult } from '../checkManifests';

/** Findings for programs: what was looked at, how many of each severity, and every finding. */
export function reportJson({
  findings,
  objects,
  environments,
}: CheckResult): string {
  const count = (severity: string) =>
    findings.filter(finding => finding.severity === severity).length;
  return `${JSON.stringify(
    {
      summary: {
        objects,
        environments,
        errors: count('error'),
        warnings: count('warning'),
        notes: count('info'),
      },
      findings,
    },
    undefined,
    2,
  )}\n`;
}
