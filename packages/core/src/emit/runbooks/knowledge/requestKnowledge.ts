import {
  latencyQuantile,
  requestSelector,
} from '../../monitoring/alerts/requestAlerts';
import type { ResolvedService } from '../../../resolve';
import type { DiagnosticCommands } from '../DiagnosticCommands';
import type { AlertKnowledge } from './AlertKnowledge';

const highErrorRate: AlertKnowledge = {
  meaning:
    'More requests than the threshold allows were answered with an error (the status codes of the rule below).',
  impact: 'Callers see failures. Retries of the callers add load on top.',
  causes: [
    'A release: the errors begin with it on the dashboard.',
    'A dependency is down or slow: errors and time-outs name it in the logs.',
    'Too much load: errors rise together with latency, CPU or memory.',
    'Bad input of one caller: one path or one status code only.',
  ],
  remedies: [
    'Roll back when it began with a release.',
    'Treat the dependency when one is down: see its own dashboard and page its owner.',
    'Add replicas when the service is saturated.',
  ],
  diagnose: on => [
    on.releases(),
    on.logs(),
    on.pods(),
    ...on.neighbours(),
    on.configuration(),
  ],
  mitigate: on => [on.rollback(), on.scale(), on.restart()],
  queries: service => [
    [
      'Errors a second by status code',
      `sum by (${statusLabel(service)}) (rate(${requestSelector(
        service,
        'errors',
        '5m',
      )}))`,
    ],
    [
      'Errors a second by Pod: one bad Pod or all?',
      `sum by (pod) (rate(${requestSelector(service, 'errors', '5m')}))`,
    ],
  ],
  related: ['HighLatency', 'PodRestarts', 'PodNotReady'],
};

const highLatency: AlertKnowledge = {
  meaning:
    'The slowest requests (the share above the quantile of the rule below) take longer than the threshold.',
  impact: 'Users wait; callers with short time-outs see errors.',
  causes: [
    'A slow dependency: its own latency or connections are up.',
    'CPU throttling or saturation: see those panels of the dashboard.',
    'More traffic than the replicas carry, or an autoscaler at its maximum.',
    'A release with a slower path, or garbage collection of a process short of memory.',
  ],
  remedies: [
    'Add replicas when CPU or the number of requests grew.',
    'Roll back when it began with a release.',
    'Treat the dependency when it is the slow one.',
  ],
  diagnose: on => [
    on.usage(),
    ...autoscaler(on),
    on.releases(),
    ...on.neighbours(),
    on.logs(),
  ],
  mitigate: on => [on.scale(), on.rollback()],
  queries: service => [
    [
      '95th percentile by Pod: one slow Pod or all?',
      latencyQuantile(service, 0.95, '5m', ['pod']),
    ],
    [
      'Median: is everything slow, or only the tail?',
      latencyQuantile(service, 0.5, '5m'),
    ],
  ],
  related: ['CpuThrottling', 'CpuSaturation', 'HpaAtMaximum', 'HighErrorRate'],
};

const lowTraffic: AlertKnowledge = {
  meaning:
    'Fewer requests arrive than should, though the service itself may be well.',
  impact:
    'Callers may not reach it: for them it is down, while no error shows here.',
  causes: [
    'The way to the service is broken: route, gateway, certificate, DNS, network policy.',
    'A caller is down or was changed to call something else.',
    'The request metric was renamed by a release: then this is blindness, not silence.',
    'It is simply a quiet hour: then the threshold is wrong for it.',
  ],
  remedies: [
    'Mend the way to the service; test it from outside.',
    'Ask the owners of the callers below.',
    'Set another threshold under `spec.alerts.LowTraffic` when the quiet is normal.',
  ],
  diagnose: on => [
    ...health(on),
    on.pods(),
    on.releases(),
    on.network(),
    on.events(),
  ],
  mitigate: on => [on.rollback()],
  queries: trafficQueries,
  related: ['AllInstancesDown', 'TrafficDrop', 'CertificateExpiring'],
};

const trafficDrop: AlertKnowledge = {
  ...lowTraffic,
  meaning:
    'Far fewer requests arrive than at the same time a week ago, though the service itself may be well.',
  remedies: [
    'Mend the way to the service; test it from outside.',
    'Ask the owners of the callers below.',
    'Nothing, when last week was the exception (a campaign, a load test) or today is a holiday.',
  ],
  related: ['LowTraffic', 'AllInstancesDown'],
};

function trafficQueries(service: ResolvedService) {
  const requests = requestSelector(service, 'all', '30m');
  return [
    ['Requests a second now', `sum(rate(${requests}))`],
    ['Requests a second a week ago', `sum(rate(${requests} offset 1w))`],
  ] as const;
}

function statusLabel(service: ResolvedService): string {
  return service.monitoring.signals.requests?.statusLabel ?? 'status';
}

function health(on: DiagnosticCommands) {
  const step = on.health();
  return step ? [step] : [];
}

function autoscaler(on: DiagnosticCommands) {
  return on.service.values.autoscaling.enabled ? [on.autoscaler()] : [];
}

export const requestKnowledge = {
  HighErrorRate: highErrorRate,
  HighLatency: highLatency,
  LowTraffic: lowTraffic,
  TrafficDrop: trafficDrop,
};
