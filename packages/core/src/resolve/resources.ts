import type { SystemResource } from '@chartwright/backstage-plugin-chartwright-common';
import { RESOURCE_TYPES } from '@chartwright/backstage-plugin-chartwright-common';
import { fieldAt } from './fieldAt';
import { isMap, mergeLayers } from './mergeLayers';
import { titleFromName } from './titleFromName';
import type { World } from './World';
import { namespaceOf } from './World';

type ResourceType = NonNullable<SystemResource['type']>;

/** Ports by IANA, or what the product's own documentation calls its default. */
const PORTS: Partial<Record<ResourceType, number>> = {
  postgres: 5432,
  mysql: 3306,
  mongodb: 27017,
  redis: 6379,
  memcached: 11211,
  elasticsearch: 9200,
  opensearch: 9200,
  rabbitmq: 5672,
  kafka: 9092,
  nats: 4222,
  s3: 443,
  smtp: 587,
  ldap: 636,
  http: 443,
};

/** A resource of the system with everything decided. */
export interface ResolvedResource {
  name: string;
  title: string;
  type: ResourceType;
  host: string;
  port?: number;
  /** Absent for what runs outside the cluster. */
  namespace?: string;
  podLabels: Record<string, string>;
  cidrs: string[];
  mode: NonNullable<SystemResource['mode']>;
  version?: string;
  description?: string;
  secret?: string;
}

/** A host with dots that does not end in `.svc` (or the cluster's domain behind it) is no Service. */
function isOutside(host: string): boolean {
  return host.includes('.') && !/\.svc(\.|$)/.test(host);
}

/**
 * The System's resource of that name in an environment, or `undefined`. Without a System document, a name that is a type
 * says enough.
 */
export function resolveResource(
  world: World,
  name: string,
  environment: string,
): ResolvedResource | undefined {
  const { system } = world;
  const assumed = RESOURCE_TYPES.find(known => known === name);
  const entry =
    system === undefined
      ? assumed
      : fieldAt(system.document.spec.resources, [name]);
  if (entry === undefined) return undefined;
  const overlay = fieldAt(system?.written, [
    'spec',
    'environments',
    environment,
    'resources',
    name,
  ]);
  const origin = () => ({ level: 'system' as const, document: '' });
  const layers = [typeof entry === 'string' ? { type: entry } : entry, overlay]
    .filter(isMap)
    .map(value => ({ value, originOf: origin }));
  const given = mergeLayers(layers).value as SystemResource;
  const type =
    given.type ?? RESOURCE_TYPES.find(known => known === name) ?? 'other';
  const host = given.host ?? name;
  const cidrs = given.cidrs ?? [];
  const inside =
    given.namespace !== undefined ||
    given.podLabels !== undefined ||
    (cidrs.length === 0 && !isOutside(host));
  const systemNamespace = namespaceOf(world, name, environment);
  const namespace = given.namespace ?? systemNamespace;
  const port = given.port ?? PORTS[type];
  return {
    name,
    title: given.title ?? titleFromName(name),
    type,
    host,
    ...(port === undefined ? {} : { port }),
    ...(inside ? { namespace } : {}),
    podLabels:
      given.podLabels ??
      (inside && namespace === systemNamespace ? { app: name } : {}),
    cidrs,
    mode: given.mode ?? 'external',
    ...(given.version === undefined ? {} : { version: given.version }),
    ...(given.description === undefined
      ? {}
      : { description: given.description }),
    ...(given.secret === undefined ? {} : { secret: given.secret }),
  };
}
