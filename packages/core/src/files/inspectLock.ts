import { load } from 'js-yaml';
import { Lock, LOCK_FORMAT } from '../emit/record/Lock';
import { isSealWhole } from '../emit/record/sealLock';
import { isTable } from '../emit/values/helmValues';
import { isSafePath } from './safeRelativePath';

/** What the text of a lock is. */
export type InspectedLock =
  | {
      readonly state: 'whole';
      readonly lock: Lock;
      /** Whether it was of an older format. */
      readonly migrated: boolean;
    }
  | { readonly state: 'newer'; readonly generator?: string }
  | {
      readonly state: 'damaged';
      readonly expected: string;
      /** What it says, where that has the form of a lock and only its seal does not fit. */
      readonly unsealed?: Lock;
    };

/** The first format, which had neither a number nor a seal. */
const FIRST_FORMAT = 1;

/** What a lock of the first format could leave out. */
const FIRST_DEFAULTS = {
  generator: { version: '0.0.0' },
  library: { name: 'chartwright', version: '0.0.0' },
  documents: {},
};

/** Reads a lock of any format up to the present one, and tells a newer one from a damaged one. */
export function inspectLock(text: string): InspectedLock {
  let value: unknown;
  try {
    value = load(text);
  } catch {
    return damaged('YAML');
  }
  if (!isTable(value) || value.kind !== 'Lock') {
    return damaged('a YAML map with kind Lock');
  }
  const { format = FIRST_FORMAT } = value;
  if (isNewer(value.apiVersion, format)) {
    const generator = isTable(value.generator)
      ? value.generator.version
      : undefined;
    return {
      state: 'newer',
      ...(typeof generator === 'string' && { generator }),
    };
  }
  const { checksum, ...fields } = value;
  const lock = { ...FIRST_DEFAULTS, ...fields, format: LOCK_FORMAT };
  if (!isLock(lock)) {
    return damaged(
      'apiVersion chartwright.dev/v1, kind Lock, metadata.name, generator, library, documents, releases and files',
    );
  }
  const whole = isSealWhole(text);
  return whole || (whole === undefined && format === FIRST_FORMAT)
    ? { state: 'whole', lock, migrated: format !== LOCK_FORMAT }
    : {
        ...damaged('a checksum in the last line that fits the lines before'),
        unsealed: lock,
      };
}

function damaged(
  expected: string,
): Extract<InspectedLock, { state: 'damaged' }> {
  return { state: 'damaged', expected };
}

function isNewer(apiVersion: unknown, format: unknown): boolean {
  return (
    (typeof apiVersion === 'string' &&
      /^chartwright\.dev\/v([2-9]|\d{2,})/.test(apiVersion)) ||
    (typeof format === 'number' && format > LOCK_FORMAT)
  );
}

function isLock(value: unknown): value is Lock {
  const lock = value as Partial<Lock> | null;
  return (
    typeof lock === 'object' &&
    lock?.apiVersion === 'chartwright.dev/v1' &&
    typeof lock.metadata?.name === 'string' &&
    typeof lock.generator?.version === 'string' &&
    typeof lock.library?.version === 'string' &&
    isTable(lock.documents) &&
    isTable(lock.files) &&
    Object.keys(lock.files).every(isSafePath) &&
    Object.values(lock.files).every(
      file => isTable(file) && typeof file.sha256 === 'string',
    ) &&
    isTable(lock.releases) &&
    Object.values(lock.releases).every(
      release =>
        isTable(release) &&
        typeof release.name === 'string' &&
        typeof release.namespace === 'string',
    )
  );
}
