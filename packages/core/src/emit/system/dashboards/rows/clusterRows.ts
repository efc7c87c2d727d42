import { equals, matches, selector } from '../../../../promql/selector';
import { graph, RowPlan, stat } from '../../../dashboards/panels';
import { inNamespace, RANGE } from '../SystemSubject';

/* node_exporter: what is no disk, and what is no way out of the node. */
const DISKS = {
  fstype: { operator: '!~', value: 'tmpfs|overlay|squashfs|ramfs' },
} as const;
const CARDS = {
  device: { operator: '!~', value: 'lo|veth.*|cali.*|cni.*|docker.*' },
} as const;

/** How the nodes are (node_exporter, kube-state-metrics). */
export function nodesRow(): RowPlan {
  const network = (direction: string) =>
    `sum by (instance) (rate(${selector(
      `node_network_${direction}_bytes_total`,
      CARDS,
      RANGE,
    )}))`;
  const disk = (metric: string) =>
    `sum by (instance) (rate(${selector(metric, {}, RANGE)}))`;
  return {
    title: 'Nodes',
    panels: [
      graph({
        key: 'nodes/cpu',
        title: 'Node CPU',
        description: 'Share of the processor time of each node that is used.',
        unit: 'percentunit',
        max: 1,
        queries: [
          [
            `1 - avg by (instance) (rate(${selector(
              'node_cpu_seconds_total',
              { mode: equals('idle') },
              RANGE,
            )}))`,
            '{{instance}}',
          ],
        ],
      }),
      graph({
        key: 'nodes/memory',
        title: 'Node memory',
        description: 'Share of the memory of each node that is used.',
        unit: 'percentunit',
        max: 1,
        queries: [
          [
            '1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes',
            '{{instance}}',
          ],
        ],
      }),
      graph({
        key: 'nodes/disk',
        title: 'Disk space',
        description: 'Share of each disk that is taken.',
        unit: 'percentunit',
        max: 1,
        queries: [
          [
            `max by (instance, mountpoint) (1 - ${selector(
              'node_filesystem_avail_bytes',
              DISKS,
            )} / ${selector('node_filesystem_size_bytes', DISKS)})`,
            '{{instance}} {{mountpoint}}',
          ],
        ],
      }),
      graph({
        key: 'nodes/disk-io',
        title: 'Disk I/O',
        description: 'Bytes a second that each node reads and writes.',
        unit: 'Bps',
        queries: [
          [disk('node_disk_read_bytes_total'), '{{instance}} read'],
          [disk('node_disk_written_bytes_total'), '{{instance}} written'],
        ],
      }),
      graph({
        key: 'nodes/network',
        title: 'Network traffic of the nodes',
        description: 'Bytes a second that each node receives and sends.',
        unit: 'Bps',
        queries: [
          [network('receive'), '{{instance}} received'],
          [network('transmit'), '{{instance}} sent'],
        ],
      }),
      graph({
        key: 'nodes/retransmits',
        title: 'Network latency: segments sent again',
        description:
          'Share of the TCP segments that had to be sent again: the network is slow, lossy or full.',
        unit: 'percentunit',
        queries: [
          [
            `rate(${selector(
              'node_netstat_Tcp_RetransSegs',
              {},
              RANGE,
            )}) / rate(${selector('node_netstat_Tcp_OutSegs', {}, RANGE)})`,
            '{{instance}}',
          ],
        ],
      }),
    ],
  };
}

/** The cluster as far as the system is concerned (kube-state-metrics). */
export function clusterRow(): RowPlan {
  return {
    title: 'Cluster state',
    panels: [
      stat({
        key: 'cluster/nodes',
        title: 'Nodes ready',
        description: 'Nodes that take Pods, as a share of all.',
        unit: 'percentunit',
        expr: `sum(${selector('kube_node_status_condition', {
          condition: equals('Ready'),
          status: equals('true'),
        })}) / count(kube_node_info)`,
        colours: [
          ['red', null],
          ['orange', 0.7],
          ['green', 1],
        ],
      }),
      stat({
        key: 'cluster/pressure',
        title: 'Nodes under pressure',
        description: 'Nodes that run out of memory, disk or processes.',
        unit: 'short',
        expr: `sum(${selector('kube_node_status_condition', {
          condition: matches('MemoryPressure|DiskPressure|PIDPressure'),
          status: equals('true'),
        })})`,
        colours: [
          ['green', null],
          ['red', 1],
        ],
      }),
      graph({
        key: 'cluster/pods',
        title: 'Pods by phase',
        description: 'Pods of the namespace by the phase they are in.',
        unit: 'short',
        queries: [
          [
            `sum by (phase) (${inNamespace('kube_pod_status_phase')})`,
            '{{phase}}',
          ],
        ],
      }),
      graph({
        key: 'cluster/ready',
        title: 'Pods not ready',
        description: 'Pods that do not pass their readiness probe.',
        unit: 'short',
        queries: [
          [
            `sum by (pod) (${inNamespace('kube_pod_status_ready', {
              condition: equals('false'),
            })}) > 0`,
            '{{pod}}',
          ],
        ],
      }),
      graph({
        key: 'cluster/quota',
        title: 'Quota in use',
        description: 'Share of each bound of the ResourceQuota that is taken.',
        unit: 'percentunit',
        max: 1,
        queries: [
          [
            `max by (resource) (${inNamespace('kube_resourcequota', {
              type: equals('used'),
            })} / ignoring (type) (${inNamespace('kube_resourcequota', {
              type: equals('hard'),
            })} > 0))`,
            '{{resource}}',
          ],
        ],
      }),
    ],
  };
}
