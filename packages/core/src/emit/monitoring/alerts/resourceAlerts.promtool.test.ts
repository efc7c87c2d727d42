import {
  describeWithPromtool,
  firing,
  silent,
} from '../__testUtils__/promtool';
import {
  KSM,
  POD,
  scenarioReport,
  AlertScenario,
} from '../__testUtils__/alertScenarios';

const scenarios: AlertScenario[] = [
  {
    what: 'a container uses 90 % of its CPU limit',
    type: 'CpuSaturation',
    series: {
      [`container_cpu_usage_seconds_total{${POD}}`]: '0+27x30',
      [`kube_pod_container_resource_limits{${POD},resource="cpu"}`]: '0.5x30',
      [`container_cpu_usage_seconds_total{${KSM},pod="orders-api-7d9f8b6c5d-abcde",container="orders-api"}`]:
        '0+60x30',
      [`kube_pod_container_resource_limits{${KSM},pod="orders-api-7d9f8b6c5d-abcde",container="orders-api",resource="cpu"}`]:
        '0.5x30',
    },
    expected: [firing('CpuSaturation', '20m')],
  },
  {
    what: 'a container uses half of its CPU limit',
    type: 'CpuSaturation',
    series: {
      [`container_cpu_usage_seconds_total{${POD}}`]: '0+15x30',
      [`kube_pod_container_resource_limits{${POD},resource="cpu"}`]: '0.5x30',
    },
    expected: [silent('CpuSaturation', '20m')],
  },
  {
    what: 'a third of the CPU periods is throttled',
    type: 'CpuThrottling',
    series: {
      [`container_cpu_cfs_throttled_periods_total{${POD}}`]: '0+200x30',
      [`container_cpu_cfs_periods_total{${POD}}`]: '0+600x30',
    },
    expected: [firing('CpuThrottling', '20m')],
  },
  {
    what: 'memory is close to the limit',
    type: 'MemorySaturation',
    series: {
      [`container_memory_working_set_bytes{${POD}}`]: '400x10 500x30',
      [`kube_pod_container_resource_limits{${POD},resource="memory"}`]:
        '512x40',
    },
    expected: [
      silent('MemorySaturation', '10m'),
      firing('MemorySaturation', '20m'),
    ],
  },
  {
    what: 'the autoscaler is at its maximum',
    type: 'HpaAtMaximum',
    series: {
      [`kube_horizontalpodautoscaler_status_current_replicas{${KSM},horizontalpodautoscaler="orders"}`]:
        '9x10 10x20',
      [`kube_horizontalpodautoscaler_spec_max_replicas{${KSM},horizontalpodautoscaler="orders"}`]:
        '10x30',
      [`kube_horizontalpodautoscaler_spec_min_replicas{${KSM},horizontalpodautoscaler="orders"}`]:
        '2x30',
    },
    expected: [silent('HpaAtMaximum', '10m'), firing('HpaAtMaximum', '20m')],
  },
  {
    what: 'the autoscaler has one possible size',
    type: 'HpaAtMaximum',
    series: {
      [`kube_horizontalpodautoscaler_status_current_replicas{${KSM},horizontalpodautoscaler="orders"}`]:
        '2x30',
      [`kube_horizontalpodautoscaler_spec_max_replicas{${KSM},horizontalpodautoscaler="orders"}`]:
        '2x30',
      [`kube_horizontalpodautoscaler_spec_min_replicas{${KSM},horizontalpodautoscaler="orders"}`]:
        '2x30',
    },
    expected: [silent('HpaAtMaximum', '20m')],
  },
  {
    what: 'a container crashes every other minute',
    type: 'PodRestarts',
    settings: { for: '0m' },
    series: {
      [`kube_pod_container_status_restarts_total{${POD}}`]:
        '0x10 1 1 2 2 3 3 4 4 5 5 6 6',
    },
    expected: [silent('PodRestarts', '11m'), firing('PodRestarts', '21m')],
  },
  {
    what: 'a native sidecar crashes',
    type: 'PodRestarts',
    settings: { for: '0m' },
    shape: { values: { sidecars: { proxy: { native: true } } } },
    series: {
      [`kube_pod_init_container_status_restarts_total{${KSM},pod="orders-7d9f8b6c5d-abcde",container="proxy"}`]:
        '0+1x20',
    },
    expected: [firing('PodRestarts', '20m')],
  },
  {
    what: 'a container is killed for want of memory, once',
    type: 'OutOfMemory',
    settings: { for: '0m' },
    series: {
      [`kube_pod_container_status_restarts_total{${POD}}`]: '0x20 1x60',
      [`kube_pod_container_status_last_terminated_reason{${POD},reason="OOMKilled"}`]:
        '0x20 1x60',
    },
    expected: [
      silent('OutOfMemory', '20m'),
      firing('OutOfMemory', '25m'),
      silent('OutOfMemory', '60m'),
    ],
  },
  {
    what: 'a Job is killed for want of memory',
    type: 'OutOfMemory',
    shape: { kind: 'CronJob' },
    series: {
      [`kube_pod_container_status_terminated_reason{${KSM},pod="orders-29000000-abcde",container="orders",reason="OOMKilled"}`]:
        '1x20',
    },
    expected: [firing('OutOfMemory', '10m')],
  },
  {
    what: 'a volume is 90 % full',
    type: 'VolumeFilling',
    shape: { kind: 'StatefulSet' },
    series: {
      [`kubelet_volume_stats_used_bytes{${KSM},persistentvolumeclaim="data-orders-1"}`]:
        '90x30',
      [`kubelet_volume_stats_capacity_bytes{${KSM},persistentvolumeclaim="data-orders-1"}`]:
        '100x30',
      [`kubelet_volume_stats_used_bytes{${KSM},persistentvolumeclaim="data-orders-api-1"}`]:
        '90x30',
      [`kubelet_volume_stats_capacity_bytes{${KSM},persistentvolumeclaim="data-orders-api-1"}`]:
        '100x30',
    },
    expected: [firing('VolumeFilling', '20m')],
  },
  {
    what: 'a volume will be full in two days',
    type: 'VolumeFullSoon',
    series: {
      [`kubelet_volume_stats_available_bytes{${KSM},persistentvolumeclaim="orders-data"}`]:
        '4320-1x720',
      [`kubelet_volume_stats_used_bytes{${KSM},persistentvolumeclaim="orders-data"}`]:
        '5680+1x720',
      [`kubelet_volume_stats_capacity_bytes{${KSM},persistentvolumeclaim="orders-data"}`]:
        '10000x720',
    },
    expected: [firing('VolumeFullSoon', '8h')],
  },
];

describeWithPromtool('alerts on resources, evaluated by Prometheus', () => {
  it.each(
    scenarios.map(
      scenario => [scenario.type, scenario.what, scenario] as const,
    ),
  )('%s: %s', (_type, _what, scenario) => {
    expect(scenarioReport(scenario)).toBe('');
  });
});
