import type { FieldPath } from '../../spec/fieldPath';
import { formatPath } from '../../spec/fieldPath';
import {
  capabilityOf,
  EXPOSURE_FEATURES,
  ExposureFeature,
} from '../edge/capabilities';
import type { Edge } from '../edge/Edge';
import { edgeOf } from '../edge/Edge';
import { edgeTitle, edgeTitles } from '../edge/edgeTitle';
import type { RuleContext, Violation } from './Rule';

/** Something that a document asks of its edge. */
interface Wish {
  feature: ExposureFeature;
  path: FieldPath;
}

/** What stands before a reverse proxy does these itself; the rest is the proxy's work. */
const BEFORE_PROXY: readonly ExposureFeature[] = [
  'tls.secretName',
  'tls.issuer',
  'redirectHttps',
  'firewall',
];

function pathWishes({ exposure }: RuleContext['spec']): Wish[] {
  return Object.entries(exposure?.hosts ?? {}).flatMap(
    ([host, { paths = {} }]) =>
      Object.entries(paths).flatMap(([path, given]) =>
        (['service', 'rateClass', 'timeoutSeconds', 'folder'] as const).flatMap(
          (feature): Wish[] =>
            given[feature] === undefined
              ? []
              : [
                  {
                    feature,
                    path: ['exposure', 'hosts', host, 'paths', path, feature],
                  },
                ],
        ),
      ),
  );
}

function wishesOf({ spec }: RuleContext): Wish[] {
  const exposure = spec.exposure ?? {};
  const { tls = {}, authentication = {}, affinity = 'none' } = exposure;
  const at = (feature: ExposureFeature, ...path: string[]): Wish => ({
    feature,
    path: ['exposure', ...path],
  });
  return [
    ...pathWishes(spec),
    ...(tls.secretName === undefined
      ? []
      : [at('tls.secretName', 'tls', 'secretName')]),
    ...(tls.issuer === undefined ? [] : [at('tls.issuer', 'tls', 'issuer')]),
    ...(exposure.redirectHttps === true
      ? [at('redirectHttps', 'redirectHttps')]
      : []),
    ...(affinity === 'none'
      ? []
      : [at(`affinity.${affinity}` as ExposureFeature, 'affinity')]),
    ...(exposure.compression === true
      ? [at('compression', 'compression')]
      : []),
    ...(exposure.firewall === true ? [at('firewall', 'firewall')] : []),
    ...(authentication.basic
      ? [at('authentication.basic', 'authentication', 'basic')]
      : []),
    ...(authentication.oidc
      ? [at('authentication.oidc', 'authentication', 'oidc')]
      : []),
    ...(
      [
        'timeoutSeconds',
        'rateClass',
        'securityHeaders',
        'cors',
        'maxBodySize',
        'retries',
      ] as const
    ).flatMap(feature =>
      exposure[feature] === undefined ? [] : [at(feature, feature)],
    ),
  ];
}

function unsupported(edge: Edge, { feature, path }: Wish): Violation {
  return {
    code: 'CW_EXPOSURE_UNSUPPORTED',
    severity: 'error',
    message: `The edge, ${edgeTitle(edge)}, cannot express \`${formatPath(
      path,
    )}\` (${EXPOSURE_FEATURES[feature]}).`,
    path,
    hint: `What can: ${edgeTitles(feature)}.`,
  };
}

/** What the Platform must have beside the edge. */
function missingParts({ spec, world }: RuleContext): Violation[] {
  const { exposure = {} } = spec;
  const { gateway = {}, ingress = {} } = world.platform.spec;
  const found: Violation[] = [];
  if (
    exposure.target === 'gateway' &&
    exposure.tls?.secretName !== undefined &&
    gateway.listenerSets !== true
  ) {
    found.push({
      code: 'CW_EXPOSURE_UNSUPPORTED',
      severity: 'error',
      message:
        'A Gateway holds its own certificates: a service can bring one only where the Gateway lets it.',
      path: ['exposure', 'tls', 'secretName'],
      hint: 'Set `gateway.listenerSets` in the Platform when its Gateway has `allowedListeners`, or leave the certificate to the Gateway.',
    });
  }
  const edge = edgeOf(world.platform, exposure.target);
  const able = edge !== undefined && capabilityOf(edge, 'firewall');
  if (exposure.firewall === true && able && ingress.firewall === undefined) {
    found.push({
      code: 'CW_EXPOSURE_UNSUPPORTED',
      severity: 'error',
      message: 'The Platform has no web application firewall to pass.',
      path: ['exposure', 'firewall'],
      hint: 'Set `ingress.firewall` in the Platform: what it is depends on the controller.',
    });
  }
  return found;
}

