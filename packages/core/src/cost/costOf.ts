import type { CostView } from '@chartwright/backstage-plugin-chartwright-common';
import type { ManifestObject } from '../check/manifest/ManifestObject';
import { demandOf, type Amounts } from './demandOf';
import { HOURS_PER_MONTH, type Prices } from './Prices';

const GI = 2 ** 30;

/**
 * What the objects of one environment cost in a month: requests times prices, with as few Pods as there may be and with as
 * many. Nothing but manifests and prices goes into it.
 */
export function costOf(
  objects: readonly ManifestObject[],
  prices: Prices,
): CostView {
  const { minimum, maximum, notCounted } = demandOf(objects);
  return {
    currency: prices.currency,
    minimum: cents(priceOf(minimum, prices)),
    maximum: cents(priceOf(maximum, prices)),
    storage: cents(storagePrice(minimum, prices)),
    ...(notCounted.length > 0 && { notCounted: [...notCounted] }),
  };
}

/** Several costs in one currency as one. */
export function sumCosts(
  costs: readonly CostView[],
  currency: string,
): CostView {
  const sum = (field: 'minimum' | 'maximum' | 'storage') =>
    cents(costs.reduce((total, cost) => total + cost[field], 0));
  const notCounted = [...new Set(costs.flatMap(cost => cost.notCounted ?? []))];
  return {
    currency,
    minimum: sum('minimum'),
    maximum: sum('maximum'),
    storage: sum('storage'),
    ...(notCounted.length > 0 && { notCounted }),
  };
}

function priceOf(amounts: Amounts, prices: Prices): number {
  return (
    amounts.cpu * prices.cpuHour * HOURS_PER_MONTH +
    (amounts.memory / GI) * prices.memoryGiHour * HOURS_PER_MONTH +
    storagePrice(amounts, prices)
  );
}

function storagePrice({ storage }: Amounts, prices: Prices): number {
  return (storage / GI) * prices.storageGiMonth;
}

/** A hundredth of the currency; sums of such figures are again right to it. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
