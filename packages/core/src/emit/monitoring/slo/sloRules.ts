import type { ResolvedService, ResolvedSlo } from '../../../resolve';
import type { AlertingRule, RecordingRule } from '../rules';
import { durationSeconds } from '../../../promql/duration';
import { decimal, percent } from '../../../promql/numbers';
import { equals, selector } from '../../../promql/selector';
import { NAMESPACE_TOKEN } from '../serviceMatchers';
import { BurnRateTier, burnRateTiers, errorBudget } from './burnRateTiers';
import { fastBucket, SloIndicator, sloIndicator } from './sloIndicator';

/** Failed events in the long window without which a burn is noise: at low traffic one error is a large share. */
const MINIMUM_ERRORS = 10;

/** Everything recorded and alerted on for one objective. */
export interface SloRules {
  /** Keyed so that the alphabetical order is the order of evaluation. */
  readonly recordings: Readonly<Record<string, RecordingRule>>;
  readonly alerts: Readonly<Record<string, AlertingRule>>;
}

/** A series that the recording rules of an objective make: `slo:sli_error:ratio_rate1h{…}`. */
export function sloSeries(
  service: ResolvedService,
  slo: Pick<ResolvedSlo, 'name'>,
  metric: string,
  range?: string,
): string {
  return selector(
    metric,
    {
      namespace: equals(NAMESPACE_TOKEN),
      service: equals(service.identity.name),
      slo: equals(slo.name),
    },
    range,
  );
}

/**
 * The rules of one objective, `undefined` when the service has no metric for its indicator.
 *
 * Rates over five minutes are recorded once; longer windows add those up, so a month costs one series and still weighs
 * every event alike, which an average of ratios does not.
 */
export function sloRules(
  service: ResolvedService,
  slo: ResolvedSlo,
  stem: string,
): SloRules | undefined {
  const indicator = sloIndicator(service, slo);
  if (!indicator) return undefined;
  const alerts: Record<string, AlertingRule> = {};
  for (const tier of burnRateTiers(slo)) {
    alerts[`${stem}BudgetBurn${tier.long}`] = burnRateAlert(
      service,
      slo,
      indicator,
      tier,
    );
  }
  if (slo.indicator === 'latency' && slo.threshold !== undefined) {
    alerts[`${stem}BucketMissing`] = bucketMissing(
      service,
      slo,
      slo.threshold,
      indicator,
    );
  }
  return { recordings: recordings(service, slo, indicator), alerts };
}

function recordings(
  service: ResolvedService,
  slo: ResolvedSlo,
  indicator: SloIndicator,
): Record<string, RecordingRule> {
  const labels = {
    namespace: NAMESPACE_TOKEN,
    service: service.identity.name,
    slo: slo.name,
  };
  const rules: Record<string, RecordingRule> = {};
  const add = (
    key: string,
    metric: string,
    expr: string,
    own: { labels?: Record<string, string> } = {},
  ) => {
    rules[key] = { record: `slo:${metric}`, expr, ...own };
  };
  const series = (metric: string, range?: string) =>
    sloSeries(service, slo, `slo:${metric}`, range);
  const ratio = (window: string) =>
    `sum_over_time(${series(
      'sli_error:rate5m',
      window,
    )})\n/ sum_over_time(${series('sli_total:rate5m', window)})`;

  // the sums have no labels of their own; what is made of them keeps these
  add('1 errors', 'sli_error:rate5m', indicator.errors('5m'), { labels });
  add('1 total', 'sli_total:rate5m', indicator.total('5m'), { labels });
  for (const window of recordedWindows(slo)) {
    add(
      `2 error ratio ${window}`,
      `sli_error:ratio_rate${window}`,
      window === '5m'
        ? `${series('sli_error:rate5m')}\n/ ${series('sli_total:rate5m')}`
        : ratio(window),
    );
  }
  add(
    '3 error budget left',
    'error_budget:remaining_ratio',
    `1 - ${series(`sli_error:ratio_rate${slo.window}`)} / ${decimal(
      errorBudget(slo),
    )}`,
  );
  return rules;
}

/** Windows for which the share of failed events is recorded, short ones first. */
export function recordedWindows(slo: ResolvedSlo): string[] {
  const windows = [
    '5m',
    ...burnRateTiers(slo).flatMap(({ short, long }) => [short, long]),
    slo.window,
  ];
  return [...new Set(windows)].sort(
    (a, b) => durationSeconds(a) - durationSeconds(b),
  );
}

function burnRateAlert(
  service: ResolvedService,
  slo: ResolvedSlo,
  indicator: SloIndicator,
  { tier, long, short, burnRate, severity, for: pending }: BurnRateTier,
): AlertingRule {
  const budget = decimal(errorBudget(slo));
  const burning = (window: string) =>
    `${sloSeries(
      service,
      slo,
      `slo:sli_error:ratio_rate${window}`,
    )} > ${decimal(burnRate)} * ${budget}`;
  const failed = `(${indicator.errors(long)}) * ${decimal(
    durationSeconds(long),
  )} >= ${decimal(slo.minimumErrors ?? MINIMUM_ERRORS)}`;
  const name = service.identity.name;
  return {
    expr: [
      `${burning(long)}`,
      `and ${burning(short)}`,
      `and on () (${failed})`,
    ].join('\n'),
    for: pending,
    labels: {
      severity,
      slo: slo.name,
      burn_tier: tier,
      burn_rate: decimal(burnRate),
      long_window: long,
      short_window: short,
    },
    annotations: {
      summary: `${name}: objective '${
        slo.name
      }' burns its error budget ${decimal(burnRate)} times too fast`,
      description: `{{ $value | humanizePercentage }} of the events of ${name} failed over ${long}; ${percent(
        errorBudget(slo),
      )} may (objective ${decimal(slo.objective)}% in ${
        slo.window
      }). At this rate the whole budget is gone after ${burnTime(
        slo,
        burnRate,
      )}.`,
    },
  };
}

/* Without that bucket the objective measures nothing, and no burn-rate alert would ever fire. */
function bucketMissing(
  service: ResolvedService,
  slo: ResolvedSlo,
  threshold: number,
  indicator: SloIndicator,
): AlertingRule {
  const name = service.identity.name;
  return {
    expr: [
      `${indicator.total('5m')} > 0`,
      `unless sum(rate(${fastBucket(service, threshold, '5m')})) >= 0`,
    ].join('\n'),
    for: '15m',
    labels: { severity: 'warning', slo: slo.name },
    annotations: {
      summary: `${name}: objective '${slo.name}' is not measured`,
      description: `The histogram of ${name} has no bucket that ends at ${decimal(
        threshold,
      )} s, so nobody knows whether objective '${slo.name}' is met.`,
    },
  };
}

/** Days or hours until the whole budget is gone at a burn rate. */
function burnTime(slo: ResolvedSlo, burnRate: number): string {
  const hours = durationSeconds(slo.window) / burnRate / 3_600;
  return hours >= 48
    ? `${Math.round(hours / 24)} days`
    : `${Math.round(hours)} hours`;
}
