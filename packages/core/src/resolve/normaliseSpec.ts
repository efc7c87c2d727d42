import {
  BUILT_IN_ALERTS,
  splitImageReference,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { FieldPath } from '../spec/fieldPath';
import type { JsonMap } from './Layer';
import { isMap } from './mergeLayers';

/** Turns one value into its normal form; `path` lies below the spec. */
type Rule = (value: unknown, path: FieldPath) => unknown;

/** Source text of a number or boolean in the document. */
type SourceOf = (path: FieldPath) => string | undefined;

/** Where one field of a group is given, the inherited others are removed. */
function exclusive(value: JsonMap, ...groups: string[][]): JsonMap {
  const given = groups.findIndex(group =>
    group.some(key => value[key] !== undefined && value[key] !== null),
  );
  if (given < 0) return value;
  const others = groups.filter((_, index) => index !== given).flat();
  return { ...Object.fromEntries(others.map(key => [key, null])), ...value };
}

const image: Rule = value => {
  if (typeof value === 'string') {
    const {
      repository,
      tag = null,
      digest = null,
    } = splitImageReference(value);
    return { repository, tag, digest };
  }
  // A digest wins over the tag, so an inherited one would make a new tag useless.
  return isMap(value) &&
    typeof value.tag === 'string' &&
    value.digest === undefined
    ? { ...value, digest: null }
    : value;
};

const port: Rule = value =>
  typeof value === 'number' ? { port: value } : value;

const HANDLERS = [
  ['path', 'port', 'scheme', 'headers'],
  ['tcp'],
  ['exec'],
  ['grpc', 'grpcService'],
];

const probe: Rule = value => {
  if (typeof value === 'boolean') return { enabled: value };
  if (typeof value === 'string')
    return exclusive({ enabled: true, path: value }, ...HANDLERS);
  return isMap(value)
    ? exclusive({ enabled: true, ...value }, ...HANDLERS)
    : value;
};

const SOURCES = [['value'], ['secret'], ['config'], ['field'], ['resource']];

function variable(sourceOf: SourceOf): Rule {
  const text = (value: unknown, path: FieldPath) =>
    typeof value === 'number' || typeof value === 'boolean'
      ? sourceOf(path) ?? String(value)
      : value;
  return (value, path) => {
    if (!isMap(value)) {
      return value === null
        ? null
        : exclusive(
            { value: text(value, path), key: null, optional: null },
            ...SOURCES,
          );
    }
    const given =
      value.value === undefined
        ? value
        : { ...value, value: text(value.value, [...path, 'value']) };
    return exclusive(given, ...SOURCES);
  };
}

const quantity: Rule = value =>
  typeof value === 'number' ? String(value) : value;

const OCTAL_DIGITS = 4;

const file: Rule = value => {
  if (typeof value === 'string') return { content: value };
  if (!isMap(value)) return value;
  const { mode } = value;
  const octal = typeof mode === 'number' ? mode.toString(8) : mode;
  return typeof octal === 'string'
    ? { ...value, mode: octal.padStart(OCTAL_DIGITS, '0') }
    : value;
};

const secretKey: Rule = value =>
  typeof value === 'string' ? { env: value } : value;
const writablePath: Rule = value =>
  typeof value === 'string' ? { size: value } : value;
const exposurePath: Rule = value =>
  typeof value === 'string' ? { port: value } : value;
const alert: Rule = value => {
  if (typeof value === 'boolean') return { enabled: value };
  return isMap(value) ? { enabled: true, ...value } : value;
};
const resource: Rule = value =>
  typeof value === 'string' ? { type: value } : value;
const budget: Rule = value =>
  isMap(value) ? exclusive(value, ['minAvailable'], ['maxUnavailable']) : value;
const target: Rule = value =>
  isMap(value) ? exclusive(value, ['averageValue'], ['value']) : value;

function rules(sourceOf: SourceOf): [path: string[], rule: Rule][] {
  const env = variable(sourceOf);
  const container = (...at: string[]): [string[], Rule][] => [
    [[...at, 'image'], image],
    [[...at, 'env', '*'], env],
    [[...at, 'resources', '*', '*'], quantity],
  ];
  const served = (...at: string[]): [string[], Rule][] => [
    [[...at, 'ports', '*'], port],
    [[...at, 'probes', '*'], probe],
  ];
  return [
    ...container(),
    ...served(),
    ...container('sidecars', '*'),
    ...served('sidecars', '*'),
    ...container('initContainers', '*'),
    ...container('jobs', '*'),
    [
      ['config', '*'],
      (value, path) =>
        isScalar(value) ? sourceOf(path) ?? String(value) : value,
    ],
    [['files', '*'], file],
    [['secrets', '*', 'keys', '*'], secretKey],
    [['writablePaths', '*'], writablePath],
    [['scaling', 'metrics', '*', 'target'], target],
    [['availability'], budget],
    [['exposure', 'hosts', '*', 'paths', '*'], exposurePath],
    [['dependsOn', '*', '*', 'env', '*'], env],
    [['privateResources', '*'], resource],
    ...BUILT_IN_ALERTS.map((name): [string[], Rule] => [
      ['alerts', name],
      alert,
    ]),
  ];
}

function isScalar(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}

/** Applies `rule` to everything that `pattern` reaches; the maps on the way are copied. */
function apply(
  value: unknown,
  pattern: string[],
  rule: Rule,
  path: FieldPath,
): unknown {
  const [segment, ...rest] = pattern;
  if (segment === undefined)
    return value === null || value === undefined ? value : rule(value, path);
  if (!isMap(value)) return value;
  const keys =
    segment === '*'
      ? Object.keys(value)
      : [segment].filter(key => Object.hasOwn(value, key));
  let copy: JsonMap | undefined;
  for (const key of keys) {
    const changed = apply(value[key], rest, rule, [...path, key]);
    if (changed !== value[key]) (copy ??= { ...value })[key] = changed;
  }
  return copy ?? value;
}

/** A service calls what is its own: the edges to its private resources are there unless the document says more of them. */
function withOwnEdges(spec: JsonMap): JsonMap {
  const { privateResources, dependsOn } = spec;
  if (!isMap(privateResources)) return spec;
  const others = isMap(dependsOn) ? dependsOn : {};
  const edges = Object.entries(privateResources).map(
    ([name, own]) => [name, own === null ? null : {}] as const,
  );
  const said = isMap(others.resources) ? others.resources : {};
  return {
    ...spec,
    dependsOn: {
      ...others,
      resources: { ...Object.fromEntries(edges), ...said },
    },
  };
}

/**
 * Brings a written spec (or part of one) into the form in which layers can be merged: shorthands become maps, and
 * where fields exclude each other, the inherited others are removed by `null`.
 *
 * @param sourceOf - source text of numbers and booleans, so that `1.10` stays what was written
 */
export function normaliseSpec(
  spec: JsonMap,
  sourceOf: SourceOf = () => undefined,
): JsonMap {
  return rules(sourceOf).reduce<JsonMap>(
    (value, [pattern, rule]) => apply(value, pattern, rule, []) as JsonMap,
    withOwnEdges(spec),
  );
}
