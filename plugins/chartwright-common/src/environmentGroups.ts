/** What grouping reads of an object that changes. */
interface ChangedObject {
  readonly change: string;
  readonly fields: readonly { readonly path: string }[];
  readonly risks: readonly unknown[];
}

/** What changes in the manifests of one environment. */
interface EnvironmentChange<O> {
  readonly environment: string;
  readonly error?: string;
  readonly objects: readonly O[];
}

/** Environments whose manifests change in the same way, told once. */
export interface EnvironmentGroup<O> {
  readonly environments: readonly string[];
  /** Why it cannot be told what changes. */
  readonly error?: string;
  /** What a reviewer reads object by object. */
  readonly objects: readonly O[];
  /** Objects in which only the version in their labels changes, as it does with every version. */
  readonly relabelled: readonly O[];
}

const VERSION_LABEL =
  /metadata\.labels\["(app\.kubernetes\.io\/version|helm\.sh\/chart)"\]$/;

/** Puts environments that change in the same way together, and sets aside what only tells the version. */
export function environmentGroups<O extends ChangedObject>(
  differences: readonly EnvironmentChange<O>[],
): EnvironmentGroup<O>[] {
  const groups = new Map<string, EnvironmentChange<O>[]>();
  for (const difference of differences) {
    const { environment, ...rest } = difference;
    const key = JSON.stringify(rest);
    groups.set(key, [...(groups.get(key) ?? []), difference]);
  }
  return [...groups.values()].map(group => {
    const { error, objects } = group[0]!;
    return {
      environments: group.map(({ environment }) => environment),
      ...(error !== undefined && { error }),
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

function isRelabelled({ change, fields, risks }: ChangedObject): boolean {
  return (
    change === 'changed' &&
    risks.length === 0 &&
    fields.every(({ path }) => VERSION_LABEL.test(path))
  );
}
