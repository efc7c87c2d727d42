import type { Format } from './Format';
import { patternFormat } from './Format';

const QUANTITY =
  /^(\d+(?:\.\d*)?|\.\d+)(?:([eE][+-]?\d+)|(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E))?$/;

const FACTORS: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/** The number that a Kubernetes quantity stands for (CPUs, bytes, ...), or `undefined` when it is none. */
export function parseQuantity(text: string): number | undefined {
  const match = QUANTITY.exec(text);
  if (match === null) return undefined;
  const [, digits = '', exponent = '', suffix = ''] = match;
  return Number(`${digits}${exponent}`) * (FACTORS[suffix] ?? 1);
}

/** https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/ */
export const quantity: Format = {
  expected: 'a Kubernetes quantity, such as `250m`, `512Mi` or `1.5`',
  refuse: text => {
    if (QUANTITY.test(text)) return undefined;
    if (text.startsWith('-')) return 'it may not be negative';
    const unit = /^[\d.]+ ?([a-zA-Z]+)$/.exec(text)?.[1];
    if (unit === undefined) return 'it is not a number with a unit';
    const binary = `${unit[0]?.toUpperCase()}i`;
    const number = text.slice(0, text.length - unit.length).trim();
    return binary in FACTORS
      ? `\`${unit}\` is not a unit; write \`${number}${binary}\``
      : `\`${unit}\` is not a unit`;
  },
};

export const percentage = patternFormat(
  'a percentage from `0%` to `100%`',
  /^(100|[1-9]?\d)%$/,
);

/** https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#resource-types */
export const resourceName = patternFormat(
  '`cpu`, `memory`, `ephemeral-storage`, or an extended resource such as `nvidia.com/gpu`',
  /^(cpu|memory|ephemeral-storage|hugepages-[0-9]+[KMG]i|[a-z0-9]([-.a-z0-9]*[a-z0-9])?\/[A-Za-z0-9]([-._A-Za-z0-9]*[A-Za-z0-9])?)$/,
);

/** https://kubernetes.io/docs/concepts/policy/resource-quotas/ */
export const quotaName = patternFormat(
  'what a quota counts, such as `requests.cpu`, `limits.memory`, `pods` or `count/jobs.batch`',
  /^[a-z0-9]([-a-zA-Z0-9._/]*[a-z0-9])?$/,
);
