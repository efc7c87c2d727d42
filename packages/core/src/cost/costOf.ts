import type { CostView } from '@chartwright/backstage-plugin-chartwright-common';
import type { ManifestObject } from '../check/manifest/ManifestObject';
import { sumAmounts, type Amounts } from './Amounts';
import { demandOf } from './demandOf';
import { HOURS_PER_MONTH, type Prices } from './Prices';
import { runsOf } from './runsOf';

const GI = 2 ** 30;

/**
 * What the objects of one environment cost in a month: requests times prices, with as few Pods as there may be and with as
 * many. Nothing but manifests and prices goes into it.
 */
export function costOf(
  objects: readonly ManifestObject[],
  prices: Prices,
): CostView {
  const demand = demandOf(objects, prices.nodes);
  const runs = runsOf(objects, prices.runMinutes);
  const balancers =
    prices.loadBalancerHour === undefined ? demand.minimum.loadBalancers : 0;
  const notCounted = [
    ...demand.notCounted,
    ...runs.notCounted,
    ...(balancers > 0
      ? [`Load balancers, which have no price: ${balancers}`]
      : []),
  ];
  const assumed = [
    ...(prices.nodes === undefined ? [] : daemonSets(objects, prices.nodes)),
    ...runs.assumed,
  ];
  return {
    currency: prices.currency,
    minimum: cents(priceOf(sumAmounts(demand.minimum, runs.minimum), prices)),
    maximum: cents(priceOf(sumAmounts(demand.maximum, runs.maximum), prices)),
    storage: cents(storagePrice(demand.minimum, prices)),
    ...(notCounted.length > 0 && { notCounted }),
    ...(assumed.length > 0 && { assumed }),
  };
}

/** Several costs in one currency as one. */
export function sumCosts(
  costs: readonly CostView[],
  currency: string,
): CostView {
  const sum = (field: 'minimum' | 'maximum' | 'storage') =>
    cents(costs.reduce((total, cost) => total + cost[field], 0));
  const sentences = (field: 'notCounted' | 'assumed') => {
    const all = [...new Set(costs.flatMap(cost => cost[field] ?? []))];
    return all.length > 0 && { [field]: all };
  };
  return {
    currency,
    minimum: sum('minimum'),
    maximum: sum('maximum'),
    storage: sum('storage'),
    ...sentences('notCounted'),
    ...sentences('assumed'),
  };
}

function daemonSets(
  objects: readonly ManifestObject[],
  nodes: number,
): string[] {
  return objects
    .filter(({ kind }) => kind === 'DaemonSet')
    .map(({ name }) => `DaemonSet ${name}: a Pod on each of ${nodes} nodes`);
}

function priceOf(amounts: Amounts, prices: Prices): number {
  const anHour =
    amounts.cpu * prices.cpuHour +
    (amounts.memory / GI) * prices.memoryGiHour +
    amounts.loadBalancers * (prices.loadBalancerHour ?? 0);
  return anHour * HOURS_PER_MONTH + storagePrice(amounts, prices);
}

function storagePrice({ storage }: Amounts, prices: Prices): number {
  return (storage / GI) * prices.storageGiMonth;
}

/** A hundredth of the currency; sums of such figures are again right to it. */
function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
