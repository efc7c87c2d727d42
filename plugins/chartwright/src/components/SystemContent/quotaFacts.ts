import { QuotaView } from '@chartwright/backstage-plugin-chartwright-common';

/**
 * How a quota stands: `exceeded` already with the fewest Pods, `tight` when autoscaling would run into it, `unlimited`
 * when nothing limits it.
 */
export type QuotaState = 'exceeded' | 'tight' | 'fine' | 'unlimited';

/** How the sum of requests stands against a quota. */
export function quotaState({ minimum, maximum, hard }: QuotaView): QuotaState {
  if (hard === undefined) return 'unlimited';
  if (minimum > hard) return 'exceeded';
  return maximum > hard ? 'tight' : 'fine';
}

/** An amount with its unit, with as many digits as one reads. */
export function quantity(amount: number, unit: QuotaView['unit']): string {
  const text = String(Number(amount.toFixed(2)));
  return unit === 'count' ? text : `${text} ${unit}`;
}
