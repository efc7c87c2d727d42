import { isPlainObject } from '../../check/manifest/plainData';
import { isSecretName, maskSecrets } from '../../spec/secrets';
import type { FieldDifference } from './ManifestDifference';

const MASK = '***';
const SECRET_DATA = /^(data|stringData)(\.|\[|$)/;

/** Differences without the values of secrets, so that they can be printed, sent and stored. */
export function maskSecretFields(
  kind: string,
  fields: readonly FieldDifference[],
): FieldDifference[] {
  return fields.map(field =>
    kind === 'Secret' && SECRET_DATA.test(field.path)
      ? masked(field, () => MASK)
      : masked(field, value => maskValue(nameAt(field.path), value)),
  );
}

function masked(
  field: FieldDifference,
  mask: (value: unknown) => unknown,
): FieldDifference {
  return {
    path: field.path,
    ...('before' in field && { before: mask(field.before) }),
    ...('after' in field && { after: mask(field.after) }),
  };
}

function maskValue(name: string, value: unknown): unknown {
  if (typeof value === 'string') {
    return isSecretName(name) ? MASK : maskSecrets(value);
  }
  if (Array.isArray(value)) {
    return value.map((item: unknown) => maskValue(name, item));
  }
  if (!isPlainObject(value)) {
    return value;
  }
  const variable = typeof value.name === 'string' ? value.name : undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      key,
      maskValue(
        key === 'value' && variable !== undefined ? variable : key,
        entry,
      ),
    ]),
  );
}

/** What a value is called: the variable's name of an environment variable, else its key. */
function nameAt(path: string): string {
  const variable = /\[name=([^\]]+)\]\.value$/.exec(path)?.[1];
  return variable ?? /([^.[\]"]+)"?\]?$/.exec(path)?.[1] ?? path;
}
