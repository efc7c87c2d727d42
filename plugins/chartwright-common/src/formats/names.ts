import type { Format } from './Format';
import { patternFormat } from './Format';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const QUALIFIED = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/**
 * Words and numbers that YAML 1.1, which Helm and kubectl read, takes for something else than a text when nobody quotes
 * them.
 */
const YAML_WORD =
  /^(y|n|yes|no|on|off|true|false|null|[0-9]+|0x[0-9a-f]+|[0-9]+e[0-9]+)$/;

/** True for a name that YAML 1.1 would not read as a text. */
export function isYamlWord(name: string): boolean {
  return YAML_WORD.test(name);
}

/** A name that may not be a YAML word. */
function nameFormat(
  expected: string,
  pattern: RegExp,
  maxLength: number,
): Format {
  const form = patternFormat(expected, pattern, maxLength);
  return {
    expected,
    refuse: text =>
      form.refuse(text) ??
      (isYamlWord(text)
        ? 'YAML takes it for a number or a truth value'
        : undefined),
  };
}

export const dns1035Label = nameFormat(
  'lower-case letters, digits and hyphens, beginning with a letter, such as `orders`',
  /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
  63,
);

export const dns1123Label = nameFormat(
  'lower-case letters, digits and hyphens, such as `data-1`',
  LABEL,
  63,
);

export const dns1123Subdomain = nameFormat(
  'lower-case letters, digits, hyphens and dots, such as `database-secret`',
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  253,
);

/** `base` names the values that hold in every environment. */
export const environmentName: Format = {
  expected: 'the name of an environment, such as `staging`; `base` is taken',
  refuse: text =>
    text === 'base'
      ? 'it names the values of every environment'
      : dns1123Label.refuse(text),
};

export const freeName = patternFormat(
  'letters, digits, `-`, `_` and `.`, such as `wiki`',
  QUALIFIED,
  63,
);

export const labelKey: Format = {
  expected:
    'a Kubernetes label key, such as `cost-center` or `example.com/team`',
  refuse: text => {
    const [first = '', second, ...more] = text.split('/');
    if (more.length > 0) return 'it has more than one `/`';
    const name = second ?? first;
    if (second !== undefined) {
      const reason = dns1123Subdomain.refuse(first);
      if (reason !== undefined)
        return 'the part before `/` must be a lower-case DNS name';
    }
    if (name.length > 63)
      return `the name has ${name.length} characters, 63 are allowed`;
    return QUALIFIED.test(name)
      ? undefined
      : 'the name must begin and end with a letter or digit';
  },
};

export const labelValue: Format = {
  expected: 'at most 63 letters, digits, `-`, `_` and `.`, such as `shop`',
  refuse: text => {
    if (text === '') return undefined;
    if (text.length > 63)
      return `it has ${text.length} characters, 63 are allowed`;
    return QUALIFIED.test(text)
      ? undefined
      : 'it must begin and end with a letter or digit';
  },
};

/** Backstage's catalog tags: https://backstage.io/docs/features/software-catalog/descriptor-format#tags-optional */
export const tag = patternFormat(
  'lower-case words joined by hyphens, such as `spring-boot`',
  /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/,
  63,
);

export const entityName = patternFormat(
  'the name of a catalog entity, such as `orders-api`',
  QUALIFIED,
  63,
);

export const entityRef: Format = {
  expected: 'a catalog entity reference, such as `group:default/shop`',
  refuse: text => {
    const match = /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/.exec(text);
    if (match === null) return 'it must be `[kind:][namespace/]name`';
    const [, kind, namespace, name = ''] = match;
    if (kind !== undefined && !/^[a-zA-Z][a-zA-Z0-9]*$/.test(kind))
      return 'the kind must be letters and digits';
    if (
      namespace !== undefined &&
      dns1123Label.refuse(namespace) !== undefined
    ) {
      return 'the namespace must be lower-case letters, digits and hyphens';
    }
    return entityName.refuse(name) === undefined
      ? undefined
      : 'the name must be letters, digits, `-`, `_` and `.`';
  },
};

export const serviceReference: Format = {
  expected: 'the name of a service, or `<system>/<service>`',
  refuse: text => {
    const parts = text.split('/');
    if (parts.length > 2) return 'it has more than one `/`';
    return parts.every(part => dns1035Label.refuse(part) === undefined)
      ? undefined
      : dns1035Label.expected;
  },
};

/** IANA service name, as Kubernetes wants port names. */
export const portName: Format = {
  expected:
    'at most 15 lower-case letters, digits and hyphens with a letter among them, such as `http`',
  refuse: text => {
    if (text.length > 15)
      return `it has ${text.length} characters, 15 are allowed`;
    if (!LABEL.test(text))
      return 'it must be lower-case letters, digits and hyphens';
    if (text.includes('--')) return 'two hyphens may not follow each other';
    if (isYamlWord(text)) return 'YAML takes it for a number or a truth value';
    return /[a-z]/.test(text) ? undefined : 'it needs a letter';
  },
};

export const envName = patternFormat(
  'letters, digits and `_`, not beginning with a digit, such as `LOG_LEVEL`',
  /^[A-Za-z_][A-Za-z0-9_]*$/,
);

export const configKey = patternFormat(
  'letters, digits, `-`, `_` and `.`, such as `url`',
  /^[-._a-zA-Z0-9]+$/,
  253,
);

/** Fields that the downward API gives to environment variables. */
export const downwardField = patternFormat(
  'a field of the downward API, such as `status.podIP` or `metadata.name`',
  /^(metadata\.(name|namespace|uid)|metadata\.(labels|annotations)\['[^']+'\]|spec\.(nodeName|serviceAccountName)|status\.(podIP|podIPs|hostIP|hostIPs))$/,
);

const HOOKS = [
  'pre-install',
  'post-install',
  'pre-upgrade',
  'post-upgrade',
  'pre-delete',
  'post-delete',
  'pre-rollback',
  'post-rollback',
];
const DELETE_POLICIES = [
  'before-hook-creation',
  'hook-succeeded',
  'hook-failed',
];

function wordList(expected: string, words: string[], alone: string[]): Format {
  return {
    expected,
    refuse: text => {
      if (alone.includes(text)) return undefined;
      const unknown = text
        .split(',')
        .find(word => !words.includes(word.trim()));
      return unknown === undefined
        ? undefined
        : `\`${unknown.trim()}\` is not one of ${words.join(', ')}`;
    },
  };
}

export const helmHook = wordList(
  'Helm hook events, such as `post-install,pre-upgrade`, or `none`',
  HOOKS,
  ['none'],
);
export const helmDeletePolicy = wordList(
  'Helm hook delete policies, such as `before-hook-creation`',
  DELETE_POLICIES,
  [],
);

/** https://semver.org/#is-there-a-suggested-regular-expression-regex-to-check-a-semver-string */
export const semanticVersion = patternFormat(
  'a semantic version, such as `1.4.2`',
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-((0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(\.(0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(\+([0-9a-zA-Z-]+(\.[0-9a-zA-Z-]+)*))?$/,
);

export const objectReference = patternFormat(
  'kind and name of an object, such as `Deployment/orders`',
  /^[A-Z][A-Za-z0-9]*\/[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/,
);
