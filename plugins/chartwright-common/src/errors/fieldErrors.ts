import type { ErrorTable } from './ErrorTable';

/** Chapter "Fields". */
export const FIELD_ERRORS = {
  CW_UNKNOWN_FIELD: [
    'A field that the schema does not have; a misspelt field must not be lost silently.',
    'Take the field that the hint names.',
  ],
  CW_MISSING_FIELD: [
    'A required field is missing, also after everything inherited was merged.',
    'Add the field.',
  ],
  CW_WRONG_TYPE: [
    'A value has another type than the field takes.',
    'Mend the value; texts that look like numbers need quotes.',
  ],
  CW_NOT_ALLOWED_VALUE: [
    'A value is not one of those that the field takes.',
    'Take one of the values shown.',
  ],
  CW_BAD_FORMAT: [
    'A text breaks the rules of its field: quantity, duration, cron expression, image, host, path, URL, ...',
    'Write it in the form shown.',
  ],
  CW_BAD_NAME: [
    'A name (the key of a map) breaks the rules of such names.',
    'Rename it.',
  ],
  CW_OUT_OF_RANGE: [
    'A number is too large or too small, or a text or list too long or too short.',
    'Stay within the bounds shown.',
  ],
  CW_DUPLICATE_ITEM: ['A list names the same thing twice.', 'Remove one.'],
  CW_EXCLUSIVE_FIELDS: [
    'Fields that exclude each other are both given.',
    'Remove all but one.',
  ],
  CW_KIND_FIELD: [
    'A field has no meaning for this kind of service.',
    'Remove the field, or choose another `spec.kind`.',
  ],
} as const satisfies ErrorTable;
