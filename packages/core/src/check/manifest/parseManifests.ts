import { YAMLException } from 'js-yaml';
import type { ManifestObject } from './ManifestObject';
import type { ManifestText } from './ManifestText';
import { loadKubernetesYaml } from './kubernetesYaml';
import { isPlainObject, textAt, type PlainObject } from './plainData';
import { readSimpleYaml } from '../../simpleYaml/readSimpleYaml';
import { splitDocuments } from './splitDocuments';

/** Values of one document; what people and charts write has a few thousand. */
const MOST_VALUES = 1_000_000;

/** A text that is not a manifest, or not quite. */
export interface ParseFailure {
  rule: 'invalid-yaml' | 'duplicate-key' | 'not-an-object';
  message: string;
  hint?: string;
  file?: string;
  line?: number;
  /** The object, when the text could be read all the same. */
  object?: ManifestObject;
}

/** What a text holds. */
export interface ParsedManifests {
  objects: ManifestObject[];
  failures: ParseFailure[];
}

/** Reads the objects of a text; lists (`kind: List`) are taken apart. Never throws on what the text holds. */
export function parseManifests(source: ManifestText): ParsedManifests {
  const parsed: ParsedManifests = { objects: [], failures: [] };
  for (const document of splitDocuments(source))
    parseDocument(document, parsed);
  return parsed;
}

function parseDocument(document: ManifestText, parsed: ParsedManifests): void {
  let value: unknown;
  let repeated: YAMLException | undefined;
  try {
    ({ value, repeated } = load(document.text));
  } catch (error) {
    parsed.failures.push(yamlFailure(document, error));
    return;
  }
  if (value === null || value === undefined) return;
  const before = parsed.objects.length;
  collect(document, value, parsed);
  if (repeated) {
    const object = parsed.objects[before];
    parsed.failures.push({
      rule: 'duplicate-key',
      message: `the key ${repeatedKey(
        document,
        repeated,
      )} is there twice in one map`,
      hint: 'keep one of them; Kubernetes refuses the manifest or takes the last',
      ...place(document, repeated),
      ...(object && { object }),
    });
  }
}

function collect(
  document: ManifestText,
  value: unknown,
  parsed: ParsedManifests,
): void {
  if (!isPlainObject(value)) {
    parsed.failures.push({
      rule: 'not-an-object',
      message: `a manifest is an object, found ${
        Array.isArray(value) ? 'a list' : 'a single value'
      }`,
      ...place(document),
    });
    return;
  }
  if (value.kind === 'List' && Array.isArray(value.items)) {
    for (const item of value.items) collect(document, item, parsed);
    return;
  }
  const missing = ['apiVersion', 'kind'].filter(
    name => typeof value[name] !== 'string' || value[name] === '',
  );
  if (missing.length > 0) {
    parsed.failures.push({
      rule: 'not-an-object',
      message: `a manifest has an apiVersion and a kind, ${missing.join(
        ' and ',
      )} ${missing.length > 1 ? 'are' : 'is'} missing`,
      ...place(document),
    });
    return;
  }
  parsed.objects.push(manifestObject(document, value));
}

function manifestObject(
  document: ManifestText,
  value: PlainObject,
): ManifestObject {
  const namespace = textAt(value, 'metadata', 'namespace');
  return {
    apiVersion: value.apiVersion as string,
    kind: value.kind as string,
    name:
      textAt(value, 'metadata', 'name') ??
      textAt(value, 'metadata', 'generateName') ??
      '',
    ...(namespace !== undefined && { namespace }),
    value,
    text: document.text,
    ...(document.file !== undefined && { file: document.file }),
    ...(document.line !== undefined && { line: document.line }),
  };
}

/** The value of a document, also when keys are repeated in it. */
function load(text: string): { value: unknown; repeated?: YAMLException } {
  const simple = readSimpleYaml(text);
  if (simple) return simple;
  try {
    return { value: refuseBombs(text, loadKubernetesYaml(text)) };
  } catch (error) {
    const isRepeated =
      error instanceof YAMLException &&
      /duplicated mapping key/.test(error.reason);
    if (!isRepeated) throw error;
    const value = loadKubernetesYaml(text, { repeatedKeys: true });
    return { value: refuseBombs(text, value), repeated: error };
  }
}

/** Aliases of aliases make a short text stand for more values than a machine can look at. */
function refuseBombs(text: string, value: unknown): unknown {
  if (!/&\S/.test(text) || !/\*\S/.test(text)) return value;
  let left = MOST_VALUES;
  const count = (node: unknown): void => {
    left -= 1;
    if (left < 0) {
      throw new YAMLException(
        `aliases expand to more than ${MOST_VALUES} values`,
      );
    }
    if (typeof node !== 'object' || node === null) return;
    for (const item of Object.values(node)) count(item);
  };
  count(value);
  return value;
}

function yamlFailure(document: ManifestText, error: unknown): ParseFailure {
  if (!(error instanceof YAMLException)) throw error;
  const line = document.text.split('\n')[error.mark?.line ?? -1];
  return {
    rule: 'invalid-yaml',
    message: `not YAML: ${error.reason}${
      line?.trim() ? `, at '${line.trim().slice(0, 80)}'` : ''
    }`,
    ...place(document, error),
  };
}

function repeatedKey(document: ManifestText, error: YAMLException): string {
  const line = document.text.split('\n')[error.mark?.line ?? -1] ?? '';
  const key = /^\s*(?:- )?\s*("[^"]*"|'[^']*'|[^:]+):/.exec(line)?.[1];
  return key ? `'${key.replace(/^["']|["']$/g, '')}'` : 'of a map';
}

function place(
  document: ManifestText,
  error?: YAMLException,
): Pick<ParseFailure, 'file' | 'line'> {
  return {
    ...(document.file !== undefined && { file: document.file }),
    ...(document.line !== undefined && {
      line: document.line + (error?.mark?.line ?? 0),
    }),
  };
}
