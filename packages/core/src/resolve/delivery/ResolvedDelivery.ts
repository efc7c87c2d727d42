import type {
  DeliveryAdmission,
  DeliveryCi,
  DeliveryCompose,
  DeliveryGitops,
  DeliveryHandbook,
  DeliveryImage,
  DeliveryLoadTest,
  DeliveryTerraform,
  DeliveryUmbrella,
} from '@chartwright/backstage-plugin-chartwright-common';
import type { ResourceMode } from '../../resources/ResourceType';

/** `T` with the fields `K` decided. */
type Decided<T, K extends keyof T> = T & Required<Pick<T, K>>;

/** A pipeline with its defaults. */
export type ResolvedCi = Decided<
  DeliveryCi,
  | 'provider'
  | 'branch'
  | 'actions'
  | 'images'
  | 'reports'
  | 'scanners'
  | 'failOn'
  | 'sign'
  | 'platforms'
  | 'schedule'
  | 'updates'
  | 'credential'
  | 'deploy'
  | 'configurationBackup'
>;

/** Compose files with their defaults. */
export type ResolvedCompose = Decided<
  DeliveryCompose,
  'file' | 'productionFile' | 'mounts'
> & {
  healthcheck: { interval: string; timeout: string; startPeriod: string };
};

/** A cloud that has data stores of its own. */
export type Cloud = 'aws' | 'azure' | 'google';

/** A data store that a service, or a service of the system, needs in an environment. */
export interface DeliveryStore {
  name: string;
  title: string;
  /** `postgres`, `redis`, ... */
  type: string;
  mode: ResourceMode;
  host: string;
  port?: number;
  version?: string;
  database?: string;
  user?: string;
  /** What is started, or made, to back it up: a Job of a CronJob, or a Backup of a CloudNativePG cluster. */
  backup?: { kind: 'CronJob' | 'Cluster'; name: string };
  /** The bucket of its backups, and the region that all of it is copied to. */
  copy?: { bucket: string; region: string };
}

/** How one environment is deployed to. */
export interface DeliveryTarget {
  /** Name of the environment. */
  name: string;
  production: boolean;
  namespace: string;
  release: string;
  /** Name of the cluster. */
  cluster?: string;
  /** Address of the cluster. */
  server?: string;
  /** Such as `600s`. */
  timeout: string;
  /** Whether the data stores are backed up before. */
  backup: boolean;
  cloud?: Cloud;
  /** In alphabetical order of their names. */
  stores: DeliveryStore[];
}

/** What delivers a service or a system, with every default decided. An absent part was not asked for. */
export interface ResolvedDelivery {
  ci?: ResolvedCi;
  gitops?: Decided<
    DeliveryGitops,
    'tool' | 'revision' | 'project' | 'namespace' | 'interval'
  >;
  image?: DeliveryImage & { user: string };
  compose?: ResolvedCompose;
  terraform?: Decided<DeliveryTerraform, 'kubeconfig'>;
  admission?: Decided<DeliveryAdmission, 'engine' | 'issuer' | 'action'>;
  loadTest?: Required<DeliveryLoadTest>;
  umbrella?: DeliveryUmbrella & {
    name: string;
    folders: Record<string, string>;
  };
  chartTests: boolean;
  kustomize: boolean;
  handbook: DeliveryHandbook;
  /** In the Platform's order. */
  targets: DeliveryTarget[];
}
