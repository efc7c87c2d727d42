import { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';

/** Another field of the same page of the form. */
export interface OtherField {
  /** Name of its property. */
  field: string;
  /** What people see beside it. */
  title: string;
}

/** `ui:options` of the `ChartwrightNumber` field. */
export interface NumberOptions {
  /** The field that this number must not be below. */
  notBelow?: OtherField;
  /** The field that must be filled, too, as one says nothing without the other. */
  together?: OtherField;
}

/** What is wrong between a number and the other fields of its page, in words; undefined for nothing. */
export function numberProblem(
  value: number,
  title: string,
  formData: Record<string, unknown>,
  { notBelow, together }: NumberOptions,
): string | undefined {
  const bound = notBelow && formData[notBelow.field];
  if (notBelow && typeof bound === 'number' && value < bound) {
    return `"${title}" is ${value}, below the ${bound} of "${notBelow.title}". Raise it to ${bound} or more, or lower "${notBelow.title}".`;
  }
  if (together && typeof formData[together.field] !== 'number') {
    return `"${title}" needs "${together.title}" beside it. Fill both, or leave both empty.`;
  }
  return undefined;
}

/** Checks a number against the other fields of the page; its own bounds are the schema's matter. */
export const validateNumber: CustomFieldValidator<number, NumberOptions> = (
  value,
  validation,
  { formData, schema, uiSchema },
) => {
  if (typeof value !== 'number') return;
  const problem = numberProblem(
    value,
    typeof schema.title === 'string' ? schema.title : 'The number',
    formData,
    uiSchema?.['ui:options'] ?? {},
  );
  if (problem) {
    validation.addError(problem);
  }
};
