import type {
  BackupStore,
  Delivery,
  DeliveryTerraform,
} from '@chartwright/backstage-plugin-chartwright-common';
import { fieldAt } from '../fieldAt';
import type { JsonMap } from '../Layer';
import { isMap, mergeLayers } from '../mergeLayers';
import { resolveResource } from '../resources';
import type { ServiceNode, World } from '../World';
import { BASE, namespaceOf } from '../World';
import { NO_DELIVERY } from './noDelivery';
import type {
  Cloud,
  DeliveryStore,
  DeliveryTarget,
  ResolvedDelivery,
} from './ResolvedDelivery';

/** Who attests the identity of a pipeline, by its provider. */
const ISSUERS = {
  github: 'https://token.actions.githubusercontent.com',
  gitlab: 'https://gitlab.com',
} as const;

/** How a service is delivered: what the Platform, the System and the Service ask for, with defaults. */
export function serviceDelivery(
  world: World,
  node: ServiceNode,
): ResolvedDelivery {
  const { located, name } = node;
  const own = fieldAt(located.written, [
    ...(located.root ?? []),
    'spec',
    'delivery',
  ]);
  const stores = (environment: string) =>
    Object.keys(node.spec(environment).spec.dependsOn?.resources ?? {});
  return resolved(merged([...common(world), own]), name, world, stores);
}

/** How the repository of the system is delivered. */
export function systemDelivery(world: World): ResolvedDelivery {
  const { metadata, spec } = world.system!.document;
  return resolved(merged(common(world)), metadata.name, world, () =>
    Object.keys(spec.resources ?? {}),
  );
}

function common({ platform, system }: World): unknown[] {
  return [
    fieldAt(platform.located?.written, ['spec', 'delivery']),
    fieldAt(system?.written, ['spec', 'delivery']),
  ];
}

function merged(layers: readonly unknown[]): Delivery {
  const origin = () => ({ level: 'platform' as const, document: '' });
  return mergeLayers(
    layers.filter(isMap).map((value: JsonMap) => ({ value, originOf: origin })),
  ).value as Delivery;
}

function resolved(
  delivery: Delivery,
  name: string,
  world: World,
  stores: (environment: string) => string[],
): ResolvedDelivery {
  // What nobody asked for is not looked up.
  if (Object.keys(delivery).length === 0) return NO_DELIVERY;
  const { ci, gitops, image, compose, terraform, admission } = delivery;
  const provider = ci?.provider ?? 'github';
  const branch = ci?.branch ?? 'main';
  return {
    ...(ci && {
      ci: {
        actions: {},
        images: {},
        reports: 'reports',
        scanners: ['trivy' as const],
        failOn: 'high' as const,
        sign: true,
        platforms: ['linux/amd64' as const, 'linux/arm64' as const],
        schedule: '0 5 * * 1',
        updates: 'weekly' as const,
        credential: 'KUBE_CONFIG_DATA',
        deploy: true,
        configurationBackup: false,
        ...ci,
        provider,
        branch,
      },
    }),
    ...(gitops && {
      gitops: {
        tool: 'argocd' as const,
        revision: branch,
        project: 'default',
        namespace: gitops.tool === 'flux' ? 'flux-system' : 'argocd',
        interval: '5m',
        ...gitops,
        repository: gitops.repository.replaceAll('{name}', name),
      },
    }),
    ...(image && { image: { user: 'app', ...image } }),
    ...(compose && {
      compose: {
        file: 'compose.yaml',
        productionFile: 'compose.prod.yaml',
        mounts: {},
        ...compose,
        healthcheck: {
          interval: '30s',
          timeout: '10s',
          startPeriod: '40s',
          ...compose.healthcheck,
        },
      },
    }),
    ...(terraform && {
      terraform: { kubeconfig: '~/.kube/config', ...terraform },
    }),
    ...(admission && {
      admission: {
        engine: 'kyverno' as const,
        issuer: ISSUERS[provider],
        action: 'enforce' as const,
        ...admission,
      },
    }),
    ...(delivery.loadTest && {
      loadTest: {
        rate: 50,
        duration: '60s',
        workers: 10,
        path: '/',
        p95: '500ms',
        ...delivery.loadTest,
      },
    }),
    ...(delivery.umbrella && {
      umbrella: {
        name: `${name}-platform`,
        folders: {},
        ...delivery.umbrella,
      },
    }),
    chartTests: delivery.chartTests ?? false,
    kustomize: delivery.kustomize ?? false,
    handbook: delivery.handbook ?? {},
    targets: world.platform.environments.map(environment =>
      targetOf(delivery, name, world, environment, stores(environment.name)),
    ),
  };
}

function targetOf(
  { environments = {}, terraform }: Delivery,
  release: string,
  world: World,
  environment: World['platform']['environments'][number],
  stores: readonly string[],
): DeliveryTarget {
  const { name, production, cluster } = environment;
  const own = Object.hasOwn(environments, name) ? environments[name] : {};
  const cloud = cloudOf(own?.cloud ?? terraform?.cloud);
  return {
    name,
    production,
    namespace: namespaceOf(world, release, name),
    release,
    ...(cluster !== undefined && { cluster }),
    ...(own?.server !== undefined && { server: own.server }),
    timeout: own?.timeout ?? '300s',
    backup: own?.backup ?? false,
    ...(cloud && { cloud }),
    stores: [...stores]
      .sort()
      .flatMap(store => storeOf(world, store, name) ?? []),
  };
}

function cloudOf(cloud: DeliveryTerraform['cloud']): Cloud | undefined {
  return cloud === 'none' ? undefined : cloud;
}

function storeOf(
  world: World,
  name: string,
  environment: string,
): DeliveryStore | undefined {
  const resource = resolveResource(world, name, environment);
  if (!resource) return undefined;
  const { title, type, mode, host, port, version, workload } = resource;
  const definition = world.resourceTypes.get(type);
  const given = fieldAt(world.system?.document.spec.resources, [name]);
  const database =
    workload?.database ??
    (isMap(given) && typeof given.database === 'string'
      ? given.database
      : definition?.database);
  const user = workload?.user ?? database ?? definition?.user;
  const backup = workload?.backup && backupOf(name, workload);
  return {
    name,
    title,
    type,
    mode,
    host,
    ...(port !== undefined && { port }),
    ...((version ?? definition?.versions.default) !== undefined && {
      version: version ?? definition?.versions.default,
    }),
    ...(database !== undefined && { database }),
    ...(user !== undefined && { user }),
    ...(backup && environment !== BASE && { backup }),
    ...copyOf(workload?.backup?.store),
  };
}

/** The bucket of the backups, where it is copied. */
function copyOf(store: BackupStore | undefined): Pick<DeliveryStore, 'copy'> {
  const bucket = /^s3:\/\/([^/]+)/.exec(store?.path ?? '')?.[1];
  return bucket === undefined || store?.copyTo === undefined
    ? {}
    : { copy: { bucket, region: store.copyTo } };
}

function backupOf(
  name: string,
  { facts }: { facts: { backup: boolean } },
): DeliveryStore['backup'] {
  return facts.backup
    ? { kind: 'CronJob', name: `${name}-backup` }
    : { kind: 'Cluster', name };
}
