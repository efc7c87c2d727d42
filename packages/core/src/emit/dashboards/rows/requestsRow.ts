import {
  needsLatency,
  needsRequests,
} from '../../monitoring/alerts/applicability';
import {
  latencyQuantile,
  percentile,
  requestSelector,
} from '../../monitoring/alerts/requestAlerts';
import type { ResolvedAlert, ResolvedService } from '../../../resolve';
import type { DashboardSubject } from '../DashboardSubject';
import { graph, PanelPlan, RowPlan } from '../panels';

const RANGE = '$__rate_interval';
const QUANTILES = [0.5, 0.95, 0.99];

/** What callers notice: rate, errors, duration. */
export function requestsRow(subject: DashboardSubject): RowPlan | undefined {
  const counted = subject.with(one => !needsRequests(one));
  const timed = subject.with(one => !needsLatency(one));
  const panels = [
    ...(counted ? requestPanels(counted) : []),
    ...(timed ? [latencyPanel(timed)] : []),
  ];
  return panels.length > 0 ? { title: 'Requests', panels } : undefined;
}

function requestPanels(service: ResolvedService): PanelPlan[] {
  const all = requestSelector(service, 'all', RANGE);
  const errors = requestSelector(service, 'errors', RANGE);
  const status = service.monitoring.signals.requests?.statusLabel ?? 'status';
  const alert = alertOf(service, 'HighErrorRate');
  return [
    graph({
      key: 'requests/rate',
      title: 'Request rate',
      description: 'Requests a second by status code.',
      unit: 'reqps',
      queries: [[`sum by (${status}) (rate(${all}))`, `{{${status}}}`]],
    }),
    graph({
      key: 'requests/errors',
      title: 'Error rate',
      description:
        'Share of the requests that end in an error. The dashed line is the threshold of HighErrorRate.',
      unit: 'percentunit',
      queries: [
        [
          `(sum(rate(${errors})) or 0 * sum(rate(${all})))\n/ sum(rate(${all}))`,
          'errors',
        ],
      ],
      ...(alert?.mode === 'rate' || alert?.threshold === undefined
        ? {}
        : { threshold: alert.threshold }),
    }),
  ];
}

function latencyPanel(service: ResolvedService): PanelPlan {
  const threshold = alertOf(service, 'HighLatency')?.threshold;
  return graph({
    key: 'requests/latency',
    title: 'Response time',
    description:
      'How long requests take: half, 95% and 99% of them are faster. The dashed line is the threshold of HighLatency.',
    unit: 's',
    queries: QUANTILES.map(
      quantile =>
        [
          latencyQuantile(service, quantile, RANGE, []),
          `${percentile(quantile)} percentile`,
        ] as const,
    ),
    ...(threshold === undefined ? {} : { threshold }),
  });
}

function alertOf(
  service: ResolvedService,
  type: ResolvedAlert['type'],
): ResolvedAlert | undefined {
  return service.alerts.find(alert => alert.type === type);
}
