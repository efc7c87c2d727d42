import type { EffectiveSpec } from '../../EffectiveSpec';
import type { JsonMap } from '../../Layer';
import { HEALTH_PATH } from './nginxConfig';

const PORT = 8080;
/** nginx's own image for processes without root. */
const IMAGE = {
  repository: 'docker.io/nginxinc/nginx-unprivileged',
  tag: '1.29.3',
};

/** What a reverse proxy has where its document says nothing, and the edges to the services behind its paths. */
export function proxyDefaults({
  exposure,
  image,
}: EffectiveSpec): JsonMap | undefined {
  if (exposure?.proxy === undefined) return undefined;
  const services: Record<string, JsonMap> = {};
  for (const { paths = {} } of Object.values(exposure.hosts ?? {})) {
    for (const { service, port } of Object.values(paths)) {
      if (service !== undefined)
        services[service] = port === undefined ? {} : { port };
    }
  }
  return {
    ...(image?.repository === undefined ? { image: IMAGE } : {}),
    ports: { http: { port: PORT } },
    probes: {
      liveness: { enabled: true, tcp: 'http', timeoutSeconds: 3 },
      readiness: { enabled: true, path: HEALTH_PATH, timeoutSeconds: 3 },
    },
    writablePaths: { '/tmp': { size: '256Mi' } },
    monitoring: { scrape: 'none' },
    dependsOn: { services },
  };
}
