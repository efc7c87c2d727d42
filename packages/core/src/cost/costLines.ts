import type { CostView } from '@chartwright/backstage-plugin-chartwright-common';
import type { CostDifference } from './costDifferences';

/** What a change does to the cost of one environment, in words. */
export interface CostLine {
  readonly environment: string;
  /** `41.20 to 96.00 EUR`, or one figure when both are the same; `none` where there was none. */
  readonly before: string;
  readonly after: string;
  /** `+12.40 EUR`, of the minimum; empty when it cannot be told. */
  readonly change: string;
}

/** The environments that cost something else afterwards, in words. */
export function costLines(differences: readonly CostDifference[]): CostLine[] {
  return differences
    .filter(
      ({ before, after }) =>
        before?.minimum !== after?.minimum ||
        before?.maximum !== after?.maximum,
    )
    .map(({ environment, before, after }) => ({
      environment,
      before: costText(before),
      after: costText(after),
      change: changeText(before, after),
    }));
}

function costText(cost: CostView | undefined): string {
  if (!cost) return 'none';
  const { minimum, maximum, currency } = cost;
  return minimum === maximum
    ? `${minimum.toFixed(2)} ${currency}`
    : `${minimum.toFixed(2)} to ${maximum.toFixed(2)} ${currency}`;
}

function changeText(
  before: CostView | undefined,
  after: CostView | undefined,
): string {
  if (!before || !after) return '';
  const field =
    before.minimum === after.minimum
      ? ('maximum' as const)
      : ('minimum' as const);
  const difference = after[field] - before[field];
  return `${difference > 0 ? '+' : '-'}${Math.abs(difference).toFixed(2)} ${
    after.currency
  }${field === 'maximum' ? ' at most' : ''}`;
}
