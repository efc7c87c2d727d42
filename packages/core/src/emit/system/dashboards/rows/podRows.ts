import { equals, selector } from '../../../../promql/selector';
import { graph, RowPlan } from '../../../dashboards/panels';
import { inNamespace, RANGE } from '../SystemSubject';

/** What the containers of the system use (cAdvisor, kube-state-metrics). */
export function containersRow(): RowPlan {
  const real = { container: { operator: '!=', value: '' } } as const;
  const requested = (resource: string) =>
    [
      `sum(${inNamespace('kube_pod_container_resource_requests', {
        resource: equals(resource),
      })})`,
      'requested by all',
    ] as const;
  return {
    title: 'Pods and containers',
    panels: [
      graph({
        key: 'containers/cpu',
        title: 'CPU of the containers',
        description: 'Cores in use by each container, and what all request.',
        unit: 'short',
        queries: [
          [
            `sum by (container) (rate(${inNamespace(
              'container_cpu_usage_seconds_total',
              real,
              RANGE,
            )}))`,
            '{{container}}',
          ],
          requested('cpu'),
        ],
      }),
      graph({
        key: 'containers/memory',
        title: 'Memory of the containers',
        description:
          'Memory that the kernel cannot reclaim, by container, and what all request.',
        unit: 'bytes',
        queries: [
          [
            `sum by (container) (${inNamespace(
              'container_memory_working_set_bytes',
              real,
            )})`,
            '{{container}}',
          ],
          requested('memory'),
        ],
      }),
      graph({
        key: 'containers/restarts',
        title: 'Pod restarts',
        description: 'Containers that were started anew in the last hour.',
        unit: 'short',
        queries: [
          [
            `sum by (pod) (increase(${inNamespace(
              'kube_pod_container_status_restarts_total',
              {},
              '1h',
            )})) > 0`,
            '{{pod}}',
          ],
        ],
      }),
    ],
  };
}

/** How many Pods there are, and how many there may be. */
export function scalingRow(): RowPlan {
  const by = (metric: string) =>
    `max by (horizontalpodautoscaler) (${inNamespace(metric)})`;
  return {
    title: 'Scaling',
    panels: [
      graph({
        key: 'scaling/replicas',
        title: 'Replicas by workload',
        description: 'Replicas that serve.',
        unit: 'short',
        queries: [
          [
            `max by (deployment) (${inNamespace(
              'kube_deployment_status_replicas_available',
            )})`,
            '{{deployment}}',
          ],
          [
            `max by (statefulset) (${inNamespace(
              'kube_statefulset_status_replicas_ready',
            )})`,
            '{{statefulset}}',
          ],
        ],
      }),
      graph({
        key: 'scaling/autoscalers',
        title: 'Autoscaling: share of the maximum',
        description:
          'Where each autoscaler stands between none and its maximum. At 1 it can grow no further.',
        unit: 'percentunit',
        max: 1,
        queries: [
          [
            `${by(
              'kube_horizontalpodautoscaler_status_desired_replicas',
            )} / ${by('kube_horizontalpodautoscaler_spec_max_replicas')}`,
            '{{horizontalpodautoscaler}}',
          ],
        ],
      }),
    ],
  };
}

/** Traffic of the Pods, and what keeps it in bounds. */
export function networkRow(): RowPlan {
  const traffic = (direction: string) =>
    `sum by (pod) (rate(${inNamespace(
      `container_network_${direction}_bytes_total`,
      {},
      RANGE,
    )}))`;
  return {
    title: 'Network traffic and policies',
    panels: [
      graph({
        key: 'network/received',
        title: 'Network: received by Pod',
        description: 'Bytes a second.',
        unit: 'Bps',
        queries: [[traffic('receive'), '{{pod}}']],
      }),
      graph({
        key: 'network/sent',
        title: 'Network: sent by Pod',
        description: 'Bytes a second.',
        unit: 'Bps',
        queries: [[traffic('transmit'), '{{pod}}']],
      }),
      graph({
        key: 'network/policies',
        title: 'Network policies',
        description:
          'Policies of the namespace, and packets a second that they stopped (where Cilium runs, which counts them).',
        unit: 'short',
        queries: [
          [`count(${inNamespace('kube_networkpolicy_created')})`, 'policies'],
          [
            `sum(rate(${selector(
              'cilium_drop_count_total',
              { reason: equals('Policy denied') },
              RANGE,
            )}))`,
            'stopped',
          ],
        ],
      }),
    ],
  };
}
