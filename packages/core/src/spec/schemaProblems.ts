import type {
  ErrorCode,
  Json,
  JsonSchema,
  Problem,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  dereference,
  FORMATS,
} from '@chartwright/backstage-plugin-chartwright-common';
import { describeSchema, describeType, describeValue } from './describe';
import { didYouMean } from './didYouMean';
import type { FieldPath } from './fieldPath';
import { formatPath, parsePointer } from './fieldPath';
import type { DocumentKind } from './LocatedDocument';
import { misplacedField } from './misplacedField';
import type { Positions } from './Positions';
import { positionOf } from './Positions';
import { isSecretName, maskSecrets } from './secrets';
import { documentSchema } from './documentSchema';
import {
  branchFor,
  fieldNames,
  keyFormat,
  schemaAt,
  valueAt,
} from './schemaLookup';
import type { ValidationError } from './validators';

/** What a problem is about, apart from its place. */
type Complaint = Pick<Problem, 'code' | 'message'> &
  Partial<Pick<Problem, 'found' | 'expected' | 'hint'>>;

interface Context {
  kind: DocumentKind;
  root: JsonSchema;
  value: Json;
}

/** Pointers do not tell an index from a key, the value does. */
function pathOf(pointer: string, value: Json): FieldPath {
  const path: (string | number)[] = [];
  let current: Json | undefined = value;
  for (const segment of parsePointer(pointer)) {
    const next: string | number = Array.isArray(current)
      ? Number(segment)
      : segment;
    path.push(next);
    current = valueAt(current ?? null, [next]);
  }
  return path;
}

const name = (path: FieldPath) =>
  path.length === 0 ? 'The document' : `\`${formatPath(path)}\``;

/** A value for a message, unless it may be a secret. */
function shown(value: Json | undefined, path: FieldPath): string {
  const last = path.filter(segment => typeof segment === 'string').pop();
  const named = last !== undefined && isSecretName(String(last));
  const scalar = typeof value !== 'object' || Array.isArray(value);
  return named && scalar ? '***' : maskSecrets(describeValue(value));
}

function unknownField(
  context: Context,
  path: FieldPath,
  key: string,
): Complaint {
  const known = fieldNames(context.kind, path);
  const similar = didYouMean(key, known);
  const misplaced =
    similar === undefined
      ? misplacedField(context.kind, [...path, key], key)
      : undefined;
  return {
    code: 'CW_UNKNOWN_FIELD',
    message: `${name(path)} has no field \`${key}\`.`,
    found: key,
    expected:
      known.length === 0
        ? 'no fields'
        : `one of ${known.map(field => `\`${field}\``).join(', ')}`,
    ...(similar === undefined ? {} : { hint: `Did you mean \`${similar}\`?` }),
    ...(misplaced === undefined ? {} : { hint: misplaced }),
  };
}

function badKey(context: Context, path: FieldPath, key: string): Complaint {
  const schema = keyFormat(context.kind, path);
  const allowed = schema?.enum?.map(String);
  const format =
    schema?.format === undefined ? undefined : FORMATS[schema.format];
  const similar = allowed === undefined ? undefined : didYouMean(key, allowed);
  const reason = format?.refuse(key);
  return {
    code: 'CW_BAD_NAME',
    message: `\`${key}\` cannot be a name in ${name(path)}${
      reason === undefined ? '' : `: ${reason}`
    }.`,
    found: key,
    expected:
      format?.expected ??
      `one of ${(allowed ?? []).map(word => `\`${word}\``).join(', ')}`,
    ...(similar === undefined ? {} : { hint: `Did you mean \`${similar}\`?` }),
  };
}

function wrongType(
  value: Json | undefined,
  path: FieldPath,
  expected: string,
  schema: JsonSchema | undefined,
): Complaint {
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  const quote = scalar && schema?.type === 'string';
  return {
    code: 'CW_WRONG_TYPE',
    message: `${name(path)} must be ${expected}, not ${describeType(value)}.`,
    found: shown(value, path),
    expected,
    ...(quote
      ? { hint: `Put it in quotation marks: \`"${String(value)}"\`.` }
      : {}),
  };
}

function badFormat(
  value: string,
  path: FieldPath,
  expected: string,
  format: string | undefined,
): Complaint {
  const reason =
    format === undefined
      ? 'it does not have that form'
      : FORMATS[format]?.refuse(value);
  return {
    code: 'CW_BAD_FORMAT',
    message: `${name(path)} cannot be ${shown(value, path)}: ${
      reason ?? 'it does not have that form'
    }.`,
    found: shown(value, path),
    expected,
  };
}

