import type { FieldPath } from '../../spec/fieldPath';
import {
  holdsKnownSecret,
  holdsPasswordInUrl,
  isSecretName,
  looksRandom,
} from '../../spec/secrets';
import { containersOf } from './containersOf';
import type { Rule, Violation } from './Rule';

const REFERENCE = /^\s*$|\$\(\w+\)|\$\{\w+\}|^\{\{/;
const HARMLESS =
  /^(true|false|yes|no|none|null|[0-9.]+|\/\S*|https?:\/\/\S*)$/i;

const HINT =
  'Put the value into a secret store or a Secret, describe it under `spec.secrets`, and refer to it: `{secret: <name>, key: <key>}`.';

function judge(
  name: string,
  value: string,
): Pick<Violation, 'severity' | 'message'> | undefined {
  if (holdsKnownSecret(value)) {
    return {
      severity: 'error',
      message: `\`${name}\` holds a secret in clear.`,
    };
  }
  if (holdsPasswordInUrl(value)) {
    return {
      severity: 'error',
      message: `The address in \`${name}\` holds a password in clear.`,
    };
  }
  if (REFERENCE.test(value)) return undefined;
  if (isSecretName(name) && !HARMLESS.test(value)) {
    return {
      severity: 'error',
      message: `\`${name}\` looks like a secret in clear.`,
    };
  }
  if (looksRandom(value))
    return {
      severity: 'error',
      message: `The value of \`${name}\` looks like a secret in clear: it seems to be drawn at random.`,
    };
  return undefined;
}

/** Secrets never stand in a document. The values themselves are not repeated in the message. */
export const secretInClearRules: Rule = ({ spec }) => {
  const texts: [string, string, FieldPath][] = [
    ...containersOf(spec).flatMap(({ path, env = {} }) =>
      Object.entries(env).flatMap(
        ([name, { value }]): [string, string, FieldPath][] =>
          value === undefined ? [] : [[name, value, [...path, 'env', name]]],
      ),
    ),
    ...Object.entries(spec.config ?? {}).map(
      ([name, value]): [string, string, FieldPath] => [
        name,
        value,
        ['config', name],
      ],
    ),
    ...(['services', 'resources', 'external'] as const).flatMap(kind =>
      Object.entries(spec.dependsOn?.[kind] ?? {}).flatMap(([target, edge]) =>
        Object.entries(edge.env ?? {}).flatMap(
          ([name, { value }]): [string, string, FieldPath][] =>
            value === undefined
              ? []
              : [[name, value, ['dependsOn', kind, target, 'env', name]]],
        ),
      ),
    ),
  ];
  const files = Object.entries(spec.files ?? {}).filter(
    ([, { content = '' }]) => holdsKnownSecret(content),
  );
  return [
    ...texts.flatMap(([name, value, path]): Violation[] => {
      const said = judge(name, value);
      return said === undefined
        ? []
        : [{ code: 'CW_SECRET_IN_CLEAR', path, hint: HINT, ...said }];
    }),
    ...files.map(
      ([path]): Violation => ({
        code: 'CW_SECRET_IN_CLEAR',
        severity: 'error',
        message: `The file \`${path}\` holds a secret in clear.`,
        path: ['files', path],
        hint: HINT,
      }),
    ),
  ];
};
