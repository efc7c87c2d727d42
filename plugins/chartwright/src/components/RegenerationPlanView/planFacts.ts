import {
  EnvironmentDifferenceView,
  ObjectDifferenceView,
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

/** Environments whose manifests change in the same way, told once. */
export interface EnvironmentGroup {
  environments: string[];
  /** Why it cannot be told what changes. */
  error?: string;
  /** What a reviewer reads object by object. */
  objects: ObjectDifferenceView[];
  /** Objects in which only the version in their labels changes, as it does with every version. */
  relabelled: ObjectDifferenceView[];
}

/** Labels that carry a version: of the generator's library chart and of the application. */
const VERSION_LABEL =
  /metadata\.labels\["(app\.kubernetes\.io\/version|helm\.sh\/chart)"\]$/;

/** Puts environments that change in the same way together, and sets aside what only tells the version. */
export function environmentGroups(
  differences: readonly EnvironmentDifferenceView[],
): EnvironmentGroup[] {
  const groups = new Map<string, EnvironmentDifferenceView[]>();
  for (const difference of differences) {
    const { environment, ...rest } = difference;
    const key = JSON.stringify(rest);
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].map(group => {
    const { error, objects } = group[0]!;
    return {
      environments: group.map(({ environment }) => environment),
      error,
      objects: objects
        .filter(object => !isRelabelled(object))
        .map(object => ({
          ...object,
          fields: object.fields.filter(({ path }) => !VERSION_LABEL.test(path)),
        })),
      relabelled: objects.filter(isRelabelled),
    };
  });
}

function isRelabelled({
  change,
  fields,
  risks,
}: ObjectDifferenceView): boolean {
  return (
    change === 'changed' &&
    risks.length === 0 &&
    fields.every(({ path }) => VERSION_LABEL.test(path))
  );
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
