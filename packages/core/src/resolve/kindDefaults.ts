import type { Tier } from '@chartwright/backstage-plugin-chartwright-common';
import type { DefaultsInput } from './DefaultsInput';
import { answersRequests, isLongRunning, isScalable, mainPort } from './kinds';
import type { JsonMap } from './Layer';
import { isMap } from './mergeLayers';
import { monitoringDefaults } from './monitoringDefaults';
import { rolloutDefaults } from './rolloutDefaults';

const DEFAULT_PORT = 8080;
const FIXED_ID = 10001;

function defaultPorts({ kind, spec }: DefaultsInput) {
  return answersRequests(kind) && Object.keys(spec.ports ?? {}).length === 0
    ? { http: { port: DEFAULT_PORT } }
    : {};
}

/** A handler for every probe that is on and has none; readiness is on by itself where there is a port to ask. */
function defaultProbes(
  { kind, spec }: DefaultsInput,
  port: string | undefined,
) {
  const given = spec.probes ?? {};
  const served =
    port !== undefined && (answersRequests(kind) || kind === 'stateful');
  const result: Record<string, JsonMap> = {};
  for (const name of ['liveness', 'readiness', 'startup'] as const) {
    const probe = given[name];
    if (
      probe === undefined
        ? name !== 'readiness' || !served
        : probe.enabled === false
    )
      continue;
    const handled = probe?.path ?? probe?.tcp ?? probe?.exec ?? probe?.grpc;
    result[name] = {
      enabled: true,
      ...(handled === undefined && port !== undefined ? { tcp: port } : {}),
      ...(probe?.path !== undefined && port !== undefined ? { port } : {}),
      // One second, Kubernetes' default, restarts a service that is only busy.
      timeoutSeconds: 3,
    };
  }
  return result;
}

function defaultScaling({
  kind,
  spec,
  tier,
  production,
}: DefaultsInput): JsonMap {
  if (!isScalable(kind))
    return isLongRunning(kind, spec.schedule !== undefined)
      ? { replicas: 1 }
      : {};
  const replicas = production ? tier?.minReplicas ?? 2 : 1;
  if (spec.scaling?.max === undefined) return { replicas };
  const fewest = Math.min(
    spec.scaling.replicas ?? Math.max(replicas, 1),
    spec.scaling.max,
  );
  const { metrics: given = {}, triggers = {} } = spec.scaling;
  const triggered = Object.keys(triggers).length > 0;
  const metrics =
    Object.keys(given).length === 0 && !triggered ? { cpu: 70 } : {};
  const timing = triggered ? { pollingSeconds: 30, cooldownSeconds: 300 } : {};
  return { min: Math.max(1, fewest), metrics, ...timing };
}

const SCHEDULE = {
  timeZone: 'Etc/UTC',
  concurrencyPolicy: 'Forbid',
  startingDeadlineSeconds: 300,
  suspend: false,
  successfulJobsHistoryLimit: 3,
  failedJobsHistoryLimit: 3,
};

function defaultJobs({ kind, spec }: DefaultsInput): JsonMap {
  const runs = kind === 'cron' || kind === 'job' || spec.schedule !== undefined;
  const entries = Object.entries(spec.jobs ?? {}).map(([name, job]) => [
    name,
    {
      backoffLimit: 3,
      ...(job.schedule === undefined ? {} : { schedule: SCHEDULE }),
    },
  ]);
  return {
    ...(runs ? { job: { backoffLimit: 3 } } : {}),
    ...(spec.schedule === undefined ? {} : { schedule: SCHEDULE }),
    jobs: Object.fromEntries(entries),
  };
}