/** Affinity is said of a Service, and paths to others lead to theirs. */
function affinityViolations({ spec }: RuleContext): Violation[] {
  const { hosts = {}, affinity = 'none' } = spec.exposure ?? {};
  const others = Object.values(hosts).flatMap(({ paths = {} }) =>
    Object.values(paths).flatMap(({ service }) => service ?? []),
  );
  if (affinity === 'none' || others.length === 0) return [];
  return [
    {
      code: 'CW_EXPOSURE_CONTRADICTION',
      severity: 'error',
      message: `Affinity is a matter of the service that answers, and paths lead to \`${others[0]}\`.`,
      path: ['exposure', 'affinity'],
      hint: 'Let that service expose the path itself.',
    },
  ];
}

/** What only a reverse proxy has to see to. */
function proxyViolations({ spec }: RuleContext): Violation[] {
  const { hosts = {}, proxy } = spec.exposure ?? {};
  if (proxy === undefined) return [];
  const ports = new Map<string, string | undefined>();
  return Object.entries(hosts).flatMap(([host, { paths = {} }]) =>
    Object.entries(paths).flatMap(
      ([path, { service, port, folder }]): Violation[] => {
        const at = ['exposure', 'hosts', host, 'paths', path];
        if (folder !== undefined && !/^[\w./-]+$/.test(folder)) {
          return [
            {
              code: 'CW_EXPOSURE_CONTRADICTION',
              severity: 'error',
              message: `nginx would read more than a folder in \`${folder}\`.`,
              path: [...at, 'folder'],
              expected: 'letters, digits, `_`, `-`, `.` and `/`',
            },
          ];
        }
        if (service === undefined) {
          return folder === undefined
            ? [
                {
                  code: 'CW_EXPOSURE_CONTRADICTION',
                  severity: 'error',
                  message: `The reverse proxy has nothing behind \`${path}\`.`,
                  path: at,
                  expected: '`service` or `folder`',
                },
              ]
            : [];
        }
        const earlier = ports.get(service) ?? port;
        ports.set(service, earlier);
        return earlier === port
          ? []
          : [
              {
                code: 'CW_EXPOSURE_CONTRADICTION',
                severity: 'error',
                message: `The reverse proxy calls two ports of \`${service}\`, and an edge of the graph has one.`,
                path: [...at, 'port'],
                expected: `\`${earlier ?? 'the main port'}\``,
              },
            ];
      },
    ),
  );
}

/**
 * What an edge cannot do is an error that says what can. What nobody wrote (a default) is done where it can be.
 *
 * @param isWritten - whether a document says the field
 */
export function edgeRules(
  context: RuleContext,
  isWritten: (path: FieldPath) => boolean,
): Violation[] {
  const { spec, world } = context;
  const front = edgeOf(world.platform, spec.exposure?.target);
  const proxied = spec.exposure?.proxy !== undefined;
  const refused = wishesOf(context)
    .filter(({ path }) => isWritten(path))
    .flatMap((wish): Violation[] => {
      const byFront = !proxied || BEFORE_PROXY.includes(wish.feature);
      const edge = byFront ? front : 'proxy';
      return edge === undefined ||
        capabilityOf(edge, wish.feature) !== undefined
        ? []
        : [unsupported(edge, wish)];
    });
  return [
    ...refused,
    ...missingParts(context),
    ...affinityViolations(context),
    ...proxyViolations(context),
  ];
}
