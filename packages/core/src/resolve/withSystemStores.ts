import type { SystemSecretStore } from '@chartwright/backstage-plugin-chartwright-common';
import type { LocatedDocument } from '../spec/LocatedDocument';
import type { EffectivePlatform } from './effectivePlatform';

/** The Platform as the services of a System see it: the System's own secret stores beside the Platform's. */
export function withSystemStores(
  platform: EffectivePlatform,
  system: LocatedDocument<'System'> | undefined,
): EffectivePlatform {
  const spec = system?.document.spec;
  const own = [spec, ...Object.values(spec?.environments ?? {})].flatMap(part =>
    Object.entries(part?.secretStores ?? {}),
  );
  if (own.length === 0) return platform;
  // An environment may repeat a store without the version that it has elsewhere.
  const versions = new Map<string, SystemSecretStore['apiVersion']>();
  for (const [name, { apiVersion }] of own)
    versions.set(name, apiVersion ?? versions.get(name));
  return {
    ...platform,
    spec: {
      ...platform.spec,
      secretStores: {
        ...platform.spec.secretStores,
        ...Object.fromEntries(
          [...versions].map(([name, apiVersion]) => [
            name,
            {
              kind: 'SecretStore' as const,
              ...(apiVersion === undefined ? {} : { apiVersion }),
            },
          ]),
        ),
      },
    },
  };
}