function defaultExposure(
  { spec, platform }: DefaultsInput,
  port: string | undefined,
): JsonMap {
  const hosts = spec.exposure?.hosts;
  if (hosts === undefined || Object.keys(hosts).length === 0) return {};
  const path = { ...(port === undefined ? {} : { port }), type: 'Prefix' };
  const paths = (given: JsonMap | undefined) =>
    given === undefined || Object.keys(given).length === 0
      ? { '/': path }
      : Object.fromEntries(
          Object.entries(given).map(([key, value]) => [
            key,
            isMap(value) && value.service !== undefined
              ? { type: 'Prefix' }
              : path,
          ]),
        );
  const encrypted = spec.exposure?.tls?.enabled !== false;
  return {
    exposure: {
      target: platform.spec.exposure ?? 'gateway',
      hosts: Object.fromEntries(
        Object.entries(hosts).map(([host, entry]) => [
          host,
          { paths: paths(entry.paths as JsonMap | undefined) },
        ]),
      ),
      tls: { enabled: true },
      redirectHttps: encrypted,
    },
  };
}

function defaultSecrets({ spec, platform }: DefaultsInput): JsonMap {
  const stores = Object.keys(platform.spec.secretStores ?? {});
  const store =
    platform.spec.defaultSecretStore ??
    (stores.length === 1 ? stores[0] : undefined);
  const entries = Object.entries(spec.secrets ?? {}).map(([name, secret]) => {
    const source =
      secret.source ??
      (store === undefined && secret.store === undefined
        ? 'existing'
        : 'external');
    const external =
      source === 'external'
        ? { refreshInterval: '1h', ...(store === undefined ? {} : { store }) }
        : {};
    return [name, { source, ...external }];
  });
  return Object.fromEntries(entries);
}

function defaultSidecars(
  { kind, spec }: DefaultsInput,
  smallest: Tier | undefined,
): JsonMap {
  const ends = !isLongRunning(kind, spec.schedule !== undefined);
  const resources =
    smallest?.resources === undefined ? {} : { resources: smallest.resources };
  const of = (containers: Record<string, unknown> | undefined, more: JsonMap) =>
    Object.fromEntries(
      Object.keys(containers ?? {}).map(name => [
        name,
        { ...resources, ...more },
      ]),
    );
  return {
    sidecars: of(spec.sidecars, { native: ends }),
    initContainers: of(spec.initContainers, {}),
  };
}

function defaultAvailability(
  { kind, spec }: DefaultsInput,
  served: boolean,
): JsonMap {
  const spread = isLongRunning(kind, spec.schedule !== undefined)
    ? 'preferred'
    : 'none';
  return {
    zoneSpread: spread,
    nodeSpread: spread,
    terminationGracePeriodSeconds: 30,
    preStopSleepSeconds: served ? 5 : 0,
  };
}

/**
 * The lowest layer: what holds where no document says anything. Depends on what the documents say, since a default
 * such as a port makes sense only where there is none. Alerts have defaults of their own (`alertDefaults`).
 */
export function kindDefaults(input: DefaultsInput): JsonMap {
  const { kind, spec, platform } = input;
  const ports = { ...defaultPorts(input), ...spec.ports };
  const port = mainPort(ports);
  const smallest = platform.tiers.small ?? Object.values(platform.tiers)[0];
  const storage = Object.fromEntries(
    Object.entries(spec.storage ?? {}).map(([name, volume]) => [
      name,
      volume.existingClaim === undefined
        ? { accessModes: ['ReadWriteOnce'] }
        : {},
    ]),
  );
  return {
    lifecycle: 'production',
    tier: 'standard',
    image: { pullPolicy: 'Always' },
    ports: defaultPorts(input),
    service: { type: 'ClusterIP', sessionAffinity: 'None', headless: false },
    probes: defaultProbes(input, port),
    scaling: defaultScaling(input),
    availability: defaultAvailability(
      input,
      port !== undefined && isLongRunning(kind, spec.schedule !== undefined),
    ),
    rollout: rolloutDefaults(input),
    ...defaultJobs(input),
    ...defaultExposure(input, port),
    ...defaultSidecars(input, smallest),
    secrets: defaultSecrets(input),
    storage,
    security: {
      runAsUser: FIXED_ID,
      runAsGroup: FIXED_ID,
      fsGroup: FIXED_ID,
      readOnlyRootFilesystem: true,
      serviceAccount: { create: true },
      rbac: { clusterWide: false },
    },
    network: { enabled: true },
    monitoring: monitoringDefaults(input, ports),
  };
}
