const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3_600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

/**
 * A Prometheus duration (`5m`, `1h30m`, `30d`) in seconds.
 *
 * @throws RangeError for anything else: documents are checked before.
 */
export function durationSeconds(duration: string): number {
  const one = /^(\d+)(ms|[smhdwy])$/.exec(duration);
  if (one) return Number(one[1]) * (UNITS[one[2]!] ?? 0);
  const parts = [...duration.matchAll(/(\d+)(ms|[smhdwy])/g)];
  if (parts.map(([part]) => part).join('') !== duration || parts.length === 0) {
    throw new RangeError(`'${duration}' is not a Prometheus duration`);
  }
  return parts.reduce(
    (seconds, [, count, unit]) =>
      seconds + Number(count) * (UNITS[unit ?? ''] ?? 0),
    0,
  );
}

/** Seconds in words for a person: `36 hours`, `14 days`; whole units only, otherwise the next smaller unit. */
export function durationText(seconds: number): string {
  const unit = (
    [
      ['day', 86_400],
      ['hour', 3_600],
      ['minute', 60],
    ] as const
  ).find(
    ([, length]) => seconds >= length && Number.isInteger(seconds / length),
  );
  const [name, length] = unit ?? ['second', 1];
  const count = seconds / length;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
