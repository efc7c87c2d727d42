import type { SystemResource } from '@chartwright/backstage-plugin-chartwright-common';
import { RESOURCE_TYPES } from '@chartwright/backstage-plugin-chartwright-common';
import {
  fillPlaceholders,
  Placeholders,
  variablePrefix,
} from '../resources/fillPlaceholders';
import type { ResourceMode, ResourceType } from '../resources/ResourceType';
import { fieldAt } from './fieldAt';
import { isMap, mergeLayers } from './mergeLayers';
import { ownerOf } from './privateResources';
import { ResolvedResourceWorkload, resourceWorkload } from './resourceWorkload';
import { titleFromName } from './titleFromName';
import type { World } from './World';
import { namespaceOf } from './World';

/** Ports of what is known by name only, by IANA or what the product's own documentation calls its default. */
const PORTS: Readonly<Record<string, number>> = {
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
  /** The service whose private resource it is; absent: the System's. */
  owner?: string;
  title: string;
  type: string;
  host: string;
  port?: number;
  /** Absent for what runs outside the cluster. */
  namespace?: string;
  podLabels: Record<string, string>;
  cidrs: string[];
  mode: ResourceMode;
  topology: NonNullable<SystemResource['topology']>;
  version?: string;
  description?: string;
  secret?: string;
  /** Variables of dependants that set none of their own: texts, or keys of the Secret. */
  variables: Record<string, string | { key: string }>;
  /** What the system's chart renders; absent when it renders nothing. */
  workload?: ResolvedResourceWorkload;
}

/** A host with dots that does not end in `.svc` (or the cluster's domain behind it) is no Service. */
function isOutside(host: string): boolean {
  return host.includes('.') && !/\.svc(\.|$)/.test(host);
}

/** A private resource that no resource of the System hides. */
function privateResource(
  world: World,
  name: string,
  environment: string,
): SystemResource | undefined {
  if (fieldAt(world.system?.document.spec.resources, [name]) !== undefined)
    return undefined;
  return ownerOf(world, name)?.spec(environment).spec.privateResources?.[name];
}

/** What the documents say of a resource in an environment, or `undefined` when there is none of that name. */
export function givenResource(
  world: World,
  name: string,
  environment: string,
): SystemResource | undefined {
  const { system } = world;
  const own = privateResource(world, name, environment);
  if (own !== undefined) return own;
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
  return mergeLayers(layers).value as SystemResource;
}

/** The type of a resource: what it says, else its own name when that is a type. */
function typeOf(world: World, name: string, { type }: SystemResource): string {
  if (type !== undefined) return type;
  const known =
    RESOURCE_TYPES.some(candidate => candidate === name) ||
    world.resourceTypes.get(name) !== undefined;
  return known ? name : 'other';
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
  const known = world.resources.get(environment)?.get(name);
  if (known !== undefined) return known;
  const given = givenResource(world, name, environment);
  if (given === undefined) return undefined;
  const resource = resolved(world, name, environment, given);
  const ofEnvironment = world.resources.get(environment) ?? new Map();
  world.resources.set(environment, ofEnvironment.set(name, resource));
  return resource;
}

function resolved(
  world: World,
  name: string,
  environment: string,
  given: SystemResource,
): ResolvedResource {
  const type = typeOf(world, name, given);
  const definition = world.resourceTypes.get(type);
  const mode = given.mode ?? 'external';
  const facts = definition?.modes[mode];
  const topology =
    given.topology ??
    ((given.instances ?? facts?.instances ?? 1) > 1 ? 'replication' : 'single');
  const version = given.version ?? definition?.versions.default;
  const pooled =
    given.pooling !== undefined && given.pooling.enabled !== false
      ? facts?.poolHost
      : undefined;
  const hostOf = pooled ?? facts?.hosts?.[topology] ?? facts?.host ?? name;
  const host =
    given.host ??
    (mode === 'external' ? name : fillPlaceholders(hostOf, { name }));
  const cidrs = given.cidrs ?? [];
  const inside =
    given.namespace !== undefined ||
    given.podLabels !== undefined ||
    mode !== 'external' ||
    (cidrs.length === 0 && !isOutside(host));
  const owner =
    privateResource(world, name, environment) === undefined
      ? undefined
      : ownerOf(world, name)?.name;
  const systemNamespace = namespaceOf(world, owner ?? name, environment);
  const namespace = given.namespace ?? systemNamespace;
  const port = given.port ?? definition?.port ?? PORTS[type];
  const database = given.database ?? definition?.database;
  const placeholders: Placeholders = {
    name,
    PREFIX: variablePrefix(name),
    host,
    readHost: fillPlaceholders(facts?.readHost ?? host, { name }),
    port,
    database,
    user: given.user ?? given.database ?? definition?.user,
    version,
    namespace,
    monitoring: world.platform.spec.monitoring?.namespace ?? 'monitoring',
  };
  const ownSecret =
    mode === 'external' && given.credentials === undefined
      ? undefined
      : facts?.secret;
  const secret =
    given.secret ??
    (ownSecret === undefined
      ? given.credentials && `${name}-credentials`
      : fillPlaceholders(ownSecret, placeholders));
  const workload =
    definition &&
    facts &&
    resourceWorkload(world, environment, {
      given,
      mode,
      definition,
      facts,
      topology,
      placeholders,
    });
  return {
    name,
    ...(owner === undefined ? {} : { owner }),
    title: given.title ?? titleFromName(name),
    type,
    host,
    ...(port === undefined ? {} : { port }),
    ...(inside ? { namespace } : {}),
    podLabels:
      given.podLabels ??
      (inside && namespace === systemNamespace ? { app: name } : {}),
    cidrs,
    mode,
    topology,
    ...(given.version === undefined && mode === 'external'
      ? {}
      : version !== undefined && { version }),
    ...(given.description === undefined
      ? {}
      : { description: given.description }),
    ...(secret === undefined ? {} : { secret }),
    variables:
      definition === undefined || (mode === 'external' && !secret)
        ? {}
        : {
            ...variablesOf(definition, placeholders, secret),
            ...(given.tls === true
              ? tlsVariables(definition, placeholders)
              : {}),
          },
    ...(workload === undefined ? {} : { workload }),
  };
}

function tlsVariables(
  { tlsVariables: variables }: ResourceType,
  placeholders: Placeholders,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      fillPlaceholders(name, placeholders),
      fillPlaceholders(value, placeholders),
    ]),
  );
}

/** A key without a Secret is left out. */
function variablesOf(
  { variables, credentials }: ResourceType,
  placeholders: Placeholders,
  secret: string | undefined,
): ResolvedResource['variables'] {
  return Object.fromEntries(
    Object.entries(variables).flatMap<
      [string, ResolvedResource['variables'][string]]
    >(([name, value]) => {
      const key = fillPlaceholders(name, placeholders);
      if (typeof value === 'string')
        return [[key, fillPlaceholders(value, placeholders)]];
      return secret === undefined
        ? []
        : [[key, { key: credentials[value.key] ?? value.key }]];
    }),
  );
}
