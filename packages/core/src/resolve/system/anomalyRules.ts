import {
  equals,
  LabelMatchers,
  matches,
  selector,
} from '../../promql/selector';
import type { ResolvedService } from '../ResolvedService';
import type { SystemRuleGroup } from './SystemRuleGroup';

const RATE = 'job:requests:rate5m';
const ERRORS = 'job:request_errors:ratio_rate5m';

/** Times the usual spread of a day beyond which a value is strange; three would be one in 370 of pure noise. */
const DEVIATIONS = 4;

/**
 * Compares what happens now with the last day: simple statistics over recorded rates, which find what no threshold was set
 * for.
 */
export function anomalyRules(
  services: readonly ResolvedService[],
): SystemRuleGroup | undefined {
  const counted = services.filter(
    ({ monitoring }) =>
      monitoring.scrape !== 'none' &&
      monitoring.metrics !== undefined &&
      monitoring.signals.requests !== undefined,
  );
  if (counted.length === 0) return undefined;
  return {
    name: 'anomalies',
    recordings: Object.fromEntries(
      counted.flatMap(service => recordings(service)),
    ),
    alerts: [
      {
        name: 'RequestRateAnomaly',
        severity: 'info',
        for: '15m',
        expr: `${beyond(RATE)}\nand on (job) ${series(RATE)} > 0.1`,
        summary: '{{ $labels.job }}: traffic is not as usual',
        description:
          'The request rate of {{ $labels.job }} is far from what it was in the last day.',
        runbook:
          'Look at the dashboard of the service over two days. A campaign, a crawler, an attack, or callers that cannot reach it? Nothing has to be wrong.',
      },
      {
        name: 'ErrorRateAnomaly',
        severity: 'warning',
        for: '15m',
        expr: `${beyond(ERRORS)}\nand on (job) ${series(ERRORS)} > 0.01`,
        summary: '{{ $labels.job }}: more errors than usual',
        description:
          'The share of errors of {{ $labels.job }} is far above what it was in the last day.',
        runbook:
          'Look at "Errors by kind" of the dashboard Application Performance, and at what was deployed or changed since it began.',
      },
    ],
  };
}

function series(record: string, range?: string): string {
  return selector(record, { namespace: equals('$namespace') }, range);
}

/** Farther from the mean of the day than its spread explains. */
function beyond(record: string): string {
  return `abs(${series(record)} - avg_over_time(${series(
    record,
    '1d',
  )})) > ${DEVIATIONS} * stddev_over_time(${series(record, '1d')})`;
}

function recordings({
  identity: { name },
  monitoring: { job, scrape, signals },
}: ResolvedService): [string, { record: string; expr: string }][] {
  const { requests } = signals;
  if (!requests) return [];
  const own: LabelMatchers =
    scrape === 'annotations' ? { app: equals(name) } : { job: equals(job) };
  const rate = (status: LabelMatchers = {}) =>
    `sum by (namespace) (rate(${selector(
      requests.metric,
      { namespace: equals('$namespace'), ...own, ...status },
      '5m',
    )}))`;
  const labelled = (expr: string) =>
    `label_replace(${expr}, "job", "${name}", "", "")`;
  const failed = rate({
    [requests.statusLabel]: matches(requests.errorMatcher),
  });
  return [
    [`${name} rate`, { record: RATE, expr: labelled(rate()) }],
    [
      `${name} errors`,
      { record: ERRORS, expr: labelled(`(${failed} / (${rate()} > 0))`) },
    ],
  ];
}
