import { CostView } from '@chartwright/backstage-plugin-chartwright-common';

/** An amount a month: whole units from 100 on, where nobody reads the cents. */
export function money(amount: number, currency: string): string {
  const digits = Math.abs(amount) < 100 ? 2 : 0;
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
}

/** `€120 – €340`, or one amount where the number of Pods is fixed. */
export function costRange({
  currency,
  minimum,
  maximum,
}: Pick<CostView, 'currency' | 'minimum' | 'maximum'>): string {
  const [from, to] = [money(minimum, currency), money(maximum, currency)];
  return from === to ? from : `${from} – ${to}`;
}
