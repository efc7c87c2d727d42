import type { ChartValues } from '../values';
import type { EffectiveSpec } from '../EffectiveSpec';
import { isLongRunning, mainPort } from '../kinds';
import type {
  Neighbours,
  ResolvedEnvironment,
  ResolvedMonitoring,
  ServiceIdentity,
} from '../ResolvedService';
import { sortedMap } from '../sortedMap';
import type { ServiceNode, World } from '../World';
import {
  lowerCommand,
  lowerImage,
  lowerInitContainers,
  lowerPorts,
  lowerProbes,
  lowerResources,
  lowerSidecars,
} from './containers';
import { lowerEnvironment } from './environment';
import { portsOpenedByOthers } from '../edge/portsOpenedByOthers';
import { exposedPorts, resolveExposure } from '../edge/resolveExposure';
import { serviceMesh } from '../mesh/meshOf';
import { meshPodAnnotations, meshServiceAnnotations } from '../mesh/meshPods';
import type { ResolvedExposure } from '../edge/ResolvedExposure';
import { lowerExposure, LoweredExposure } from './exposure';
import { lowerMesh } from './mesh';
import { lowerNetworkPolicy } from './network';
import { loggingVariables } from './logging';
import { lowerRollout } from './rollout';
import { lowerScheduling } from './scheduling';
import { lowerPrivateResources, privatePolicies } from './privateResources';
import { lowerStartup, toolImage } from './startup';
import { lowerSecrets, rotationClasses } from './secrets';
import {
  lowerAccess,
  lowerPodSecurityContext,
  lowerSecurityContext,
} from './security';
import { lowerPublishing, lowerScraping } from './monitors';
import { lowerTriggers } from './triggers';
import { lowerFiles, lowerStorage, lowerWritablePaths } from './volumes';
import {
  lowerAutoscaling,
  lowerBudget,
  lowerJobs,
  lowerVerticalScaling,
  lowerWorkload,
} from './workload';

interface Input {
  world: World;
  spec: EffectiveSpec;
  identity: ServiceIdentity;
  environment: ResolvedEnvironment;
  neighbours: Neighbours;
  monitoring: ResolvedMonitoring;
  node: ServiceNode;
}

function service(
  kind: ServiceIdentity['kind'],
  spec: EffectiveSpec,
): ChartValues['service'] {
  const {
    type = 'ClusterIP',
    headless = false,
    annotations = {},
    sessionAffinity = 'None',
    trafficDistribution,
  } = spec.service ?? {};
  const served =
    Object.keys(spec.ports ?? {}).length > 0 &&
    isLongRunning(kind, spec.schedule !== undefined);
  return {
    enabled: served,
    type,
    headless,
    annotations: sortedMap(annotations, value => value),
    sessionAffinity,
    ...(trafficDistribution === undefined ? {} : { trafficDistribution }),
  };
}

/** Ports that the edge calls: by the service's own exposure, of which a reverse proxy has one, or by that of another. */
function calledPorts(
  { world, spec, environment, node }: Input,
  exposure: ResolvedExposure,
): string[] {
  const main = mainPort(spec.ports ?? {});
  const own =
    spec.exposure?.proxy !== undefined && main !== undefined
      ? [main]
      : exposedPorts(exposure);
  const reached = exposure.target === 'none' ? [] : own;
  const opened = portsOpenedByOthers(world, node, environment.name);
  return [...new Set([...reached, ...opened])].sort();
}

/** The Service with what edge and mesh read from it. */
function exposedService(
  own: ChartValues['service'],
  { serviceAnnotations, affinity }: LoweredExposure,
  ofMesh: Record<string, string>,
): ChartValues['service'] {
  return {
    ...own,
    annotations: sortedMap(
      { ...ofMesh, ...serviceAnnotations, ...own.annotations },
      value => value,
    ),
    sessionAffinity: affinity ? 'ClientIP' : own.sessionAffinity,
  };
}

/** Secrets with those that the reverse proxy reads as files. */
function mountedSecrets(
  own: ChartValues['secrets'],
  ofProxy: ChartValues['secrets'],
): ChartValues['secrets'] {
  return sortedMap({ ...ofProxy, ...own }, (secret, name) => ({
    ...ofProxy[name],
    ...secret,
  }));
}

