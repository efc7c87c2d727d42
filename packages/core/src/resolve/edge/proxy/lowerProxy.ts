import type { EffectiveSpec } from '../../EffectiveSpec';
import type { Neighbours } from '../../ResolvedService';
import type { FileValues, SecretValues } from '../../values';
import type { ResolvedExposure } from '../ResolvedExposure';
import { sortedMap } from '../../sortedMap';
import {
  NAMES_FOLDER,
  nginxConfig,
  nginxNames,
  USERS_FOLDER,
} from './nginxConfig';

const CONFIG_PATH = '/etc/nginx/nginx.conf';

/** What a reverse proxy adds to the values of a workload: its configuration, and the passwords where it asks for them. */
export function lowerProxy(
  spec: EffectiveSpec,
  resolved: ResolvedExposure,
  neighbours: Neighbours,
): {
  files: Record<string, FileValues>;
  secrets: Record<string, SecretValues>;
} {
  const proxy = spec.exposure?.proxy;
  if (proxy === undefined) return { files: {}, secrets: {} };
  const hosts = new Map(
    neighbours.dependencies
      .filter(({ kind }) => kind === 'service')
      .map(({ name, host }) => [name, host]),
  );
  const content = nginxConfig({
    resolved,
    proxy,
    port: spec.ports?.http?.port ?? 8080,
    hostOf: service => hosts.get(service) ?? service,
  });
  const basic = resolved.authentication?.basic;
  return {
    files: {
      'nginx.conf': { path: CONFIG_PATH, content, mode: '0444' },
      ...sortedMap(nginxNames(resolved), (names, file) => ({
        path: `${NAMES_FOLDER}/${file}`,
        content: names,
        mode: '0444',
      })),
    },
    secrets:
      basic === undefined
        ? {}
        : {
            [basic.secretName]: {
              source: 'existing',
              keys: {},
              mountPath: USERS_FOLDER,
            },
          },
  };
}
