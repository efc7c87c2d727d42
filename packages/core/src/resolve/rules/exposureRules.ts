import { fieldAt } from '../fieldAt';
import { domainOf, exposedPorts, resolveHosts } from '../lower/exposure';
import { unknownPort } from './portRules';
import type { Rule, Violation } from './Rule';

/** Fields of exposure that a target cannot express. */
const UNSUPPORTED: Record<string, { fields: string[][]; why: string }> = {
  gateway: {
    fields: [
      ['tls', 'secretName'],
      ['tls', 'issuer'],
    ],
    why: 'A Gateway holds its own certificates, so a route cannot name one.',
  },
  ingress: {
    fields: [['timeoutSeconds']],
    why: 'Ingress has no field for it.',
  },
  none: { fields: [], why: '' },
};

/** What is exposed exists, and the target can express it. */
export const exposureRules: Rule = ({ spec, world, environment }) => {
  const hosts = spec.exposure?.hosts ?? {};
  if (Object.keys(hosts).length === 0) return [];
  const ports = spec.ports ?? {};
  const violations: Violation[] = [];
  for (const [host, { paths = {} }] of Object.entries(hosts)) {
    for (const [path, { port }] of Object.entries(paths)) {
      const at = ['exposure', 'hosts', host, 'paths', path];
      violations.push(...unknownPort(port, ports, [...at, 'port']));
      if (port === undefined) {
        violations.push({
          code: 'CW_UNKNOWN_PORT',
          severity: 'error',
          message: `Nothing can be exposed at \`${host}\`: the service has no ports.`,
          path: ['exposure', 'hosts', host],
          hint: 'Declare the port under `spec.ports`.',
        });
      }
    }
  }
  const resolved = resolveHosts(spec, world.platform, environment);
  for (const name of exposedPorts(resolved)) {
    const protocol = ports[name]?.protocol ?? 'TCP';
    if (protocol !== 'TCP') {
      violations.push({
        code: 'CW_EXPOSURE_UNSUPPORTED',
        severity: 'error',
        message: `The port \`${name}\` speaks ${protocol}, which cannot carry HTTP.`,
        path: ['ports', name],
      });
    }
  }
  const domain = domainOf(world.platform, environment);
  for (const host of Object.keys(hosts)) {
    if (host.endsWith('{domain}') && domain === undefined) {
      violations.push({
        code: 'CW_UNKNOWN_DOMAIN',
        severity: 'error',
        message: `\`${host}\` needs a domain, but the Platform has none for it.`,
        path: ['exposure', 'hosts', host],
        hint: 'Set `spec.domains` in the Platform, or write the whole name.',
      });
    }
  }
  const { fields, why } = UNSUPPORTED[spec.exposure?.target ?? 'none'] ?? {
    fields: [],
    why: '',
  };
  for (const field of fields) {
    if (fieldAt(spec.exposure, field) !== undefined) {
      violations.push({
        code: 'CW_EXPOSURE_UNSUPPORTED',
        severity: 'error',
        message: `The target \`${
          spec.exposure?.target
        }\` cannot express \`exposure.${field.join('.')}\`.`,
        path: ['exposure', ...field],
        hint: why,
      });
    }
  }
  return violations;
};
