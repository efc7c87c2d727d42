import type {
  ResourceBackup,
  ResourceCredentials,
  ResourcePooling,
  Resources,
  SystemResource,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  parseQuantity,
  splitImageReference,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  fillEach,
  fillPlaceholders,
  Placeholders,
} from '../resources/fillPlaceholders';
import type {
  ResourceFigures,
  ResourceMode,
  ResourceType,
  ResourceTypeMode,
} from '../resources/ResourceType';
import { scheduleGap } from './scheduleGap';
import type { World } from './World';
import { BASE } from './World';

/** What the chart of the system renders of a resource. */
export interface ResolvedResourceWorkload {
  type: ResourceType;
  facts: ResourceTypeMode;
  image?: { repository: string; tag: string };
  topology: NonNullable<SystemResource['topology']>;
  instances: number;
  synchronousReplicas: number;
  spread: NonNullable<SystemResource['spread']>;
  database?: string;
  user?: string;
  storage: { size?: string; storageClass?: string };
  resources: ResourceFigures;
  parameters: Record<string, string | number | boolean>;
  pooling?: Required<ResourcePooling>;
  tls: boolean;
  /** What signs its certificate, the Secret it goes into, and what it is for. */
  certificate?: { secret: string; names: string[]; issuer?: string };
  alias: boolean;
  exporter: boolean;
  backup?: ResourceBackup & { schedule: string; retentionDays: number };
  credentials?: ResourceCredentials;
  placeholders: Placeholders;
}

/** What is known of a resource before its figures are. */
interface WorkloadInput {
  given: SystemResource;
  mode: ResourceMode;
  definition: ResourceType;
  facts: ResourceTypeMode;
  topology: NonNullable<SystemResource['topology']>;
  placeholders: Placeholders;
}

/** What the system's chart renders of a resource; nothing of what somebody else runs. */
export function resourceWorkload(
  world: World,
  environment: string,
  input: WorkloadInput,
): ResolvedResourceWorkload | undefined {
  const { given, mode, definition, facts, topology } = input;
  const renders =
    mode !== 'external' ||
    given.alias === true ||
    given.exporter === true ||
    given.credentials !== undefined;
  if (!renders) return undefined;
  const instances =
    given.instances ?? (topology === 'single' ? 1 : facts.instances ?? 1);
  const profile = world.platform.tiers[given.tier ?? '']?.resources;
  const resources = figures(
    given.resources,
    figures(profile, definition.resources),
  );
  const backup = backupOf(world, environment, input);
  const placeholders = {
    ...input.placeholders,
    instances,
    memory75: threeQuarters(resources.limits?.memory),
    ...(backup && { backupAge: oldestBackup(backup.schedule) }),
  };
  const image =
    given.image === undefined
      ? facts.image && {
          repository: fillPlaceholders(facts.image.repository, placeholders),
          tag: fillPlaceholders(facts.image.tag, placeholders),
        }
      : imageOf(given.image);
  const database = given.database ?? definition.database;
  const user = given.user ?? given.database ?? definition.user;
  return {
    type: definition,
    facts,
    ...(image && { image }),
    topology,
    instances,
    synchronousReplicas: given.synchronousReplicas ?? 0,
    spread: given.spread ?? 'preferred',
    ...(database !== undefined && { database }),
    ...(user !== undefined && { user }),
    storage: {
      ...(definition.storage !== undefined && { size: definition.storage }),
      ...given.storage,
    },
    resources,
    parameters: {
      ...fillEach(definition.parameters, placeholders),
      ...definition.roles[given.role ?? ''],
      ...given.parameters,
    },
    ...(given.pooling && {
      pooling: {
        enabled: true,
        mode: 'transaction',
        size: 20,
        maxClients: 200,
        instances: 2,
        ...given.pooling,
      },
    }),
    tls: given.tls ?? false,
    ...certificateOf(world, input),
    alias: mode === 'external' && given.alias === true,
    exporter:
      facts.exporter &&
      (given.exporter ?? (mode === 'external' ? false : true)),
    ...(backup && { backup }),
    ...(given.credentials && { credentials: given.credentials }),
    placeholders,
  };
}

/** The certificate that cert-manager makes for a resource with TLS. */
function certificateOf(
  { platform }: World,
  { given, mode, facts, placeholders }: WorkloadInput,
): Pick<ResolvedResourceWorkload, 'certificate'> {
  if (!given.tls || mode === 'external' || !facts.certificate) return {};
  const { secret, names } = facts.certificate;
  const issuer = platform.spec.internalIssuer;
  return {
    certificate: {
      secret: fillPlaceholders(secret, placeholders),
      names: names.map(name => fillPlaceholders(name, placeholders)),
      ...(issuer === undefined ? {} : { issuer }),
    },
  };
}

function backupOf(
  world: World,
  environment: string,
  { given, mode, facts }: WorkloadInput,
): ResolvedResourceWorkload['backup'] {
  const production =
    world.platform.environments.find(({ name }) => name === environment)
      ?.production ?? false;
  const offered =
    facts.backup || (facts.archive && given.backup?.store !== undefined);
  const wanted = given.backup?.enabled ?? (production && mode !== 'external');
  if (!offered || !wanted || environment === BASE) return undefined;
  return { schedule: '30 2 * * *', retentionDays: 14, ...given.backup };
}

/** A tag and a digest are one text to the templates. */
function imageOf(reference: string): { repository: string; tag: string } {
  const { repository, tag, digest } = splitImageReference(reference);
  const version = tag ?? 'latest';
  return {
    repository,
    tag: digest === undefined ? version : `${version}@${digest}`,
  };
}

/** Seconds after which a backup is overdue: the longest time between two, and two hours to make one. */
function oldestBackup(schedule: string): number {
  return (scheduleGap(schedule) ?? 86_400) + 7_200;
}

/** The document's figures over the type's, each by resource. */
function figures(
  given: Resources | undefined,
  own: ResourceFigures | undefined,
): ResourceFigures {
  const texts = (amounts: Record<string, string | number> | undefined) =>
    Object.fromEntries(
      Object.entries(amounts ?? {}).map(([key, value]) => [key, String(value)]),
    );
  return {
    requests: { ...own?.requests, ...texts(given?.requests) },
    limits: { ...own?.limits, ...texts(given?.limits) },
  };
}

/** Three quarters of a memory limit in MiB, as Redis writes it: what is beyond is for copies while it saves. */
function threeQuarters(memory: string | undefined): string | undefined {
  const bytes = memory === undefined ? undefined : parseQuantity(memory);
  return bytes === undefined
    ? undefined
    : `${Math.floor((bytes * 0.75) / 2 ** 20)}mb`;
}
