import {
  describeWithPromtool,
  firing,
  silent,
} from '../__testUtils__/promtool';
import {
  APP,
  KSM,
  scenarioReport,
  AlertScenario,
} from '../__testUtils__/alertScenarios';

const scenarios: AlertScenario[] = [
  {
    what: 'one of two targets is down',
    type: 'ServiceDown',
    series: {
      [`up{${APP},instance="a"}`]: '1x20',
      [`up{${APP},instance="b"}`]: '1x5 0x15',
      [`up{namespace="shop-staging",job="orders",instance="c"}`]: '0x20',
    },
    expected: [silent('ServiceDown', '5m'), firing('ServiceDown', '12m')],
  },
  {
    what: 'both targets vanish',
    type: 'AllInstancesDown',
    series: {
      [`up{${APP},instance="a"}`]: '1x10 0x3',
      [`kube_deployment_spec_replicas{${KSM},deployment="orders"}`]: '2x40',
    },
    expected: [
      silent('AllInstancesDown', '10m'),
      firing('AllInstancesDown', '30m'),
    ],
  },
  {
    what: 'one target of two still answers',
    type: 'AllInstancesDown',
    series: {
      [`up{${APP},instance="a"}`]: '0x30',
      [`up{${APP},instance="b"}`]: '1x30',
    },
    expected: [silent('AllInstancesDown', '20m')],
  },
  {
    what: 'the workload is scaled to zero on purpose',
    type: 'AllInstancesDown',
    series: {
      [`kube_deployment_spec_replicas{${KSM},deployment="orders"}`]: '0x40',
    },
    expected: [silent('AllInstancesDown', '30m')],
  },
  {
    what: 'kube-state-metrics is missing, too',
    type: 'AllInstancesDown',
    series: { other_metric: '1x40' },
    expected: [firing('AllInstancesDown', '30m')],
  },
  {
    what: 'one replica of two is not available',
    type: 'PodNotReady',
    series: {
      [`kube_deployment_spec_replicas{${KSM},deployment="orders"}`]: '2x40',
      [`kube_deployment_status_replicas_available{${KSM},deployment="orders"}`]:
        '2x10 1x30',
    },
    expected: [silent('PodNotReady', '10m'), firing('PodNotReady', '20m')],
  },
  {
    what: 'a quarter may be missing and half is',
    type: 'PodNotReady',
    settings: { threshold: 0.25 },
    shape: { kind: 'StatefulSet' },
    series: {
      [`kube_statefulset_replicas{${KSM},statefulset="orders"}`]: '4x40',
      [`kube_statefulset_status_replicas_ready{${KSM},statefulset="orders"}`]:
        '3x15 2x25',
    },
    expected: [silent('PodNotReady', '14m'), firing('PodNotReady', '25m')],
  },
  {
    what: 'a Deployment exceeds its progress deadline',
    type: 'RolloutStuck',
    series: {
      [`kube_deployment_status_condition{${KSM},deployment="orders",condition="Progressing",status="false"}`]:
        '0x5 1x30',
      [`kube_deployment_status_condition{${KSM},deployment="orders",condition="Available",status="false"}`]:
        '1x40',
    },
    expected: [silent('RolloutStuck', '5m'), firing('RolloutStuck', '15m')],
  },
  {
    what: 'a StatefulSet stops half way',
    type: 'RolloutStuck',
    shape: { kind: 'StatefulSet' },
    series: {
      [`kube_statefulset_status_current_revision{${KSM},statefulset="orders",revision="a"}`]:
        '1x60',
      [`kube_statefulset_status_update_revision{${KSM},statefulset="orders",revision="a"}`]:
        '1x5 stale',
      [`kube_statefulset_status_update_revision{${KSM},statefulset="orders",revision="b"}`]:
        '_x5 1x55',
      [`kube_statefulset_replicas{${KSM},statefulset="orders"}`]: '3x60',
      [`kube_statefulset_status_replicas_updated{${KSM},statefulset="orders"}`]:
        '3x5 0x3 1x50',
    },
    expected: [silent('RolloutStuck', '10m'), firing('RolloutStuck', '40m')],
  },
];

describeWithPromtool('alerts on availability, evaluated by Prometheus', () => {
  it.each(
    scenarios.map(
      scenario => [scenario.type, scenario.what, scenario] as const,
    ),
  )('%s: %s', (_type, _what, scenario) => {
    expect(scenarioReport(scenario)).toBe('');
  });
});
