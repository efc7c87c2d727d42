import type { ServiceKind } from './vocabulary';

/** Kinds that run all the time, as a Deployment or StatefulSet. */
export function isLongRunning(kind: ServiceKind, scheduled: boolean): boolean {
  return (
    kind !== 'cron' && kind !== 'job' && !(kind === 'scheduler' && scheduled)
  );
}

/** Kinds whose number of Pods can be more than one. */
export function isScalable(kind: ServiceKind): boolean {
  return (
    kind === 'web' || kind === 'api' || kind === 'worker' || kind === 'stateful'
  );
}

/** Strategies of Argo Rollouts, which try a new version beside the old one. */
export function isProgressive(strategy: string | undefined): boolean {
  return strategy === 'BlueGreen' || strategy === 'Canary';
}

/** Kinds that answer HTTP requests unless they say otherwise. */
export function answersRequests(kind: ServiceKind): boolean {
  return kind === 'web' || kind === 'api';
}

/** The main port: `http`, else the first by name; nothing without ports. */
export function mainPort(ports: Record<string, unknown>): string | undefined {
  return Object.hasOwn(ports, 'http') ? 'http' : Object.keys(ports).sort()[0];
}
