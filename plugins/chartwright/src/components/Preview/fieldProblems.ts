import {
  NewServiceForm,
  PreviewView,
} from '@chartwright/backstage-plugin-chartwright-common';

/** What is wrong with the fields of a form: of each field, what is said at it. */
export type FieldProblems = Partial<Record<keyof NewServiceForm, string[]>>;

/** Mistakes and findings of severity error by the field that causes them, each sentence once. */
export function fieldProblems(
  view: Pick<PreviewView, 'problems' | 'environments'>,
): FieldProblems {
  const fields: FieldProblems = {};
  const causes = [
    ...view.problems,
    ...view.environments.flatMap(({ findings }) => findings),
  ];
  for (const { field, severity, message, hint } of causes) {
    if (!field || severity !== 'error') continue;
    const sentence = hint ? `${message} ${hint}` : message;
    const said = (fields[field] ??= []);
    if (!said.includes(sentence)) said.push(sentence);
  }
  return fields;
}

/** What a form's library keeps errors in: those of a field, and below it those of its own fields. */
export interface ErrorTree {
  __errors?: string[];
  [field: string]: ErrorTree | string[] | undefined;
}

/** Adds problems to the errors that a form shows beside its fields. */
export function withFieldProblems(
  errors: ErrorTree | undefined,
  problems: FieldProblems,
): ErrorTree {
  const merged: ErrorTree = { ...errors };
  for (const [field, sentences] of Object.entries(problems)) {
    const present = (merged[field] ?? {}) as ErrorTree;
    merged[field] = {
      ...present,
      __errors: [...new Set([...(present.__errors ?? []), ...sentences])],
    };
  }
  return merged;
}
