import type { ResolvedService } from '../../resolve';
import { durationSeconds } from '../../promql/duration';
import { decimal } from '../../promql/numbers';
import { equals, LabelMatchers, selector } from '../../promql/selector';
import { appMatchers, withNamespace } from '../monitoring/serviceMatchers';
import type { ServiceAlert } from '../monitoring/serviceAlerts';

/** Samples that an alert is tried with: a minute apart, in promtool's notation. */
export interface RuleScenario {
  readonly alert: string;
  readonly what: string;
  readonly series: Readonly<Record<string, string>>;
  /** Whether it fires at `at`, minutes after the start. */
  readonly fires: boolean;
  readonly at: number;
}

/** Minutes that a scenario lasts at least. */
const SHORTEST = 15;

/**
 * Samples that must make an alert fire, and samples that must not, on both sides of its threshold. Nothing for an alert
 * whose expression is the team's own: what it means nobody here knows.
 */
export function ruleScenarios(
  service: ResolvedService,
  { name, source, rule }: ServiceAlert,
): RuleScenario[] {
  if (source.kind !== 'builtIn' || source.alert.expr !== undefined) return [];
  const { threshold, window, mode, quantile } = source.settings;
  const wait = durationSeconds(rule.for) / 60;
  const at =
    Math.ceil(Math.max(SHORTEST, (durationSeconds(window) / 60) * 2) + wait) +
    5;
  const both = (
    firing: [string, Readonly<Record<string, string>>],
    silent: [string, Readonly<Record<string, string>>],
  ): RuleScenario[] => [
    { alert: name, what: firing[0], series: firing[1], fires: true, at },
    { alert: name, what: silent[0], series: silent[1], fires: false, at },
  ];
  switch (source.type) {
    case 'ServiceDown':
      return both(
        ['a target does not answer', up(service, 0, at)],
        ['the target answers', up(service, 1, at)],
      );
    case 'AllInstancesDown':
      return both(
        ['no target answers', up(service, 0, at)],
        ['one target answers', up(service, 1, at)],
      );
    case 'HighErrorRate':
      return mode === 'rate'
        ? both(
            ['twice the errors', errors(service, threshold * 2, 0, at)],
            ['half the errors', errors(service, threshold / 2, 0, at)],
          )
        : both(
            [
              'more requests fail than may',
              errors(service, Math.min(1, threshold * 2), 1, at),
            ],
            ['half as many fail', errors(service, threshold / 2, 1, at)],
          );
    case 'HighLatency':
      return quantile === undefined
        ? []
        : both(
            ['requests take too long', latency(service, threshold, 1, at)],
            ['requests are fast enough', latency(service, threshold, 0, at)],
          );
    default:
      return [];
  }
}

function series(
  service: ResolvedService,
  metric: string,
  labels: LabelMatchers = {},
): string {
  return withNamespace(
    selector(metric, {
      ...appMatchers(service),
      pod: equals('a'),
      ...labels,
    }),
    service.environment.namespace,
  );
}

function up(service: ResolvedService, value: 0 | 1, minutes: number) {
  return { [series(service, 'up')]: `${value}x${minutes}` };
}

/**
 * @param share - errors a second, or the share of the requests when `total` is 1
 */
function errors(
  service: ResolvedService,
  share: number,
  total: 0 | 1,
  minutes: number,
): Readonly<Record<string, string>> {
  const { requests } = service.monitoring.signals;
  if (!requests) return {};
  const status = (value: string) =>
    series(service, requests.metric, { [requests.statusLabel]: equals(value) });
  const failing = total === 1 ? share * 600 : share * 60;
  const fine = total === 1 ? (1 - share) * 600 : 600;
  return {
    [status(sampleOf(requests.errorMatcher))]: rising(failing, minutes),
    [status('200')]: rising(fine, minutes),
  };
}

/** A status that the matcher takes: `5..` as 500. */
function sampleOf(matcher: string): string {
  return (
    ['500', '503', '400', 'error', 'ERROR', 'INTERNAL'].find(status =>
      new RegExp(`^(?:${matcher})$`).test(status),
    ) ?? '500'
  );
}

function latency(
  service: ResolvedService,
  threshold: number,
  slow: 0 | 1,
  minutes: number,
): Readonly<Record<string, string>> {
  const histogram = service.monitoring.signals.latency;
  if (!histogram) return {};
  const bound =
    histogram.unit === 'milliseconds' ? threshold * 1_000 : threshold;
  const bucket = (le: string) =>
    series(service, `${histogram.metric}_bucket`, { le: equals(le) });
  return {
    [bucket(decimal(bound / 2))]: rising(slow ? 0 : 60, minutes),
    [bucket(decimal(bound))]: rising(slow ? 0 : 60, minutes),
    [bucket(decimal(bound * 4))]: rising(60, minutes),
    [bucket('+Inf')]: rising(60, minutes),
  };
}

/** A counter that rises by so much a minute. */
function rising(step: number, minutes: number): string {
  return `0+${decimal(step)}x${minutes}`;
}
