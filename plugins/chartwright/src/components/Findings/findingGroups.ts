import {
  Finding,
  FINDING_SEVERITIES,
} from '@chartwright/backstage-plugin-chartwright-common';

/** A finding, and all the environments that it was found in. */
export interface FindingGroup<T extends Finding> {
  finding: T;
  environments: string[];
}

/** Findings that differ in nothing but their environment, told once; errors first, else in their order. */
export function findingGroups<T extends Finding>(
  findings: readonly T[],
): FindingGroup<T>[] {
  const groups = new Map<string, FindingGroup<T>>();
  for (const finding of findings) {
    const { rule, message, object, path, environment } = finding;
    const key = JSON.stringify([
      rule,
      message,
      object?.kind,
      object?.name,
      path,
    ]);
    const group = groups.get(key) ?? { finding, environments: [] };
    if (environment && !group.environments.includes(environment)) {
      group.environments.push(environment);
    }
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) =>
      FINDING_SEVERITIES.indexOf(a.finding.severity) -
      FINDING_SEVERITIES.indexOf(b.finding.severity),
  );
}

/** How many findings of each severity there are, those of several environments counted once. */
export function findingCounts(
  findings: readonly Finding[],
): Record<Finding['severity'], number> {
  const groups = findingGroups(findings);
  const count = (severity: Finding['severity']) =>
    groups.filter(({ finding }) => finding.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
  };
}
