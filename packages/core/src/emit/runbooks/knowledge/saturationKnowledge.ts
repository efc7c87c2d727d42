import {
  limitUse,
  throttledShare,
} from '../../monitoring/alerts/saturationAlerts';
import { selector } from '../../../promql/selector';
import { autoscalerMatchers } from '../../monitoring/serviceMatchers';
import type { DiagnosticCommands } from '../DiagnosticCommands';
import type { AlertKnowledge } from './AlertKnowledge';

function autoscaler(on: DiagnosticCommands) {
  return on.service.values.autoscaling.enabled ? [on.autoscaler()] : [];
}

const cpuSaturation: AlertKnowledge = {
  meaning:
    'A container uses nearly all the CPU its limit allows, and has for a while.',
  impact:
    'At the limit the kernel holds it back: requests take longer, probes may time out.',
  causes: [
    'More load: requests or queue length rose together with CPU.',
    'The autoscaler is at its maximum, or there is none.',
    'A release needs more CPU for the same work.',
    'One Pod only: uneven load, or something that runs in a loop.',
  ],
  remedies: [
    'Add replicas when all Pods are busy.',
    'Raise `spec.resources` when the service needs more for the same work.',
    'Roll back when it began with a release.',
  ],
  diagnose: on => [on.usage(), ...autoscaler(on), on.releases(), on.logs()],
  mitigate: on => [on.scale(), on.rollback(), on.deploy()],
  queries: service => [
    ['CPU as a share of the limit', limitUse(service, 'cpu', '5m')],
  ],
  related: ['CpuThrottling', 'HighLatency', 'HpaAtMaximum'],
};

const cpuThrottling: AlertKnowledge = {
  meaning:
    'The kernel makes a container wait because it used up its CPU limit within a scheduling period, even if its average use is low.',
  impact: 'Single requests take longer: the tail of the latency grows.',
  causes: [
    'Bursts: many threads use the period’s share at once.',
    'A limit that is too low for what the process does at start or at its peaks.',
    'More threads than the limit has cores (thread pools sized by the node, not by the limit).',
  ],
  remedies: [
    'Raise the CPU limit under `spec.resources`, or size thread pools by it.',
    'Add replicas, so that each has less to do at once.',
  ],
  diagnose: on => [on.usage(), ...autoscaler(on), on.releases()],
  mitigate: on => [on.scale(), on.deploy()],
  queries: service => [
    ['Share of throttled periods', throttledShare(service, '5m')],
  ],
  related: ['CpuSaturation', 'HighLatency'],
};

const memorySaturation: AlertKnowledge = {
  meaning: 'A container uses nearly all the memory its limit allows.',
  impact:
    'At the limit the kernel kills it: requests in flight are lost, and the Pod restarts.',
  causes: [
    'A leak: memory grows steadily since the last restart.',
    'A limit below what the process needs: it fills up soon after the start and stays there.',
    'A cache or heap sized by the node, not by the limit.',
    'A burst of large requests or files.',
  ],
  remedies: [
    'Restart to win time when it grows steadily.',
    'Raise the memory limit under `spec.resources`, or size heap and caches by it.',
    'Roll back when it began with a release.',
  ],
  diagnose: on => [on.usage(), on.pods(), on.releases(), on.logs()],
  mitigate: on => [on.restart(), on.rollback(), on.deploy()],
  queries: service => [
    ['Memory as a share of the limit', limitUse(service, 'memory', '5m')],
  ],
  related: ['OutOfMemory', 'PodRestarts'],
};

const hpaAtMaximum: AlertKnowledge = {
  meaning:
    'The autoscaler runs as many replicas as it may, and its metric asks for no fewer.',
  impact:
    'More load is no longer answered with more Pods: latency and errors come next.',
  causes: [
    'More load than planned for: compare with last week.',
    'Each request costs more since a release.',
    'Pods that are not ready count as replicas and serve nothing.',
    'The metric cannot be read: see the conditions of the autoscaler.',
  ],
  remedies: [
    'Raise the maximum; see that the nodes and the quota have room.',
    'Do not use `kubectl scale`: the autoscaler sets the number back within seconds.',
    'Roll back when each request became dearer with a release.',
  ],
  diagnose: on => [
    on.autoscaler(),
    on.pods(),
    on.usage(),
    on.releases(),
    on.events(),
  ],
  mitigate: on => [on.scale(), on.rollback(), on.deploy()],
  queries: service => [
    [
      'Replicas the autoscaler wants',
      selector(
        'kube_horizontalpodautoscaler_status_desired_replicas',
        autoscalerMatchers(service),
      ),
    ],
  ],
  related: ['CpuSaturation', 'HighLatency'],
};

export const saturationKnowledge = {
  CpuSaturation: cpuSaturation,
  CpuThrottling: cpuThrottling,
  MemorySaturation: memorySaturation,
  HpaAtMaximum: hpaAtMaximum,
};
