import type { ResolvedService } from '../../../resolve';
import { decimal } from '../../../promql/numbers';
import { equals, selector } from '../../../promql/selector';
import { runsContinuously } from '../serviceJobs';
import { podMatchers } from '../serviceMatchers';
import type { AlertDefinition } from './AlertDefinition';
import { needsContinuousPods } from './applicability';

const CONTAINER = '(namespace, pod, container)';

/** Restarts of every container of the Pods; init containers, thus native sidecars, have a metric of their own. */
export function restartIncrease(
  service: ResolvedService,
  range: string,
): string {
  const increase = (metric: string) =>
    `sum by ${CONTAINER} (increase(${selector(
      metric,
      podMatchers(service),
      range,
    )}))`;
  const main = increase('kube_pod_container_status_restarts_total');
  const hasNativeSidecar = Object.values(service.values.sidecars).some(
    ({ native }) => native,
  );
  return hasNativeSidecar
    ? `(\n  ${main}\n  or ${increase(
        'kube_pod_init_container_status_restarts_total',
      )}\n)`
    : main;
}

const podRestarts: AlertDefinition = {
  type: 'PodRestarts',
  defaults: { threshold: 3, window: '15m' },
  notApplicable: needsContinuousPods,
  expr: (service, { threshold, window }) =>
    `${restartIncrease(service, window)} > ${decimal(threshold)}`,
  summary: ({ identity }) => `${identity.name}: containers keep restarting`,
  description: (_service, { window }) =>
    `Container {{ $labels.container }} of {{ $labels.pod }} restarted {{ $value | humanize }} times in ${window}: it crashes, is killed, or fails its liveness probe.`,
};

/* The last termination stays visible for the life of the Pod, so only one that a restart belongs to counts. */
const outOfMemory: AlertDefinition = {
  type: 'OutOfMemory',
  defaults: { threshold: 1, window: '15m' },
  notApplicable: () => undefined,
  expr: (service, { threshold, window }) => {
    const reason = { ...podMatchers(service), reason: equals('OOMKilled') };
    if (!runsContinuously(service)) {
      return `${selector(
        'kube_pod_container_status_terminated_reason',
        reason,
      )} == 1`;
    }
    return [
      // an increase is extrapolated: one restart may read as 0.9
      `${restartIncrease(service, window)} > ${decimal(threshold - 0.5)}`,
      `and on ${CONTAINER} ${selector(
        'kube_pod_container_status_last_terminated_reason',
        reason,
      )} == 1`,
    ].join('\n');
  },
  summary: ({ identity }) => `${identity.name}: killed for want of memory`,
  description: () =>
    'The kernel killed container {{ $labels.container }} of {{ $labels.pod }} because it went over its memory limit.',
};

/** Whether the containers stay up. */
export const restartAlerts = [podRestarts, outOfMemory];
