import type { ResourceCredentials } from '@chartwright/backstage-plugin-chartwright-common';
import type { ResolvedResource, ResolvedResourceWorkload } from '../index';
import { rotationOf } from '../lower/secrets';
import { sortedMap } from '../sortedMap';
import type { SecretValues } from '../values';
import type { World } from '../World';
import { effectiveSystem } from './effectiveSystem';
import type { WorkloadOverlay } from './SystemChartValues';

/** Credentials that are no secret; `username` is the resource's user. */
const PLAIN: Readonly<Record<string, string>> = {
  rootUser: 'root',
  rootHost: '%',
};

/** The Secret with the credentials of a resource: read from a store, or made in the cluster. */
export function resourceSecrets(
  world: World,
  resource: ResolvedResource & { workload: ResolvedResourceWorkload },
  environment: string,
): Pick<WorkloadOverlay, 'secrets'> {
  const {
    secret,
    workload: { credentials, type },
  } = resource;
  if (
    credentials === undefined ||
    secret === undefined ||
    Object.keys(type.credentials).length === 0
  )
    return {};
  const values = credentials.generate
    ? generated(resource)
    : stored(world, credentials, Object.values(type.credentials));
  const classes =
    credentials.rotation === undefined || world.system === undefined
      ? {}
      : effectiveSystem(world.system, environment).secretRotation ?? {};
  return {
    secrets: {
      [secret]: { ...values, ...rotationOf(credentials.rotation, classes) },
    },
  };
}

/** Made once: a data store takes its password when it is set up, and would not hear of another. */
function generated({
  workload: { type, user },
}: ResolvedResource & { workload: ResolvedResourceWorkload }): SecretValues {
  const plain = Object.entries({ ...PLAIN, username: user ?? type.name });
  const values = plain.flatMap(([what, value]) => {
    const key = type.credentials[what];
    return key === undefined ? [] : [[key, value] as const];
  });
  const known = new Set(values.map(([key]) => key));
  const random = Object.values(type.credentials).filter(key => !known.has(key));
  return {
    source: 'generated',
    keys: sortedMap(
      Object.fromEntries(random.map(key => [key, {}])),
      () => ({}),
    ),
    ...(values.length === 0
      ? {}
      : { values: sortedMap(Object.fromEntries(values), value => value) }),
  };
}

function stored(
  world: World,
  credentials: ResourceCredentials,
  keys: readonly string[],
): SecretValues {
  const { secretStores: stores = {}, defaultSecretStore } = world.platform.spec;
  const [only, ...others] = Object.keys(stores);
  const name =
    credentials.store ??
    defaultSecretStore ??
    (others.length === 0 ? only : undefined) ??
    '';
  const { kind = 'ClusterSecretStore', apiVersion } = stores[name] ?? {};
  return {
    source: 'external',
    store: { name, kind },
    // What is as the library takes it for granted is left out.
    ...(apiVersion !== undefined &&
      apiVersion !== 'external-secrets.io/v1' && { apiVersion }),
    ...(credentials.refreshInterval !== undefined && {
      refreshInterval: credentials.refreshInterval,
    }),
    keys: sortedMap(Object.fromEntries(keys.map(key => [key, key])), key => ({
      remoteKey: credentials.remoteKey ?? '',
      property: key,
    })),
  };
}