function notAllowed(
  value: Json | undefined,
  path: FieldPath,
  expected: string,
  allowed: Json[],
): Complaint {
  const words = allowed.filter(
    (word): word is string => typeof word === 'string',
  );
  const similar =
    typeof value === 'string' ? didYouMean(value, words) : undefined;
  return {
    code: 'CW_NOT_ALLOWED_VALUE',
    message: `${name(path)} cannot be ${shown(value, path)}.`,
    found: shown(value, path),
    expected,
    ...(similar === undefined ? {} : { hint: `Did you mean \`${similar}\`?` }),
  };
}

/** What ajv's error means; `undefined` for the wrappers that only repeat another error. */
function complaint(
  error: ValidationError,
  context: Context,
  path: FieldPath,
): Complaint | undefined {
  const { keyword, params } = error;
  if (keyword === 'if' || keyword === 'propertyNames') return undefined;
  if (error.propertyName !== undefined)
    return badKey(context, path, error.propertyName);
  if (keyword === 'additionalProperties')
    return unknownField(context, path, String(params.additionalProperty));
  const value = valueAt(context.value, path);
  const field = schemaAt(context.kind, path);
  const schema =
    field === undefined ? undefined : branchFor(field, value, context.root);
  const meant = schema ?? field;
  const expected =
    meant === undefined
      ? 'something else'
      : describeSchema(meant, context.root);
  const outside = (code: ErrorCode, message: string): Complaint => ({
    code,
    message,
    found: shown(value, path),
    expected,
  });
  switch (keyword) {
    case 'required': {
      const missing = String(params.missingProperty);
      const wanted = schemaAt(context.kind, [...path, missing]);
      const about =
        wanted === undefined ? undefined : dereference(wanted, context.root);
      return {
        code: 'CW_MISSING_FIELD',
        message: `${name(path)} needs the field \`${missing}\`.`,
        ...(wanted === undefined
          ? {}
          : { expected: describeSchema(wanted, context.root) }),
        ...(about?.examples === undefined
          ? {}
          : {
              hint: `For example: \`${missing}: ${describeValue(
                about.examples[0],
              )}\`.`,
            }),
      };
    }
    case 'type':
      return wrongType(
        value,
        path,
        field === undefined ? expected : describeSchema(field, context.root),
        field && dereference(field, context.root),
      );
    case 'format':
    case 'pattern':
      return badFormat(String(value), path, expected, schema?.format);
    case 'enum':
      return notAllowed(value, path, expected, schema?.enum ?? []);
    case 'const':
      return notAllowed(value, path, expected, [schema?.const ?? null]);
    case 'uniqueItems':
      return outside(
        'CW_DUPLICATE_ITEM',
        `${name(path)} names ${describeValue(
          (value as Json[])[Number(params.i)],
        )} twice.`,
      );
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return outside(
        'CW_OUT_OF_RANGE',
        `${name(path)} is too short: at least ${String(
          params.limit,
        )} are needed.`,
      );
    case 'maxLength':
      return outside(
        'CW_OUT_OF_RANGE',
        `${name(path)} is too long: at most ${String(
          params.limit,
        )} characters are allowed.`,
      );
    default:
      return outside(
        'CW_OUT_OF_RANGE',
        `${name(path)} is ${shown(value, path)}, which is out of range.`,
      );
  }
}

/** Path whose key or value is to be shown. */
function placeOf(
  error: ValidationError,
  path: FieldPath,
): { path: FieldPath; of: 'key' | 'value' } {
  const key = error.propertyName ?? error.params.additionalProperty;
  if (typeof key === 'string') return { path: [...path, key], of: 'key' };
  // Where it was taken away, or else the map that lacks it.
  if (error.keyword === 'required')
    return { path: [...path, String(error.params.missingProperty)], of: 'key' };
  return { path, of: 'value' };
}

/** The errors of a validator as problems with a place. */
export function schemaProblems(
  errors: readonly ValidationError[],
  about: {
    kind: DocumentKind;
    file: string;
    value: Json;
    positions: Positions;
  },
): Problem[] {
  const { kind, file, value, positions } = about;
  const context: Context = { kind, root: documentSchema(kind), value };
  const problems: Problem[] = [];
  for (const error of errors) {
    const path = pathOf(error.instancePath, value);
    const said = complaint(error, context, path);
    if (said === undefined) continue;
    const place = placeOf(error, path);
    problems.push({
      severity: 'error',
      file,
      ...positionOf(positions, place.path, place.of),
      path: formatPath(place.path),
      ...said,
    });
  }
  return problems;
}
