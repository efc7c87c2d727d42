import { didYouMean } from '../../spec/didYouMean';
import type { FieldPath } from '../../spec/fieldPath';
import {
  domainOf,
  exposedPorts,
  resolveExposure,
} from '../edge/resolveExposure';
import { originAt } from '../mergeLayers';
import { edgePort, providerFacts } from '../providerFacts';
import { namespaceOf } from '../World';
import { edgeRules } from './edgeRules';
import { unknownPort } from './portRules';
import type { Rule, RuleContext, Violation } from './Rule';
import { listed, suggestion } from './Rule';

type Hosts = NonNullable<NonNullable<RuleContext['spec']['exposure']>['hosts']>;

/** Another service that is to answer: it is there, has the port, and lies in the same namespace. */
function otherService(
  { world, node, environment }: RuleContext,
  service: string,
  port: string | undefined,
  path: FieldPath,
): Violation[] {
  const provider = providerFacts(world, service);
  if (provider === undefined) {
    const known = [...world.services.keys()].filter(name => name !== node.name);
    return [
      {
        code: 'CW_UNKNOWN_SERVICE',
        severity: 'error',
        message: `There is no service \`${service}\`.`,
        path: [...path, 'service'],
        found: service,
        expected: listed(known, 'a service of the System, which has no other'),
        ...suggestion(didYouMean(service, known)),
      },
    ];
  }
  if (edgePort(provider, port) === undefined) {
    return [
      {
        code: 'CW_UNKNOWN_PORT',
        severity: 'error',
        message: `The service \`${service}\` has no port \`${
          port ?? 'http'
        }\`.`,
        path: [...path, 'port'],
        expected: listed(Object.keys(provider.ports), 'it has none'),
      },
    ];
  }
  const own = namespaceOf(world, node.name, environment);
  const other = provider.namespaces[environment] ?? own;
  if (own === other) return [];
  return [
    {
      code: 'CW_EXPOSURE_UNSUPPORTED',
      severity: 'error',
      message: `\`${service}\` lies in the namespace \`${other}\`: a path can lead to services of \`${own}\` only.`,
      path: [...path, 'service'],
      hint: 'Let that service expose the path itself.',
    },
  ];
}

function pathViolations(context: RuleContext, hosts: Hosts): Violation[] {
  const { spec, world } = context;
  const ports = spec.ports ?? {};
  const classes = Object.keys(world.platform.spec.rateLimits ?? {});
  return Object.entries(hosts).flatMap(([host, { paths = {} }]) =>
    Object.entries(paths).flatMap(
      ([path, { port, service, rateClass }]): Violation[] => {
        const at = ['exposure', 'hosts', host, 'paths', path];
        const limits =
          rateClass === undefined
            ? []
            : unknownClass(rateClass, classes, [...at, 'rateClass']);
        if (service !== undefined)
          return [...limits, ...otherService(context, service, port, at)];
        if (port !== undefined)
          return [...limits, ...unknownPort(port, ports, [...at, 'port'])];
        return [
          ...limits,
          {
            code: 'CW_UNKNOWN_PORT',
            severity: 'error',
            message: `Nothing can be exposed at \`${host}\`: the service has no ports.`,
            path: ['exposure', 'hosts', host],
            hint: 'Declare the port under `spec.ports`.',
          },
        ];
      },
    ),
  );
}

function unknownClass(
  name: string,
  classes: string[],
  path: FieldPath,
): Violation[] {
  if (classes.includes(name)) return [];
  return [
    {
      code: 'CW_UNKNOWN_RATE_CLASS',
      severity: 'error',
      message: `There is no class \`${name}\` of rate limits.`,
      path,
      found: name,
      expected: listed(
        classes,
        'a class of `spec.rateLimits` of the Platform, which is empty',
      ),
      ...suggestion(didYouMean(name, classes)),
    },
  ];
}

function protocolViolations({ spec, world, environment }: RuleContext) {
  const ports = spec.ports ?? {};
  const resolved = resolveExposure(world, spec, environment);
  return exposedPorts(resolved).flatMap((name): Violation[] => {
    const protocol = ports[name]?.protocol ?? 'TCP';
    return protocol === 'TCP'
      ? []
      : [
          {
            code: 'CW_EXPOSURE_UNSUPPORTED',
            severity: 'error',
            message: `The port \`${name}\` speaks ${protocol}, which cannot carry HTTP.`,
            path: ['ports', name],
          },
        ];
  });
}

function domainViolations(
  { world, environment, spec }: RuleContext,
  hosts: Hosts,
): Violation[] {
  if (domainOf(world.platform, environment) !== undefined) return [];
  const origins = spec.exposure?.cors?.origins ?? [];
  const said: [string, FieldPath][] = [
    ...Object.keys(hosts).map((host): [string, FieldPath] => [
      host,
      ['exposure', 'hosts', host],
    ]),
    ...origins.map((origin, index): [string, FieldPath] => [
      origin,
      ['exposure', 'cors', 'origins', index],
    ]),
  ];
  return said.flatMap(([text, path]): Violation[] =>
    text.includes('{domain}')
      ? [
          {
            code: 'CW_UNKNOWN_DOMAIN',
            severity: 'error',
            message: `\`${text}\` needs a domain, but the Platform has none for it.`,
            path,
            hint: 'Set `spec.domains` in the Platform, or write the whole name.',
          },
        ]
      : [],
  );
}

/** Fields that say opposite things. */
function contradictions({ spec }: RuleContext): Violation[] {
  const { cors, authentication } = spec.exposure ?? {};
  const found: Violation[] = [];
  if (cors?.credentials === true && cors.origins?.includes('*')) {
    found.push({
      code: 'CW_EXPOSURE_CONTRADICTION',
      severity: 'error',
      message:
        'Cookies cannot go with the calls of every origin: browsers refuse `*` with credentials.',
      path: ['exposure', 'cors', 'credentials'],
      hint: 'Name the origins, or leave `credentials` out.',
    });
  }
  if (authentication?.basic && authentication.oidc) {
    found.push({
      code: 'CW_EXPOSURE_CONTRADICTION',
      severity: 'error',
      message: 'There are two ways to sign in, and an edge can ask for one.',
      path: ['exposure', 'authentication'],
      expected: '`basic` or `oidc`',
    });
  }
  return found;
}

/** What is exposed exists, and the edge can do what is asked of it. */
export const exposureRules: Rule = context => {
  const { spec, world, origins } = context;
  const hosts = spec.exposure?.hosts ?? {};
  if (Object.keys(hosts).length === 0) return [];
  const classes = Object.keys(world.platform.spec.rateLimits ?? {});
  const { rateClass } = spec.exposure ?? {};
  return [
    ...pathViolations(context, hosts),
    ...(rateClass === undefined
      ? []
      : unknownClass(rateClass, classes, ['exposure', 'rateClass'])),
    ...protocolViolations(context),
    ...domainViolations(context, hosts),
    ...contradictions(context),
    ...edgeRules(context, path => originAt(origins, path)?.level !== 'default'),
  ];
};
