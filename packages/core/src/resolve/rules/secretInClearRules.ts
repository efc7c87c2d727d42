import type { FieldPath } from '../../spec/fieldPath';
import { containersOf } from './containersOf';
import type { Rule, Violation } from './Rule';

const SECRET_WORD =
  /(^|_)(PASSWORD|PASSWD|PWD|PASSPHRASE|SECRET|TOKEN|APIKEY|API_KEY|ACCESS_KEY|PRIVATE_KEY|SECRET_KEY|ENCRYPTION_KEY|SIGNING_KEY|CREDENTIALS?)(_|$)/;
/** `TOKEN_URL`, `PASSWORD_FILE`, `SECRET_NAME`: about a secret, not one. */
const ABOUT_A_SECRET =
  /_(FILE|PATH|DIR|NAME|ID|URL|URI|ENDPOINT|HOST|TTL|EXPIRY|EXPIRATION|LIFETIME|LENGTH|SECONDS|MINUTES|HEADER|TYPE|ALGORITHM|ISSUER|AUDIENCE|ENABLED|POLICY|REGION|VERSION|SOURCE|STORE|PREFIX)$/;

/** Forms by which their issuers make secrets known. */
const KNOWN_SECRETS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /\bgh[pousr]_[A-Za-z0-9]{36,}/,
  /\bgithub_pat_[A-Za-z0-9_]{50,}/,
  /\bglpat-[A-Za-z0-9_-]{20,}/,
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{10,}/,
  /\bsk_(live|test)_[A-Za-z0-9]{16,}/,
  /\bAIza[A-Za-z0-9_-]{35}\b/,
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/,
];

const URL_WITH_PASSWORD = /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:([^\s/@]+)@/i;

const REFERENCE = /^\s*$|\$\(\w+\)|\$\{\w+\}|^\{\{/;
const HARMLESS =
  /^(true|false|yes|no|none|null|[0-9.]+|\/\S*|https?:\/\/\S*)$/i;

const SHORTEST_RANDOM = 24;
/** Bits a character; English text has about 4.2 with blanks, identifiers less, random base64 close to 6. */
const RANDOM_ENTROPY = 4.3;

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text)
    counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

function looksRandom(value: string): boolean {
  if (value.length < SHORTEST_RANDOM || !/^[A-Za-z0-9+/=_-]+$/.test(value))
    return false;
  const mixed = /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value);
  return (
    mixed &&
    !/^(\/|[a-z]+(-[a-z]+)+$)/.test(value) &&
    entropy(value) >= RANDOM_ENTROPY
  );
}

const HINT =
  'Put the value into a secret store or a Secret, describe it under `spec.secrets`, and refer to it: `{secret: <name>, key: <key>}`.';

function judge(
  name: string,
  value: string,
): Pick<Violation, 'severity' | 'message'> | undefined {
  if (KNOWN_SECRETS.some(form => form.test(value))) {
    return {
      severity: 'error',
      message: `\`${name}\` holds a secret in clear.`,
    };
  }
  const password = URL_WITH_PASSWORD.exec(value)?.[1];
  if (password !== undefined && !/^[{$<*]/.test(password)) {
    return {
      severity: 'error',
      message: `The address in \`${name}\` holds a password in clear.`,
    };
  }
  if (REFERENCE.test(value)) return undefined;
  const word = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[-.]/g, '_')
    .toUpperCase();
  if (
    SECRET_WORD.test(word) &&
    !ABOUT_A_SECRET.test(word) &&
    !HARMLESS.test(value)
  ) {
    return {
      severity: 'error',
      message: `\`${name}\` looks like a secret in clear.`,
    };
  }
  if (looksRandom(value))
    return {
      severity: 'warning',
      message: `The value of \`${name}\` looks like a secret in clear.`,
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
    ([, { content = '' }]) => KNOWN_SECRETS.some(form => form.test(content)),
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
