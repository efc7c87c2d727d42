/** A number as PromQL and people read it: without the noise of binary fractions (`1 - 0.999` is `0.001`). */
export function decimal(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e12) {
    return String(value);
  }
  return String(Number(value.toPrecision(12)));
}

/** A ratio of 0..1 as percent: `0.05` is `5%`. */
export function percent(ratio: number): string {
  return `${decimal(ratio * 100)}%`;
}
