import type { Rule, Violation } from './Rule';

const WILDCARD_FIELDS = ['apiGroups', 'resources', 'verbs'] as const;

/** Rights without wildcards, and no capability that the Pod Security Standard `restricted` refuses. */
export const securityRules: Rule = ({ spec }) => {
  const { rbac, addCapabilities = [] } = spec.security ?? {};
  const wildcards = Object.entries(rbac?.rules ?? {}).flatMap(([name, rule]) =>
    WILDCARD_FIELDS.filter(field => rule[field]?.includes('*')).map(
      (field): Violation => ({
        code: 'CW_RBAC_WILDCARD',
        severity: 'error',
        message: `The rule \`${name}\` allows every entry of \`${field}\`.`,
        path: ['security', 'rbac', 'rules', name, field],
        found: '*',
        expected: 'what the service really needs, one by one',
      }),
    ),
  );
  const capabilities = addCapabilities
    .filter(name => name !== 'NET_BIND_SERVICE')
    .map(
      (name): Violation => ({
        code: 'CW_CAPABILITY',
        severity: 'warning',
        message: `A namespace under the Pod Security Standard \`restricted\` refuses Pods with the capability \`${name}\`.`,
        path: ['security', 'addCapabilities'],
        found: name,
        expected: '`NET_BIND_SERVICE` or none',
      }),
    );
  return [...wildcards, ...capabilities];
};
