import { CRON_MACROS } from '@chartwright/backstage-plugin-chartwright-common';

const DAY_SECONDS = 86_400;

const DAY_NAMES = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The longest time in seconds between two runs of a cron schedule, rounded up where months differ in length: a schedule
 * by day of the month counts 31 days, one by month a year. Time zones and clock changes are left out.
 * `undefined` for a schedule that is not five fields or a macro.
 */
export function scheduleGap(cron: string): number | undefined {
  const every = /^@every (\d+)(s|m|h)$/.exec(cron.trim());
  if (every)
    return (
      Number(every[1]) * { s: 1, m: 60, h: 3_600 }[every[2] as 's' | 'm' | 'h']
    );
  const fields = (CRON_MACROS[cron.trim()] ?? cron).trim().split(/\s+/);
  const [minute, hour, dayOfMonth, month, dayOfWeek] = fields;
  if (fields.length !== 5 || !minute || !hour || !dayOfWeek) return undefined;
  const minutes = fieldValues(minute, 0, 59);
  const hours = fieldValues(hour, 0, 23);
  const weekdays = fieldValues(dayOfWeek, 0, 7, DAY_NAMES).map(day => day % 7);
  if (minutes.length === 0 || hours.length === 0 || weekdays.length === 0) {
    return undefined;
  }
  if (!isEvery(month)) return 366 * DAY_SECONDS;
  if (!isEvery(dayOfMonth)) return 31 * DAY_SECONDS;
  const runs = weekdays.flatMap(day =>
    hours.flatMap(h =>
      minutes.map(m => day * DAY_SECONDS + h * 3_600 + m * 60),
    ),
  );
  return longestGap(
    [...new Set(runs)].sort((a, b) => a - b),
    7 * DAY_SECONDS,
  );
}

function isEvery(field: string | undefined): boolean {
  return field === '*' || field === '?';
}

/** The largest distance between neighbours on a circle of `length`. */
function longestGap(points: readonly number[], length: number): number {
  return Math.max(
    ...points.map((point, index) => {
      const next = points[index + 1] ?? (points[0] ?? 0) + length;
      return next - point;
    }),
  );
}

/** The numbers that one cron field stands for; empty when it is not a cron field. */
function fieldValues(
  field: string,
  lowest: number,
  highest: number,
  names: readonly string[] = [],
): number[] {
  const values = new Set<number>();
  for (const part of field.toLowerCase().split(',')) {
    const [range = '', stepText] = part.split('/');
    const step = stepText === undefined ? 1 : Number(stepText);
    const [from, to] = rangeOf(range, lowest, highest, names, stepText);
    if (!(step >= 1) || !(from <= to)) return [];
    for (let value = from; value <= to; value += step) values.add(value);
  }
  return [...values];
}

function rangeOf(
  range: string,
  lowest: number,
  highest: number,
  names: readonly string[],
  step: string | undefined,
): [from: number, to: number] {
  if (isEvery(range)) return [lowest, highest];
  const number = (text: string) =>
    names.includes(text) ? names.indexOf(text) : Number(text || NaN);
  const [from = '', to] = range.split('-');
  if (to !== undefined) return [number(from), number(to)];
  return [number(from), step === undefined ? number(from) : highest];
}
