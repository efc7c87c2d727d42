import type {
  Secret,
  SecretRotationClass,
} from '@chartwright/backstage-plugin-chartwright-common';
import { durationSeconds } from '../../promql/duration';
import type { EffectivePlatform } from '../effectivePlatform';
import type { EffectiveSpec } from '../EffectiveSpec';
import { sortedMap } from '../sortedMap';
import { effectiveSystem } from '../system/effectiveSystem';
import type { SecretValues } from '../values';
import type { World } from '../World';

/** Classes of secrets by name: how often each must change. */
export type RotationClasses = Readonly<
  Record<string, SecretRotationClass | null>
>;

/** The classes of the System in an environment; read only where a secret names one. */
export function rotationClasses(
  { system }: World,
  spec: EffectiveSpec,
  environment: string,
): RotationClasses {
  const asked = Object.values(spec.secrets ?? {}).some(
    ({ rotation }) => rotation !== undefined,
  );
  return asked && system
    ? effectiveSystem(system, environment).secretRotation ?? {}
    : {};
}

/** Where the Secrets of a service come from. */
export function lowerSecrets(
  spec: EffectiveSpec,
  platform: EffectivePlatform,
  owner: { name: string; system?: string },
  classes: RotationClasses,
): Record<string, SecretValues> {
  return sortedMap(spec.secrets ?? {}, (secret, name): SecretValues => {
    const common = {
      ...rotationOf(secret.rotation, classes),
      ...(secret.envFrom && { envFrom: true as const }),
      ...(secret.mountPath === undefined
        ? {}
        : { mountPath: secret.mountPath }),
    };
    switch (secret.source) {
      case 'external':
        return { ...externalSecret(secret, name, platform, owner), ...common };
      case 'generated':
        return {
          source: 'generated',
          ...refresh(common.rotation?.every),
          keys: sortedMap(secret.keys ?? {}, () => ({})),
          ...(secret.length === undefined ? {} : { length: secret.length }),
          ...common,
        };
      default:
        return { source: secret.source ?? 'existing', keys: {}, ...common };
    }
  });
}

/** What the values say of a rotation class; nothing for a name that nobody describes, which is complained of elsewhere. */
export function rotationOf(
  name: string | undefined,
  classes: RotationClasses,
): Pick<SecretValues, 'rotation'> {
  const found =
    name !== undefined && Object.hasOwn(classes, name)
      ? classes[name]
      : undefined;
  return name === undefined || !found
    ? {}
    : { rotation: { class: name, every: found.every } };
}

/** The operator makes other values whenever this has passed: the rotation itself. Go knows no days. */
function refresh(
  every: string | undefined,
): Pick<SecretValues, 'refreshInterval'> {
  return every === undefined
    ? {}
    : { refreshInterval: `${Math.floor(durationSeconds(every) / 3_600)}h` };
}

function externalSecret(
  secret: Secret,
  name: string,
  platform: EffectivePlatform,
  owner: { name: string; system?: string },
): SecretValues {
  const stores = platform.spec.secretStores ?? {};
  const storeName = secret.store ?? '';
  const store = Object.hasOwn(stores, storeName)
    ? stores[storeName]
    : undefined;
  const remote = [owner.system, owner.name, name]
    .filter(part => part !== undefined)
    .join('/');
  return {
    source: 'external',
    store: { name: storeName, kind: store?.kind ?? 'ClusterSecretStore' },
    apiVersion: store?.apiVersion ?? 'external-secrets.io/v1',
    refreshInterval: secret.refreshInterval ?? '1h',
    keys: sortedMap(
      (secret.keys ?? {}) as Record<
        string,
        { remoteKey?: string; property?: string; version?: string }
      >,
      ({ remoteKey = remote, property, version }, key) => ({
        remoteKey,
        property: property ?? key,
        ...(version === undefined ? {} : { version }),
      }),
    ),
  };
}
