import type {
  ImageParts,
  PortParts,
  ProbeParts,
} from '@chartwright/backstage-plugin-chartwright-common';
import type {
  EnvSource,
  ImageValues,
  InitContainerValues,
  PortValues,
  ProbesValues,
  ProbeValues,
  ResourcesValues,
  SidecarValues,
} from '../values';
import type {
  EffectiveProbes,
  EffectiveResources,
  EffectiveSidecar,
  EffectiveSpec,
  EffectiveVariables,
} from '../EffectiveSpec';
import { mainPort } from '../kinds';
import { sortedMap } from '../sortedMap';

/** A registry is a first part with a dot or a port, or `localhost`. */
function namesRegistry(repository: string): boolean {
  const [first = '', ...rest] = repository.split('/');
  return rest.length > 0 && (/[.:]/.test(first) || first === 'localhost');
}

/** An image with the Platform's registry before it where it names none. */
export function lowerImage(
  image: ImageParts,
  registry: string | undefined,
  fallback: string,
): ImageValues {
  const { repository = fallback, tag, digest, pullPolicy = 'Always' } = image;
  const full =
    registry === undefined || namesRegistry(repository)
      ? repository
      : `${registry}/${repository}`;
  return {
    repository: full,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest }),
    pullPolicy,
  };
}

/** Variables as the chart takes them; ones without any source are left out (a rule has complained). */
export function lowerVariables(
  variables: EffectiveVariables = {},
): Record<string, string | EnvSource> {
  return sortedMap(
    variables,
    ({
      value,
      secret,
      config,
      field,
      resource,
      key,
      optional,
    }): string | EnvSource | undefined => {
      if (value !== undefined) return value;
      if (field !== undefined) return { field };
      if (resource !== undefined) return { resource };
      if (key === undefined) return undefined;
      const reference = (name: string) => ({
        name,
        key,
        ...(optional === true ? { optional } : {}),
      });
      if (secret !== undefined) return { secret: reference(secret) };
      return config === undefined ? undefined : { config: reference(config) };
    },
  );
}

export function lowerPorts(
  ports: Record<string, PortParts> = {},
): Record<string, PortValues> {
  return sortedMap(
    ports,
    ({ port, protocol = 'TCP', appProtocol, servicePort = port }) => ({
      port,
      protocol,
      ...(appProtocol === undefined ? {} : { appProtocol }),
      servicePort,
    }),
  );
}

const TIMINGS = [
  'initialDelaySeconds',
  'periodSeconds',
  'timeoutSeconds',
  'successThreshold',
  'failureThreshold',
  'terminationGracePeriodSeconds',
] as const;

function handler(
  probe: ProbeParts,
  ports: Record<string, PortParts>,
): Partial<ProbeValues> | undefined {
  const first = mainPort(ports);
  if (probe.path !== undefined) {
    const port = probe.port ?? first;
    if (port === undefined) return undefined;
    const headers = probe.headers ?? {};
    return {
      httpGet: {
        path: probe.path,
        port,
        ...(probe.scheme === undefined ? {} : { scheme: probe.scheme }),
        ...(Object.keys(headers).length === 0
          ? {}
          : { httpHeaders: sortedMap(headers, value => value) }),
      },
    };
  }
  if (probe.tcp !== undefined) return { tcpSocket: { port: probe.tcp } };
  if (probe.exec !== undefined) return { exec: { command: probe.exec } };
  if (probe.grpc === undefined) return undefined;
  // Kubernetes takes numbers only here.
  const port =
    typeof probe.grpc === 'number' ? probe.grpc : ports[probe.grpc]?.port;
  if (port === undefined) return undefined;
  return {
    grpc: {
      port,
      ...(probe.grpcService === undefined
        ? {}
        : { service: probe.grpcService }),
    },
  };
}

function lowerProbe(
  probe: ProbeParts | undefined,
  ports: Record<string, PortParts>,
): ProbeValues {
  if (probe === undefined || probe.enabled === false) return { enabled: false };
  const action = handler(probe, ports);
  if (action === undefined) return { enabled: false };
  const timings = TIMINGS.flatMap(name =>
    probe[name] === undefined ? [] : [[name, probe[name]]],
  );
  return { enabled: true, ...action, ...Object.fromEntries(timings) };
}

export function lowerProbes(
  probes: EffectiveProbes = {},
  ports: Record<string, PortParts> = {},
): ProbesValues {
  return {
    liveness: lowerProbe(probes.liveness, ports),
    readiness: lowerProbe(probes.readiness, ports),
    startup: lowerProbe(probes.startup, ports),
  };
}

export function lowerResources(
  resources: EffectiveResources = {},
): ResourcesValues {
  return {
    requests: sortedMap(resources.requests ?? {}, value => value),
    limits: sortedMap(resources.limits ?? {}, value => value),
  };
}

/** Entry point, arguments and folder, where they are given. */
export function lowerCommand({
  command,
  args,
  workingDir,
}: Pick<EffectiveSpec, 'command' | 'args' | 'workingDir'>) {
  return {
    ...(command === undefined ? {} : { command }),
    ...(args === undefined ? {} : { args }),
    ...(workingDir === undefined ? {} : { workingDir }),
  };
}

export function lowerInitContainers(
  spec: EffectiveSpec,
  registry: string | undefined,
): Record<string, InitContainerValues> {
  return sortedMap(spec.initContainers ?? {}, (container, name) => ({
    image: lowerImage(container.image ?? {}, registry, name),
    ...lowerCommand(container),
    env: lowerVariables(container.env),
    resources: lowerResources(container.resources),
    mounts: sortedMap(container.mounts ?? {}, path => path),
  }));
}

export function lowerSidecars(
  spec: EffectiveSpec,
  registry: string | undefined,
): Record<string, SidecarValues> {
  return sortedMap(
    spec.sidecars ?? {},
    (container: EffectiveSidecar, name) => ({
      image: lowerImage(container.image ?? {}, registry, name),
      ...lowerCommand(container),
      env: lowerVariables(container.env),
      resources: lowerResources(container.resources),
      mounts: sortedMap(container.mounts ?? {}, path => path),
      ports: lowerPorts(container.ports),
      probes: lowerProbes(container.probes, container.ports),
      native: container.native ?? false,
    }),
  );
}
