import {
  autoscalerMatchers,
  containerMatchers,
  podMatchers,
} from '../../monitoring/serviceMatchers';
import { equals, selector } from '../../../promql/selector';
import { replicaSelectors } from '../../monitoring/alerts/availabilityAlerts';
import { restartIncrease } from '../../monitoring/alerts/restartAlerts';
import {
  limitUse,
  throttledShare,
} from '../../monitoring/alerts/saturationAlerts';
import { volumeUse } from '../../monitoring/alerts/storageAlerts';
import {
  needsAutoscaling,
  needsLimit,
  needsStorage,
} from '../../monitoring/alerts/applicability';
import { runsContinuously } from '../../monitoring/serviceJobs';
import type { ResolvedService } from '../../../resolve';
import type { DashboardSubject } from '../DashboardSubject';
import { graph, PanelPlan, RowPlan } from '../panels';

const RANGE = '$__rate_interval';

/** How close to its limits it runs. */
export function saturationRow(subject: DashboardSubject): RowPlan {
  const { service } = subject;
  const volumes = subject.with(one => !needsStorage(one));
  return {
    title: 'Saturation',
    panels: [
      ...cpuPanels(service),
      ...memoryPanels(service),
      ...(runsContinuously(service) ? [replicasPanel(subject)] : []),
      graph({
        key: 'saturation/restarts',
        title: 'Restarts',
        description:
          'Containers that were started anew in the last 15 minutes.',
        unit: 'short',
        queries: [[restartIncrease(service, '15m'), '{{pod}} {{container}}']],
      }),
      networkPanel(service),
      ...(volumes
        ? [
            graph({
              key: 'saturation/volumes',
              title: 'Volumes',
              description: 'Used share of each persistent volume.',
              unit: 'percentunit',
              max: 1,
              queries: [[volumeUse(volumes), '{{persistentvolumeclaim}}']],
            }),
          ]
        : []),
    ],
  };
}

function cpuPanels(service: ResolvedService): PanelPlan[] {
  const matchers = containerMatchers(service);
  const limited = !needsLimit('cpu')(service);
  return [
    graph({
      key: 'saturation/cpu',
      title: 'CPU',
      description:
        'CPU cores in use by each Pod, and what each requests (its share under contention) and may use at most.',
      unit: 'short',
      queries: [
        [
          `sum by (pod) (rate(${selector(
            'container_cpu_usage_seconds_total',
            matchers,
            RANGE,
          )}))`,
          '{{pod}}',
        ],
        ...requestAndLimit(service, 'cpu'),
      ],
    }),
    ...(limited
      ? [
          graph({
            key: 'saturation/cpu-limit',
            title: 'CPU against limit',
            description: 'CPU use as a share of the limit, for each container.',
            unit: 'percentunit',
            queries: [
              [limitUse(service, 'cpu', RANGE), '{{pod}} {{container}}'],
            ],
          }),
          graph({
            key: 'saturation/throttling',
            title: 'CPU throttling',
            description:
              'Share of the scheduling periods in which a container had to wait because of its CPU limit.',
            unit: 'percentunit',
            max: 1,
            queries: [
              [throttledShare(service, RANGE), '{{pod}} {{container}}'],
            ],
          }),
        ]
      : []),
  ];
}

function memoryPanels(service: ResolvedService): PanelPlan[] {
  const matchers = containerMatchers(service);
  return [
    graph({
      key: 'saturation/memory',
      title: 'Memory',
      description:
        'Memory that the kernel cannot reclaim, for each Pod, with request and limit. At the limit a container is killed.',
      unit: 'bytes',
      queries: [
        [
          `sum by (pod) (${selector(
            'container_memory_working_set_bytes',
            matchers,
          )})`,
          '{{pod}}',
        ],
        ...requestAndLimit(service, 'memory'),
      ],
    }),
    ...(needsLimit('memory')(service)
      ? []
      : [
          graph({
            key: 'saturation/memory-limit',
            title: 'Memory against limit',
            description: 'Memory as a share of the limit, for each container.',
            unit: 'percentunit',
            max: 1,
            queries: [
              [limitUse(service, 'memory', RANGE), '{{pod}} {{container}}'],
            ],
          }),
        ]),
  ];
}

/** The largest Pod's request and limit; all Pods of a workload have the same. */
function requestAndLimit(
  service: ResolvedService,
  resource: 'cpu' | 'memory',
): (readonly [string, string])[] {
  return (['requests', 'limits'] as const)
    .filter(kind => service.values.resources[kind][resource])
    .map(kind => [
      `max(sum by (pod) (${selector(`kube_pod_container_resource_${kind}`, {
        ...containerMatchers(service),
        resource: equals(resource),
      })}))`,
      kind === 'requests' ? 'request' : 'limit',
    ]);
}

function replicasPanel(subject: DashboardSubject): PanelPlan {
  const { wanted, available } = replicaSelectors(subject.service);
  const scaled = subject.with(one => !needsAutoscaling(one));
  const bound = (which: 'min' | 'max', service: ResolvedService) =>
    [
      `max(${selector(
        `kube_horizontalpodautoscaler_spec_${which}_replicas`,
        autoscalerMatchers(service),
      )})`,
      `autoscaler ${which}imum`,
    ] as const;
  return graph({
    key: 'saturation/replicas',
    title: 'Replicas and scaling',
    description:
      'Replicas wanted and available, and the bounds of the autoscaler. Wanted at the maximum: it can grow no further.',
    unit: 'short',
    queries: [
      [`max(${wanted})`, 'wanted'],
      [`max(${available})`, 'available'],
      ...(scaled ? [bound('min', scaled), bound('max', scaled)] : []),
    ],
  });
}

/* cAdvisor counts the network for the whole Pod, without a container. */
function networkPanel(service: ResolvedService): PanelPlan {
  const rate = (direction: string) =>
    `sum(rate(${selector(
      `container_network_${direction}_bytes_total`,
      podMatchers(service),
      RANGE,
    )}))`;
  return graph({
    key: 'saturation/network',
    title: 'Network',
    description: 'Bytes a second received and sent by all Pods.',
    unit: 'Bps',
    queries: [
      [rate('receive'), 'received'],
      [rate('transmit'), 'sent'],
    ],
  });
}
