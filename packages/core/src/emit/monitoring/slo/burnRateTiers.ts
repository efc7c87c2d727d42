import type { AlertSeverity, ResolvedSlo } from '../../../resolve';
import { durationSeconds } from '../../../promql/duration';

/** One pair of windows over which an error budget may burn too fast. */
export interface BurnRateTier {
  /** For inhibition rules: `fast` mutes `medium`, and so on. */
  readonly tier: 'fast' | 'medium' | 'slow' | 'lasting';
  /** Over this window the share of the budget is gone. */
  readonly long: string;
  /** Still burning now: a twelfth of the long window, so that the alert ends soon after the burn. */
  readonly short: string;
  /** How many times faster than allowed the budget burns. */
  readonly burnRate: number;
  readonly severity: AlertSeverity;
  readonly for: string;
}

/*
 * Google's SRE workbook, "Alerting on SLOs", recommended parameters: 2 % of the budget in an hour and 5 % in six hours
 * page, 10 % in a day or in three days make a ticket.
 */
const TIERS = [
  {
    tier: 'fast',
    long: '1h',
    short: '5m',
    budget: 0.02,
    severity: 'critical',
    for: '2m',
  },
  {
    tier: 'medium',
    long: '6h',
    short: '30m',
    budget: 0.05,
    severity: 'critical',
    for: '15m',
  },
  {
    tier: 'slow',
    long: '1d',
    short: '2h',
    budget: 0.1,
    severity: 'warning',
    for: '1h',
  },
  {
    tier: 'lasting',
    long: '3d',
    short: '6h',
    budget: 0.1,
    severity: 'warning',
    for: '3h',
  },
] as const;

/**
 * The tiers that make sense for an objective. Left out are those that could never fire, because even a full outage
 * burns slower (a loose objective), and those that would fire within the budget (a short window). Where none is left,
 * the longest stays with the pace that just uses the budget up.
 */
export function burnRateTiers(slo: ResolvedSlo): BurnRateTier[] {
  const window = durationSeconds(slo.window);
  const tiers: BurnRateTier[] = TIERS.map(({ budget, ...tier }) => ({
    ...tier,
    burnRate: round((budget * window) / durationSeconds(tier.long)),
  }));
  const useful = tiers.filter(
    ({ burnRate }) => burnRate >= 1 && burnRate * errorBudget(slo) < 1,
  );
  if (useful.length > 0) return useful;
  return tiers.slice(-1).map(tier => ({ ...tier, burnRate: 1 }));
}

/** The share of events that may fail: `0.001` of an objective of 99.9. */
export function errorBudget({ objective }: ResolvedSlo): number {
  return Number(((100 - objective) / 100).toPrecision(10));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
