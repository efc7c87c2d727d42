import type { ResolvedService, ResolvedSlo } from '../../../resolve';
import { requestSelector } from '../alerts/requestAlerts';
import { decimal } from '../../../promql/numbers';
import {
  equals,
  LabelMatcher,
  LabelMatchers,
  matches,
  selector,
} from '../../../promql/selector';
import { appMatchers } from '../serviceMatchers';

/** PromQL of failed and of all events a second, both one series without labels. */
export interface SloIndicator {
  errors(range: string): string;
  total(range: string): string;
}

/** Stands for the range in a document's own expressions. */
const WINDOW_TOKEN = '$window';

/**
 * What an objective measures, or `undefined` when the service lacks the metric for it.
 *
 * @param further - narrows the service's own metrics, to some of its Pods; a document's own expressions stay as they are
 */
export function sloIndicator(
  service: ResolvedService,
  slo: ResolvedSlo,
  further: LabelMatchers = {},
): SloIndicator | undefined {
  const { requests, latency } = service.monitoring.signals;
  switch (slo.indicator) {
    case 'requests':
      return requests && requestIndicator(service, further);
    case 'latency':
      return latency && slo.threshold !== undefined
        ? latencyIndicator(service, slo.threshold, further)
        : undefined;
    default:
      return slo.errors && slo.total
        ? customIndicator(slo.errors, slo.total)
        : undefined;
  }
}

/** Requests that end in an error. */
function requestIndicator(
  service: ResolvedService,
  further: LabelMatchers,
): SloIndicator {
  const total = (range: string) =>
    `sum(rate(${requestSelector(service, 'all', range, further)}))`;
  return {
    total,
    // no error series exists before the first error: that is none, not unknown
    errors: range =>
      `sum(rate(${requestSelector(
        service,
        'errors',
        range,
        further,
      )})) or 0 * ${total(range)}`,
  };
}

/** Requests that take longer than a bucket's upper bound. */
function latencyIndicator(
  service: ResolvedService,
  threshold: number,
  further: LabelMatchers,
): SloIndicator {
  const { latency } = service.monitoring.signals;
  const total = (range: string) =>
    `sum(rate(${selector(
      `${latency?.metric}_count`,
      { ...appMatchers(service), ...further },
      range,
    )}))`;
  return {
    total,
    errors: range =>
      `${total(range)} - sum(rate(${fastBucket(
        service,
        threshold,
        range,
        further,
      )}))`,
  };
}

/** The histogram's bucket that ends at a threshold in seconds. */
export function fastBucket(
  service: ResolvedService,
  threshold: number,
  range: string,
  further: LabelMatchers = {},
): string {
  const { latency } = service.monitoring.signals;
  const bound = latency?.unit === 'milliseconds' ? threshold * 1000 : threshold;
  return selector(
    `${latency?.metric}_bucket`,
    { ...appMatchers(service), ...further, le: boundMatcher(bound) },
    range,
  );
}

/* Libraries write a whole bound as `1`, `1.0` or, since Prometheus 3 normalises it, always `1.0`. */
function boundMatcher(bound: number): LabelMatcher {
  return Number.isInteger(bound)
    ? matches(`${bound}(\\.0)?`)
    : equals(decimal(bound));
}

function customIndicator(errors: string, total: string): SloIndicator {
  const over = (expression: string) => (range: string) =>
    `sum(${expression.split(WINDOW_TOKEN).join(range)})`;
  return { errors: over(errors), total: over(total) };
}