/** The complete values of one service in one environment. */
export function chartValues(input: Input): ChartValues {
  const { world, spec, identity, environment, neighbours } = input;
  const { name, kind } = identity;
  const { registry } = world.platform.spec;
  const exposure = resolveExposure(world, spec, environment.name);
  const called = calledPorts(input, exposure);
  const mesh = serviceMesh(world, spec, environment.name);
  const edge = lowerExposure({
    platform: world.platform,
    spec,
    name,
    namespace: environment.namespace,
    neighbours,
    resolved: exposure,
  });
  const ports = spec.ports ?? {};
  const rollout = lowerRollout(spec, world.platform);
  const own = lowerPrivateResources(input);
  const { terminationGracePeriodSeconds = 30, preStopSleepSeconds = 0 } =
    spec.availability ?? {};
  return {
    name,
    environment: environment.name,
    component: kind,
    ...(identity.system === undefined ? {} : { partOf: identity.system }),
    labels: identity.labels,
    annotations: {},
    podLabels: {},
    podAnnotations: sortedMap(meshPodAnnotations(mesh, spec), value => value),
    workload: lowerWorkload(kind, name, spec),
    image: lowerImage(spec.image ?? {}, registry, name),
    imagePullSecrets: spec.imagePullSecrets ?? [],
    ...lowerCommand(spec),
    ports: lowerPorts(ports),
    service: exposedService(
      service(kind, spec),
      edge,
      meshServiceAnnotations(mesh, spec),
    ),
    env: lowerEnvironment(spec, neighbours.dependencies),
    config: sortedMap(
      { ...loggingVariables(spec), ...spec.config },
      value => value,
    ),
    files: sortedMap({ ...edge.files, ...lowerFiles(spec) }, file => file),
    secrets: mountedSecrets(
      lowerSecrets(
        spec,
        world.platform,
        identity,
        rotationClasses(world, spec, environment.name),
      ),
      edge.secrets,
    ),
    probes: lowerProbes(spec.probes, ports),
    resources: lowerResources(spec.resources),
    writablePaths: lowerWritablePaths(spec),
    storage: lowerStorage(spec),
    sidecars: lowerSidecars(spec, registry),
    initContainers: lowerInitContainers(spec, registry),
    startup: lowerStartup(world, neighbours.dependencies, mesh),
    jobs: lowerJobs(spec, registry, name),
    ...(rollout === undefined ? {} : { rollout }),
    autoscaling: lowerAutoscaling(
      kind,
      name,
      spec,
      lowerTriggers({
        world,
        spec,
        name,
        environment: environment.name,
        namespace: environment.namespace,
      }),
    ),
    verticalPodAutoscaler: lowerVerticalScaling(kind, name, spec),
    podDisruptionBudget: lowerBudget(kind, name, spec),
    scheduling: lowerScheduling(spec),
    terminationGracePeriodSeconds,
    preStopSleepSeconds,
    httpRoute: edge.httpRoute,
    ingress: edge.ingress,
    policies: sortedMap(
      {
        ...privatePolicies(input, mesh.kind),
        ...edge.policies,
        ...lowerMesh({
          world,
          spec,
          name,
          namespace: environment.namespace,
          neighbours,
          exposure,
          exposedPorts: called,
          mesh,
        }),
      },
      policy => policy,
    ),
    networkPolicy: lowerNetworkPolicy({
      world,
      spec,
      environment: environment.name,
      namespace: environment.namespace,
      neighbours,
      exposure,
      exposedPorts: called,
      mesh,
    }),
    securityContext: lowerSecurityContext(spec),
    podSecurityContext: lowerPodSecurityContext(spec),
    ...lowerAccess(spec, name),
    ...lowerScraping(input),
    ...lowerPublishing(input),
    tests: {
      enabled: service(kind, spec).enabled,
      ...toolImage(world.platform),
      port: '',
      path: '',
    },
    ...(own === undefined ? {} : { privateResources: own }),
    objects: sortedMap({ ...edge.objects, ...spec.objects }, object => object),
    overrides: sortedMap(spec.overrides ?? {}, fields => fields),
  };
}
