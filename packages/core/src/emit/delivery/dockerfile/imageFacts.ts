import type { ChartValues, Resolution } from '../../../resolve';

/** Container port of the main port: `http`, else the first by name. */
export function mainPort({ ports }: ChartValues): number | undefined {
  return (ports.http ?? Object.values(ports)[0])?.port;
}

/** Address at which the service tells its health inside its container; nothing without an HTTP probe. */
export function healthUrl(values: ChartValues): string | undefined {
  const { liveness, readiness } = values.probes;
  const probe = [liveness, readiness].find(
    ({ enabled, httpGet }) => enabled && httpGet,
  )?.httpGet;
  if (!probe) return undefined;
  const port =
    typeof probe.port === 'number'
      ? probe.port
      : values.ports[probe.port]?.port ?? mainPort(values);
  const scheme = (probe.scheme ?? 'HTTP').toLowerCase();
  return port === undefined
    ? undefined
    : `${scheme}://localhost:${port}${probe.path}`;
}

/** Command of the liveness probe, where it runs one. */
export function healthCommand(values: ChartValues): string[] | undefined {
  const { liveness } = values.probes;
  return liveness.enabled ? liveness.exec?.command : undefined;
}

/** Number of the user that the Pods run as. */
export function userOf({ base: { values } }: Resolution): {
  uid: number;
  gid: number;
} {
  const uid = values.podSecurityContext.runAsUser ?? 10001;
  return { uid, gid: values.podSecurityContext.runAsGroup ?? uid };
}
