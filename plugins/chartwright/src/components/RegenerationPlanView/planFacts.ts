import {
  RegenerationFileView,
  RegenerationView,
} from '@chartwright/backstage-plugin-chartwright-common';

/** In the order in which a reviewer wants them: what needs a decision first, what nobody need read last. */
export const CHANGES = [
  'conflict',
  'merged',
  'kept',
  'updated',
  'added',
  'removed',
] as const;

/** What happens to a file that does not stay as it is. */
export type Change = (typeof CHANGES)[number];

/** The changed files by what happens to them, in the order of {@link CHANGES}, without empty groups. */
export function filesByChange(
  files: readonly RegenerationFileView[],
): { change: Change; files: RegenerationFileView[] }[] {
  return CHANGES.map(change => ({
    change,
    files: files.filter(file => file.change === change),
  })).filter(group => group.files.length > 0);
}

/** A risk, and where it is. */
export interface LocatedRisk {
  code: string;
  message: string;
  /** `Deployment orders` */
  object: string;
  environments: string[];
}

/** Every risk of the plan once, with the environments that it is in. */
export function locatedRisks(plan: RegenerationView): LocatedRisk[] {
  const located = new Map<string, LocatedRisk>();
  for (const { environment, objects } of plan.environments) {
    for (const { object, risks } of objects) {
      for (const { code, message } of risks) {
        const name = `${object.kind} ${object.name}`;
        const key = JSON.stringify([code, message, name]);
        const risk = located.get(key) ?? {
          code,
          message,
          object: name,
          environments: [],
        };
        if (!risk.environments.includes(environment)) {
          risk.environments.push(environment);
        }
        located.set(key, risk);
      }
    }
  }
  return [...located.values()];
}

/** A value of a manifest as a reader wants to see it: texts as they are, the rest as JSON. */
export function shownValue(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}
