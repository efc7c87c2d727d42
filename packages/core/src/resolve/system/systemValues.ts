import type {
  AllowedCaller,
  MaintenanceTask,
  SystemNetworkPolicy,
} from '@chartwright/backstage-plugin-chartwright-common';
import { splitImageReference } from '@chartwright/backstage-plugin-chartwright-common';
import type { EgressPeerValues } from '../values';
import type { ResolvedResource, ResolvedResourceWorkload } from '../index';
import type { Resolution } from '../ResolvedService';
import { resolveResource } from '../resources';
import { sortedMap } from '../sortedMap';
import type { World } from '../World';
import { BASE } from '../World';
import { EffectiveSystem, effectiveSystem } from './effectiveSystem';
import { observabilityValues } from './observabilityValues';
import { quotaFigures } from './quotaFigures';
import { systemMesh, meshOverlay } from './systemMesh';
import { commonRules } from './resourceRules';
import { ruleValues } from './ruleValues';
import { sleepValues } from './sleepValues';
import { systemRules } from './systemRules';
import { resourceValues } from './resourceValues';
import { secretStoreValues } from './secretStoreValues';
import type {
  LimitRangeValues,
  SystemChartValues,
  SystemNetworkPolicyValues,
  WorkloadOverlay,
} from './SystemChartValues';

/** The complete values of a system's own chart in one environment ({@link BASE}: without overlays). */
export function systemValues(
  world: World,
  services: readonly Resolution[],
  environment: string,
): SystemChartValues {
  const { system } = world;
  if (system === undefined) throw new Error('there is no System');
  const { metadata, spec } = system.document;
  const own = effectiveSystem(system, environment);
  const { guardrails = {} } = own;
  const resources = Object.keys(spec.resources ?? {})
    .sort()
    .flatMap(name => resolveResource(world, name, environment) ?? []);
  const stores = Object.fromEntries(
    resources
      .filter(rendered)
      .map(resource => [
        resource.name,
        resourceValues(world, resource, environment),
      ]),
  );
  return {
    name: metadata.name,
    environment: environment === BASE ? '' : environment,
    labels: sortedMap(metadata.labels ?? {}, value => value),
    namespace: {
      create: true,
      podSecurity: guardrails.podSecurity ?? 'restricted',
      mesh: own.mesh ?? 'none',
      labels: {},
    },
    namespaces: sortedMap(own.namespaces ?? {}, namespace => ({
      podSecurity: namespace.podSecurity ?? 'restricted',
      mesh: namespace.mesh ?? 'none',
      labels: sortedMap(namespace.labels ?? {}, value => value),
    })),
    quota: quota(
      own,
      services,
      [...resources, ...ownedResources(world, environment)],
      environment,
    ),
    limitRange: limitRange(own),
    defaultDeny: {
      enabled: guardrails.defaultDeny?.enabled !== false,
      name: guardrails.defaultDeny?.name ?? 'default-deny',
    },
    dns: dns(world),
    networkPolicies: sortedMap(guardrails.networkPolicies ?? {}, networkPolicy),
    secretStores: sortedMap(own.secretStores ?? {}, secretStoreValues),
    access: {
      view: own.access?.view ?? [],
      deploy: own.access?.deploy ?? [],
      admin: own.access?.admin ?? [],
    },
    priorityClasses: sortedMap(
      guardrails.priorityClasses ?? {},
      ({ value, description, preemption }) => ({
        value,
        ...(description !== undefined && { description }),
        preemptionPolicy:
          preemption === false
            ? ('Never' as const)
            : ('PreemptLowerPriority' as const),
      }),
    ),
    maintenance: sortedMap(own.maintenance ?? {}, task =>
      maintenance(world, task, environment),
    ),
    observability: observabilityValues(world, own, environment),
    resources: stores,
    rules: ruleValues(systemRules(world, services, stores, environment)),
    ...sleepValues(system, services, environment),
    dashboards: dashboards(world, metadata.name),
    policies: systemMesh(world, own, resources, environment),
    objects: sortedMap(own.objects ?? {}, value => value),
    overrides: sortedMap(own.overrides ?? {}, value => value),
    service: commonOverlay(world, environment, commonRules(world, environment)),
  };
}

/** Whether a chart renders anything of a resource. */
export function rendered(
  resource: ResolvedResource,
): resource is ResolvedResource & { workload: ResolvedResourceWorkload } {
  return resource.workload !== undefined;
}

function quota(
  { guardrails = {} }: EffectiveSystem,
  services: readonly Resolution[],
  resources: readonly ResolvedResource[],
  environment: string,
): SystemChartValues['quota'] {
  const { enabled, name, hard = {}, reserve = 25 } = guardrails.quota ?? {};
  const values = services.map(
    ({ base, environments }) =>
      (
        environments.find(
          ({ environment: { name: own } }) => own === environment,
        ) ?? base
      ).values,
  );
  return {
    enabled: enabled !== false,
    name: name ?? 'quota',
    hard: sortedMap(
      { ...quotaFigures(values, resources, reserve), ...hard },
      amount => String(amount),
    ),
  };
}

