import { didYouMean } from '../../spec/didYouMean';
import type { FieldPath } from '../../spec/fieldPath';
import { formatPath } from '../../spec/fieldPath';
import type {
  EffectiveSpec,
  EffectiveVariable,
  EffectiveVariables,
} from '../EffectiveSpec';
import { containersOf } from './containersOf';
import type { Rule, Violation } from './Rule';
import { listed, suggestion } from './Rule';

const SOURCES = ['value', 'secret', 'config', 'field', 'resource'] as const;

function sourceViolations(
  variable: EffectiveVariable,
  path: FieldPath,
): Violation[] {
  const given = SOURCES.filter(name => variable[name] !== undefined);
  const expected =
    'exactly one of `value`, `secret`, `config`, `field` and `resource`';
  if (given.length !== 1) {
    const said =
      given.length === 0
        ? 'no source'
        : given.map(name => `\`${name}\``).join(' and ');
    return [
      {
        code: 'CW_ENV_SOURCE',
        severity: 'error',
        message: `The variable has ${said}.`,
        path,
        expected,
      },
    ];
  }
  const keyed = given[0] === 'secret' || given[0] === 'config';
  if (!keyed || variable.key !== undefined) return [];
  return [
    {
      code: 'CW_MISSING_FIELD',
      severity: 'error',
      message: `The variable needs the \`key\` in the ${
        given[0] === 'secret' ? 'Secret' : 'ConfigMap'
      }.`,
      path: [...path, 'key'],
      expected: 'a key, such as `url`',
    },
  ];
}

/** The Secret is described here, but has no such key. */
function keyViolations(
  { secret, key }: EffectiveVariable,
  path: FieldPath,
  spec: EffectiveSpec,
): Violation[] {
  if (secret === undefined || key === undefined) return [];
  const secrets = spec.secrets ?? {};
  if (!Object.hasOwn(secrets, secret)) {
    const similar = didYouMean(secret, Object.keys(secrets));
    if (similar === undefined) return [];
    return [
      {
        code: 'CW_UNKNOWN_SECRET',
        severity: 'warning',
        message: `The Secret \`${secret}\` is not described under \`spec.secrets\`.`,
        path: [...path, 'secret'],
        found: secret,
        ...suggestion(similar),
      },
    ];
  }
  const keys = Object.keys(secrets[secret]?.keys ?? {});
  if (keys.length === 0 || keys.includes(key)) return [];
  return [
    {
      code: 'CW_UNKNOWN_SECRET',
      severity: 'error',
      message: `The Secret \`${secret}\` has no key \`${key}\`.`,
      path: [...path, 'key'],
      found: key,
      expected: listed(keys, 'no keys'),
      ...suggestion(didYouMean(key, keys)),
    },
  ];
}

function edgeVariables(
  spec: EffectiveSpec,
): [string, FieldPath, EffectiveVariable][] {
  const kinds = ['services', 'resources', 'external'] as const;
  return kinds.flatMap(kind =>
    Object.entries(spec.dependsOn?.[kind] ?? {}).flatMap(([name, edge]) =>
      Object.entries((edge.env ?? {}) as EffectiveVariables).map(
        ([variable, value]): [string, FieldPath, EffectiveVariable] => [
          variable,
          ['dependsOn', kind, name, 'env', variable],
          value,
        ],
      ),
    ),
  );
}

/** Every variable has one source, and nothing sets it twice. */
export const variableRules: Rule = ({ spec }) => {
  const own = containersOf(spec).flatMap(({ path, env = {} }) =>
    Object.entries(env).map(
      ([name, variable]): [string, FieldPath, EffectiveVariable] => [
        name,
        [...path, 'env', name],
        variable,
      ],
    ),
  );
  const edges = edgeVariables(spec);
  const violations = [...own, ...edges].flatMap(([, path, variable]) => [
    ...sourceViolations(variable, path),
    ...keyViolations(variable, path, spec),
  ]);
  const ofSecrets = Object.entries(spec.secrets ?? {}).flatMap(
    ([secret, { keys = {} }]) =>
      Object.entries(keys).flatMap(([key, { env }]): [string, FieldPath][] =>
        env === undefined
          ? []
          : [[env, ['secrets', secret, 'keys', key, 'env']]],
      ),
  );
  const setters: [string, FieldPath][] = [
    ...own
      .filter(([, path]) => path.length === 2)
      .map(([name, path]): [string, FieldPath] => [name, path]),
    ...edges.map(([name, path]): [string, FieldPath] => [name, path]),
    ...ofSecrets,
    ...Object.keys(spec.config ?? {}).map((name): [string, FieldPath] => [
      name,
      ['config', name],
    ]),
  ];
  const seen = new Map<string, FieldPath>();
  for (const [name, path] of setters) {
    const earlier = seen.get(name);
    if (earlier === undefined) {
      seen.set(name, path);
      continue;
    }
    violations.push({
      code: 'CW_DUPLICATE_ENV',
      severity: 'error',
      message: `The variable \`${name}\` is set by \`spec.${formatPath(
        earlier,
      )}\` already.`,
      path,
      hint: 'Remove one of the two.',
    });
  }
  return violations;
};
