import type {
  PortParts,
  ProbeParts,
} from '@chartwright/backstage-plugin-chartwright-common';
import { didYouMean } from '../../spec/didYouMean';
import type { FieldPath } from '../../spec/fieldPath';
import { formatPath } from '../../spec/fieldPath';
import { containersOf } from './containersOf';
import type { Rule, Violation } from './Rule';
import { listed, suggestion } from './Rule';

type Ports = Record<string, PortParts>;

/** Complains about a port name that `ports` does not have. Numbers may be anything. */
export function unknownPort(
  wanted: string | number | undefined,
  ports: Ports,
  path: FieldPath,
): Violation[] {
  if (typeof wanted !== 'string' || Object.hasOwn(ports, wanted)) return [];
  const names = Object.keys(ports);
  return [
    {
      code: 'CW_UNKNOWN_PORT',
      severity: 'error',
      message: `There is no port \`${wanted}\`.`,
      path,
      found: wanted,
      expected: listed(names, 'a port of `spec.ports`, which is empty'),
      ...suggestion(didYouMean(wanted, names)),
    },
  ];
}

const HANDLERS = ['path', 'tcp', 'exec', 'grpc'] as const;

function probeViolations(
  probe: ProbeParts,
  ports: Ports,
  path: FieldPath,
): Violation[] {
  if (probe.enabled === false) return [];
  const given = HANDLERS.filter(name => probe[name] !== undefined);
  if (given.length > 1) {
    return [
      {
        code: 'CW_EXCLUSIVE_FIELDS',
        severity: 'error',
        message: `The probe has ${given
          .map(name => `\`${name}\``)
          .join(' and ')}.`,
        path,
        expected: 'one of `path`, `tcp`, `exec` and `grpc`',
      },
    ];
  }
  const handler = given[0];
  const needsPort =
    handler === 'path' &&
    probe.port === undefined &&
    Object.keys(ports).length === 0;
  if (handler === undefined || needsPort) {
    return [
      {
        code: 'CW_PROBE_HANDLER',
        severity: 'error',
        message: needsPort
          ? 'The probe has no port to ask.'
          : 'The probe does not say what to ask.',
        path,
        expected: 'one of `path`, `tcp`, `exec` and `grpc`',
        hint: needsPort
          ? 'Declare the port under `ports`.'
          : 'For example: `path: /health`.',
      },
    ];
  }
  if (handler === 'path')
    return unknownPort(probe.port, ports, [...path, 'port']);
  return handler === 'exec'
    ? []
    : unknownPort(probe[handler], ports, [...path, handler]);
}

/** Ports that probes, metrics and network rules name. */
export const portReferenceRules: Rule = ({ spec }) => {
  const probes = containersOf(spec).flatMap(
    ({ path, probes: own = {}, ports = {} }) =>
      (['liveness', 'readiness', 'startup'] as const).flatMap(name => {
        const probe = own[name];
        return probe === undefined
          ? []
          : probeViolations(probe, ports, [...path, 'probes', name]);
      }),
  );
  const ports = spec.ports ?? {};
  const { scrape, metrics } = spec.monitoring ?? {};
  const at = metrics?.port === undefined ? ['scrape'] : ['metrics', 'port'];
  const scraped =
    scrape === undefined || scrape === 'none'
      ? []
      : unknownPort(metrics?.port ?? 'metrics', ports, ['monitoring', ...at]);
  const callers = Object.entries(spec.network?.allowFrom ?? {}).flatMap(
    ([name, { ports: named = [] }]) =>
      named.flatMap(port =>
        unknownPort(port, ports, ['network', 'allowFrom', name, 'ports']),
      ),
  );
  const destinations = Object.entries(spec.network?.allowTo ?? {}).flatMap(
    ([name, { ports: named = [] }]) =>
      named.flatMap((port): Violation[] =>
        typeof port === 'number'
          ? []
          : [
              {
                code: 'CW_UNKNOWN_PORT',
                severity: 'error',
                message: `\`${port}\` is a name, but the ports of another Pod are known by number only.`,
                path: ['network', 'allowTo', name, 'ports'],
                found: port,
                expected: 'a port number',
              },
            ],
      ),
  );
  return [...probes, ...scraped, ...callers, ...destinations];
};

interface Seen {
  path: FieldPath;
}

/** Names and numbers are unique in a Pod. */
export const duplicatePortRules: Rule = ({ spec }) => {
  const names = new Map<string, Seen>();
  const numbers = new Map<string, Seen>();
  const servicePorts = new Map<string, Seen>();
  const violations: Violation[] = [];
  const claim = (
    seen: Map<string, Seen>,
    key: string,
    path: FieldPath,
    what: string,
  ) => {
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, { path });
      return;
    }
    violations.push({
      code: 'CW_DUPLICATE_PORT',
      severity: 'error',
      message: `${what} is taken by \`spec.${formatPath(
        earlier.path,
      )}\` already.`,
      path,
    });
  };
  for (const { path, ports = {} } of containersOf(spec)) {
    for (const [
      name,
      { port, protocol = 'TCP', servicePort = port },
    ] of Object.entries(ports)) {
      const at = [...path, 'ports', name];
      claim(names, name, at, `The port name \`${name}\``);
      claim(numbers, `${port}/${protocol}`, at, `Port ${port}/${protocol}`);
      if (path.length === 0)
        claim(
          servicePorts,
          `${servicePort}/${protocol}`,
          at,
          `Service port ${servicePort}/${protocol}`,
        );
    }
  }
  return violations;
};
