import type { Format } from './Format';

const MONTHS = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const FIELDS = [
  { title: 'minute', low: 0, high: 59, names: [] as string[] },
  { title: 'hour', low: 0, high: 23, names: [] as string[] },
  { title: 'day of month', low: 1, high: 31, names: [] as string[] },
  { title: 'month', low: 1, high: 12, names: MONTHS },
  { title: 'day of week', low: 0, high: 6, names: DAYS },
] as const;

type Field = (typeof FIELDS)[number];

/** Schedules that cron has a word for, as fields. */
export const CRON_MACROS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

interface Schedule {
  minutes: Set<number>;
  hours: Set<number>;
  daysOfMonth: Set<number>;
  months: Set<number>;
  daysOfWeek: Set<number>;
  /** Days match when either day field does, unless one of them is `*`. */
  anyDayOfMonth: boolean;
  anyDayOfWeek: boolean;
}

class CronError extends Error {}

function value(text: string, field: Field): number {
  const named = field.names.indexOf(text.toLowerCase());
  if (named < 0 && !/^\d+$/.test(text)) {
    throw new CronError(`\`${text}\` is no ${field.title}`);
  }
  const number = named < 0 ? Number(text) : named + field.low;
  if (number < field.low || number > field.high) {
    throw new CronError(
      `${field.title} \`${text}\` is not between ${field.low} and ${field.high}`,
    );
  }
  return number;
}

function values(text: string, field: Field): Set<number> {
  const result = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', stepText, ...more] = part.split('/');
    if (more.length > 0 || part === '')
      throw new CronError(`\`${part}\` is no ${field.title}`);
    const step = stepText === undefined ? 1 : Number(stepText);
    if (!Number.isInteger(step) || step < 1)
      throw new CronError(`\`${stepText}\` is no step`);
    const [from = '', to, ...rest] = range.split('-');
    if (rest.length > 0) throw new CronError(`\`${range}\` is no range`);
    const every = range === '*' || range === '?';
    const low = every ? field.low : value(from, field);
    const single = to === undefined && stepText === undefined;
    const high =
      every || (to === undefined && !single)
        ? field.high
        : value(to ?? from, field);
    if (low > high)
      throw new CronError(`the range \`${range}\` runs backwards`);
    for (let number = low; number <= high; number += step) result.add(number);
  }
  return result;
}

function parse(text: string): Schedule {
  const expanded = text.startsWith('@') ? CRON_MACROS[text] : text;
  if (expanded === undefined)
    throw new CronError(
      `\`${text}\` is not one of ${Object.keys(CRON_MACROS).join(', ')}`,
    );
  if (/^(CRON_)?TZ=/.test(expanded))
    throw new CronError('the time zone has a field of its own, `timeZone`');
  const parts = expanded.trim().split(/\s+/);
  if (parts.length !== 5)
    throw new CronError(`it has ${parts.length} fields, 5 are needed`);
  const sets = FIELDS.map((field, index) => values(parts[index] ?? '', field));
  const empty = new Set<number>();
  return {
    minutes: sets[0] ?? empty,
    hours: sets[1] ?? empty,
    daysOfMonth: sets[2] ?? empty,
    months: sets[3] ?? empty,
    daysOfWeek: sets[4] ?? empty,
    anyDayOfMonth: /^[*?]/.test(parts[2] ?? ''),
    anyDayOfWeek: /^[*?]/.test(parts[4] ?? ''),
  };
}

function matchesDay(schedule: Schedule, day: Date): boolean {
  if (!schedule.months.has(day.getUTCMonth() + 1)) return false;
  const ofMonth = schedule.daysOfMonth.has(day.getUTCDate());
  const ofWeek = schedule.daysOfWeek.has(day.getUTCDay());
  return schedule.anyDayOfMonth || schedule.anyDayOfWeek
    ? ofMonth && ofWeek
    : ofMonth || ofWeek;
}

const DAY_MINUTES = 24 * 60;
/** Eight years hold every combination of weekday, month and leap day that matters. */
const HORIZON_DAYS = 8 * 366;
const FIRST_DAY = Date.UTC(2024, 0, 1);

/**
 * Longest time between two runs in seconds, or `undefined` when the expression is wrong or never comes true within
 * eight years.
 */
export function longestCronGap(text: string): number | undefined {
  let schedule: Schedule;
  try {
    schedule = parse(text);
  } catch {
    return undefined;
  }
  const times = [...schedule.hours]
    .sort((a, b) => a - b)
    .flatMap(hour =>
      [...schedule.minutes]
        .sort((a, b) => a - b)
        .map(minute => hour * 60 + minute),
    );
  const first = times[0];
  const last = times[times.length - 1];
  if (first === undefined || last === undefined) return undefined;
  let longest = times
    .slice(1)
    .reduce(
      (gap, time, index) => Math.max(gap, time - (times[index] ?? time)),
      0,
    );
  let previous: number | undefined;
  for (let day = 0; day < HORIZON_DAYS; day += 1) {
    if (!matchesDay(schedule, new Date(FIRST_DAY + day * DAY_MINUTES * 60_000)))
      continue;
    if (previous !== undefined)
      longest = Math.max(
        longest,
        (day - previous) * DAY_MINUTES + first - last,
      );
    previous = day;
  }
  return previous === undefined || longest === 0 ? undefined : longest * 60;
}

const YEAR_DAYS = 365;

/** Runs in a year of 365 days, or `undefined` when the expression is wrong. */
export function cronRunsPerYear(text: string): number | undefined {
  let schedule: Schedule;
  try {
    schedule = parse(text);
  } catch {
    return undefined;
  }
  let days = 0;
  // 2025 is such a year.
  for (let day = 0; day < YEAR_DAYS; day += 1) {
    const date = new Date(Date.UTC(2025, 0, 1 + day));
    if (matchesDay(schedule, date)) days += 1;
  }
  return days * schedule.hours.size * schedule.minutes.size;
}

/** Kubernetes' own notation: https://pkg.go.dev/github.com/robfig/cron/v3#hdr-CRON_Expression_Format */
export const cron: Format = {
  expected:
    'a cron expression of five fields, such as `0 3 * * *`, or a macro, such as `@daily`',
  refuse: text => {
    try {
      parse(text);
    } catch (error) {
      if (error instanceof CronError) return error.message;
      throw error;
    }
    return longestCronGap(text) === undefined
      ? 'no such day ever comes'
      : undefined;
  },
};

const ZONE = /^[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*){0,2}$/;

export const timeZone: Format = {
  expected: 'an IANA time zone, such as `Europe/Berlin` or `Etc/UTC`',
  refuse: text => {
    if (text === 'Etc/UTC' || text === 'UTC') return undefined;
    if (!ZONE.test(text) || text === 'Local')
      return 'it does not have that form';
    try {
      return new Intl.DateTimeFormat('en', { timeZone: text }) && undefined;
    } catch {
      return 'no such time zone is known';
    }
  },
};