function limitRange({ guardrails = {} }: EffectiveSystem): LimitRangeValues {
  const given = guardrails.limitRange ?? {};
  const texts = (amounts: Record<string, string | number> | undefined) =>
    sortedMap(amounts ?? {}, amount => String(amount));
  return {
    enabled: given.enabled !== false,
    name: given.name ?? 'limits',
    default: texts(given.default),
    defaultRequest: texts(given.defaultRequest),
    max: texts(given.max),
    min: texts(given.min),
  };
}

function dns({ platform }: World) {
  const { dnsNamespace, dnsLabels } = platform.spec.network ?? {};
  return {
    namespace: dnsNamespace ?? 'kube-system',
    podLabels: dnsLabels ?? { 'k8s-app': 'kube-dns' },
  };
}

function networkPolicy(policy: SystemNetworkPolicy): SystemNetworkPolicyValues {
  const peers = (map: Record<string, AllowedCaller> | undefined) =>
    sortedMap(map ?? {}, ({ namespace, podLabels, cidrs, ports }) => ({
      ...(namespace !== undefined && { namespace }),
      ...(podLabels && { podLabels: sortedMap(podLabels, value => value) }),
      ...(cidrs && { cidrs }),
      ports: (ports ?? []).filter(
        (port): port is number => typeof port === 'number',
      ),
    }));
  return {
    podLabels: sortedMap(policy.podLabels ?? {}, value => value),
    ingress: peers(policy.allowFrom),
    egress: peers(policy.allowTo),
  };
}

function maintenance(
  world: World,
  task: MaintenanceTask,
  environment: string,
): SystemChartValues['maintenance'][string] {
  const { repository, tag = 'latest' } = splitImageReference(task.image);
  const egress = (task.allowTo ?? []).map(
    (name): [string, EgressPeerValues] => {
      const resource = resolveResource(world, name, environment);
      const port = resource?.port;
      return [
        name,
        {
          podLabels: resource?.podLabels ?? { app: name },
          ports: port === undefined ? [] : [{ port, protocol: 'TCP' }],
        },
      ];
    },
  );
  const { schedule } = task;
  return {
    schedule: {
      cron: schedule.cron,
      timeZone: schedule.timeZone ?? 'Etc/UTC',
      concurrencyPolicy: schedule.concurrencyPolicy ?? 'Forbid',
      suspend: schedule.suspend ?? false,
      successfulJobsHistoryLimit: schedule.successfulJobsHistoryLimit ?? 3,
      failedJobsHistoryLimit: schedule.failedJobsHistoryLimit ?? 3,
    },
    workload: {
      image: { repository, tag },
      ...(task.command && { command: task.command }),
      env: sortedMap(task.env ?? {}, value =>
        typeof value === 'string'
          ? value
          : { secret: { name: value.secret, key: value.key } },
      ),
      resources: task.resources ?? {
        requests: { cpu: '50m', memory: '64Mi' },
        limits: { cpu: '500m', memory: '256Mi' },
      },
      networkPolicy: { egress: Object.fromEntries(egress) },
    },
  };
}

function dashboards(
  { platform }: World,
  name: string,
): SystemChartValues['dashboards'] {
  const { dashboardLabels = {}, dashboardNamespace } =
    platform.spec.monitoring ?? {};
  return {
    enabled: true,
    name: `${name}-dashboards`,
    ...(dashboardNamespace !== undefined && { namespace: dashboardNamespace }),
    labels: sortedMap(dashboardLabels, value => value),
    annotations: { grafana_folder: 'Services' },
  };
}

/** The private resources of services, which live in the namespace of the system. */
function ownedResources(world: World, environment: string): ResolvedResource[] {
  return [...world.services.values()].flatMap(node =>
    Object.keys(node.spec(environment).spec.privateResources ?? {})
      .sort()
      .flatMap(name => resolveResource(world, name, environment) ?? []),
  );
}

/** What every workload of a resource has beyond the service library's defaults. */
export function commonOverlay(
  world: World,
  environment: string,
  rules: NonNullable<WorkloadOverlay['prometheusRule']>,
): WorkloadOverlay {
  const { monitoring = {} } = world.platform.spec;
  const inMesh = meshOverlay(world, environment);
  return {
    ...inMesh,
    networkPolicy: {
      ...inMesh.networkPolicy,
      dns: dns(world),
      monitoring: {
        namespace: monitoring.namespace ?? 'monitoring',
        podLabels: monitoring.podLabels ?? {},
      },
    },
    serviceMonitor: {
      labels: sortedMap(monitoring.monitorLabels ?? {}, value => value),
    },
    prometheusRule: rules,
  };
}
