import type { Json } from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from './fieldPath';
import { parsePointer } from './fieldPath';
import type { DocumentKind } from './LocatedDocument';
import { VALIDATORS, type ValidationError } from './validators';
import { withoutNulls } from './withoutNulls';

/** What is wrong below something that was removed shows in the next pass. */
const MAX_PASSES = 3;

/** Errors that only repeat others. */
const WRAPPERS = new Set(['if', 'propertyNames']);

/** The field to leave out, or `undefined` when leaving out does not help. */
function fieldOf({
  instancePath,
  keyword,
  params,
  propertyName,
}: ValidationError): FieldPath | undefined {
  if (keyword === 'required') return undefined;
  const key = propertyName ?? params.additionalProperty;
  const path = parsePointer(instancePath);
  return typeof key === 'string' ? [...path, key] : path;
}

/** The value without one field; a list is left out as a whole. */
function without(value: Json, [key, ...rest]: FieldPath): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return undefined;
  if (key === undefined || !Object.hasOwn(value, key)) return value;
  const { [key]: inner = null, ...others } = value;
  const kept = rest.length === 0 ? undefined : without(inner, rest);
  return kept === undefined ? others : { ...value, [key]: kept };
}

/** A document without the fields that do not fit its schema; `undefined` when something required is among them. */
export function withoutErrors(
  kind: DocumentKind,
  written: Json,
): Json | undefined {
  const validate = VALIDATORS[kind];
  let value = written;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    if (validate(withoutNulls(value))) return value;
    const errors = (validate.errors ?? []).filter(
      ({ keyword }) => !WRAPPERS.has(keyword),
    );
    for (const error of errors) {
      const field = fieldOf(error);
      const rest =
        field && field.length > 0 ? without(value, field) : undefined;
      if (rest === undefined) return undefined;
      value = rest;
    }
  }
  return validate(withoutNulls(value)) ? value : undefined;
}
