import type { IngressPeerValues } from '../values';
import type { ResolvedResource, ResolvedResourceWorkload } from '../index';
import { sortedMap } from '../sortedMap';
import type { EffectiveSpec } from '../EffectiveSpec';
import type { World } from '../World';
import { namespaceOf } from '../World';
import { effectiveSystem } from './effectiveSystem';
import { logShipper, logStore } from './logStore';
import { resourceSecrets } from './resourceSecrets';
import type { ResourceBackupValues, ResourceValues } from './SystemChartValues';

/** What the chart needs to know of a resource that it renders; what it takes for granted is left out. */
export function resourceValues(
  world: World,
  resource: ResolvedResource & { workload: ResolvedResourceWorkload },
  environment: string,
): ResourceValues {
  const { workload, mode } = resource;
  const { backup } = workload;
  const lists = queueLists(world, resource.name, environment);
  // What runs elsewhere has no Pods here, whose policy would let somebody in.
  const ingress =
    mode === 'external' ? {} : callers(world, resource, environment);
  return {
    type: resource.type,
    mode,
    ...(resource.version !== undefined && { version: resource.version }),
    ...(workload.image && { image: workload.image }),
    host: resource.host,
    ...(resource.port !== undefined && { port: resource.port }),
    ...(workload.database !== undefined && { database: workload.database }),
    ...(workload.user !== undefined && { user: workload.user }),
    ...(resource.secret !== undefined && { secret: resource.secret }),
    ...(workload.topology !== 'single' && { topology: workload.topology }),
    instances: workload.instances,
    ...(workload.synchronousReplicas > 0 && {
      synchronousReplicas: workload.synchronousReplicas,
    }),
    ...(workload.spread !== 'preferred' && { spread: workload.spread }),
    storage: workload.storage,
    resources: workload.resources,
    ...(Object.keys(workload.parameters).length > 0 && {
      parameters: workload.parameters,
    }),
    ...(workload.pooling && { pooling: workload.pooling }),
    ...(workload.tls && { tls: true }),
    ...(workload.certificate && { certificate: workload.certificate }),
    ...(workload.alias && { alias: true }),
    ...peerOf(world, resource, environment),
    ...((workload.exporter || lists.length > 0) && {
      exporter: {
        enabled: workload.exporter,
        ...(lists.length > 0 && { lists }),
      },
    }),
    ...(backup && { backup: backupValues(backup, workload) }),
    workload: {
      ...resourceSecrets(world, resource, environment),
      ...(Object.keys(ingress).length > 0 && {
        networkPolicy: { ingress: sortedMap(ingress, peer => peer) },
      }),
    },
  };
}

/** Whether a service scales by what is in the resource, which KEDA then asks. */
function isTrigger({ scaling }: EffectiveSpec, resource: string): boolean {
  return Object.values(scaling?.triggers ?? {}).some(
    trigger => trigger.resource === resource,
  );
}

/** Keys of the lists by whose length services scale: what is measured of them can be alerted on, too. */
function queueLists(
  world: World,
  resource: string,
  environment: string,
): string[] {
  const lists = [...world.services.values()].flatMap(node =>
    Object.values(node.spec(environment).spec.scaling?.triggers ?? {}).flatMap(
      trigger => (trigger.resource === resource ? trigger.list ?? [] : []),
    ),
  );
  return [...new Set(lists)].sort();
}

/** Who calls the resource: services, maintenance tasks, the shipper of logs, and KEDA where it asks for the length of a queue. */
function callers(
  world: World,
  { name, port, namespace }: ResolvedResource,
  environment: string,
): Record<string, IngressPeerValues> {
  const ports = port === undefined ? [] : [port];
  const { kedaNamespace = 'keda' } = world.platform.spec.network ?? {};
  const monitoring = world.platform.spec.monitoring?.namespace ?? 'monitoring';
  const shipper = logShipper(world, environment);
  const services = [...world.services.values()].filter(
    node =>
      node.spec(environment).spec.dependsOn?.resources?.[name] !== undefined,
  );
  const { maintenance = {} } = world.system
    ? effectiveSystem(world.system, environment)
    : {};
  const tasks = Object.entries(maintenance).filter(([, task]) =>
    task.allowTo?.includes(name),
  );
  return Object.fromEntries([
    ...services.map(node => {
      const own = namespaceOf(world, node.name, environment);
      return [
        node.name,
        {
          ...(own === namespace ? {} : { namespace: own }),
          podLabels: { app: node.name },
          ports,
        },
      ];
    }),
    ...tasks.map(([task]) => [task, { podLabels: { app: task }, ports }]),
    ...(shipper !== undefined && logStore(world, environment)?.name === name
      ? [
          [
            shipper,
            { namespace: monitoring, podLabels: { app: shipper }, ports },
          ] as const,
        ]
      : []),
    ...(services.some(node => isTrigger(node.spec(environment).spec, name))
      ? [['keda', { namespace: kedaNamespace, ports }] as const]
      : []),
  ]);
}

/** Where its Pods are, for those beside it that call it; the chart takes `app: <name>` in its own namespace for granted. */
function peerOf(
  world: World,
  { name, owner = name, namespace, podLabels, cidrs }: ResolvedResource,
  environment: string,
): Pick<ResourceValues, 'peer'> {
  const own = namespaceOf(world, owner, environment);
  if (namespace === own && podLabels.app === name) return {};
  return {
    peer: {
      ...(namespace !== undefined && namespace !== own && { namespace }),
      ...(Object.keys(podLabels).length > 0 && { podLabels }),
      ...(cidrs.length > 0 && { cidrs }),
    },
  };
}

function backupValues(
  backup: NonNullable<ResolvedResourceWorkload['backup']>,
  { facts, storage, placeholders }: ResolvedResourceWorkload,
): ResourceBackupValues {
  const { enabled: _, drill, rpo: __, rto: ___, ...rest } = backup;
  return {
    enabled: facts.backup,
    ...(facts.backup && { maxAgeSeconds: Number(placeholders.backupAge) }),
    ...(storage.size !== undefined && { size: storage.size }),
    ...rest,
    ...(drill !== undefined && { drill: { schedule: drill } }),
  };
}
