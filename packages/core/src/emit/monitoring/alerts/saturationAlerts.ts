import { decimal, percent } from '../../../promql/numbers';
import { equals, selector } from '../../../promql/selector';
import { autoscalerMatchers, containerMatchers } from '../serviceMatchers';
import type { ResolvedService } from '../../../resolve';
import type { AlertDefinition } from './AlertDefinition';
import { needsAutoscaling, needsLimit } from './applicability';

const BY_CONTAINER = 'by (namespace, pod, container)';

/** Use of CPU or memory as a share of its limit, for each container. */
export function limitUse(
  service: ResolvedService,
  resource: 'cpu' | 'memory',
  range: string,
): string {
  const matchers = containerMatchers(service);
  const used =
    resource === 'cpu'
      ? `rate(${selector(
          'container_cpu_usage_seconds_total',
          matchers,
          range,
        )})`
      : selector('container_memory_working_set_bytes', matchers);
  const limit = selector('kube_pod_container_resource_limits', {
    ...matchers,
    resource: equals(resource),
  });
  const aggregate = resource === 'cpu' ? 'sum' : 'max';
  return `${aggregate} ${BY_CONTAINER} (${used})\n/ max ${BY_CONTAINER} (${limit})`;
}

/** Share of the scheduler's periods in which a container was held back by its CPU limit. */
export function throttledShare(
  service: ResolvedService,
  range: string,
): string {
  const sum = (metric: string) =>
    `sum ${BY_CONTAINER} (increase(${selector(
      metric,
      containerMatchers(service),
      range,
    )}))`;
  return `${sum('container_cpu_cfs_throttled_periods_total')}\n/ ${sum(
    'container_cpu_cfs_periods_total',
  )}`;
}

const cpuSaturation: AlertDefinition = {
  type: 'CpuSaturation',
  defaults: { threshold: 0.8, window: '5m' },
  notApplicable: needsLimit('cpu'),
  expr: (service, { threshold, window }) =>
    `${limitUse(service, 'cpu', window)}\n> ${decimal(threshold)}`,
  summary: ({ identity }, { threshold }) =>
    `${identity.name}: CPU above ${percent(threshold)} of its limit`,
  description: () =>
    'Container {{ $labels.container }} of {{ $labels.pod }} uses {{ $value | humanizePercentage }} of its CPU limit: it is about to be slowed down.',
};

const cpuThrottling: AlertDefinition = {
  type: 'CpuThrottling',
  defaults: { threshold: 0.25, window: '5m' },
  notApplicable: needsLimit('cpu'),
  expr: (service, { threshold, window }) =>
    `${throttledShare(service, window)}\n> ${decimal(threshold)}`,
  summary: ({ identity }) => `${identity.name}: slowed down by its CPU limit`,
  description: () =>
    'Container {{ $labels.container }} of {{ $labels.pod }} is held back in {{ $value | humanizePercentage }} of the CPU periods.',
};

const memorySaturation: AlertDefinition = {
  type: 'MemorySaturation',
  defaults: { threshold: 0.9 },
  notApplicable: needsLimit('memory'),
  expr: (service, { threshold, window }) =>
    `${limitUse(service, 'memory', window)}\n> ${decimal(threshold)}`,
  summary: ({ identity }, { threshold }) =>
    `${identity.name}: memory above ${percent(threshold)} of its limit`,
  description: () =>
    'Container {{ $labels.container }} of {{ $labels.pod }} uses {{ $value | humanizePercentage }} of its memory limit: at 100% the kernel kills it.',
};

/* An autoscaler with one possible size is always at its maximum: that is no news. */
const hpaAtMaximum: AlertDefinition = {
  type: 'HpaAtMaximum',
  defaults: {},
  notApplicable: needsAutoscaling,
  expr: service => {
    const of = (name: string) =>
      selector(
        `kube_horizontalpodautoscaler_${name}`,
        autoscalerMatchers(service),
      );
    return [
      `${of('status_current_replicas')} >= ${of('spec_max_replicas')}`,
      `and (${of('spec_max_replicas')} > ${of('spec_min_replicas')})`,
    ].join('\n');
  },
  summary: ({ identity }) =>
    `${identity.name}: the autoscaler is at its maximum`,
  description: ({ identity }) =>
    `${identity.name} runs {{ $value }} replicas, all that its autoscaler may start: more load is no longer answered with more Pods.`,
};

/** How close to its limits the service runs. */
export const saturationAlerts = [
  cpuSaturation,
  cpuThrottling,
  memorySaturation,
  hpaAtMaximum,
];
