import type { Format } from './Format';

const SECONDS: Record<string, number> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 604800,
  y: 31536000,
};

const PROMETHEUS =
  /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/;
const GO = /^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/;

/** Seconds of a Prometheus duration such as `1h30m`, or `undefined` when it is none. */
export function parsePrometheusDuration(text: string): number | undefined {
  if (text === '0') return 0;
  if (text === '' || !PROMETHEUS.test(text)) return undefined;
  let seconds = 0;
  for (const [, digits = '', unit = ''] of text.matchAll(
    /(\d+)(ms|[smhdwy])/g,
  )) {
    seconds += Number(digits) * (SECONDS[unit] ?? 0);
  }
  return seconds;
}

/** https://prometheus.io/docs/prometheus/latest/querying/basics/#float-literals-and-time-durations */
export const prometheusDuration: Format = {
  expected: 'a Prometheus duration, such as `30s`, `5m` or `1h30m`',
  refuse: text => {
    if (parsePrometheusDuration(text) !== undefined) return undefined;
    if (/^\d+$/.test(text))
      return `a unit is missing: \`${text}s\` or \`${text}m\``;
    if (/\d\.\d/.test(text))
      return 'fractions are not allowed: `90s` in place of `1.5m`';
    return 'it must be whole numbers with the units y, w, d, h, m, s and ms, each once and in that order';
  },
};

/** https://pkg.go.dev/time#ParseDuration */
export const goDuration: Format = {
  expected: 'a Go duration, such as `30s`, `15m` or `1h`',
  refuse: text => {
    if (GO.test(text)) return undefined;
    if (/^\d+$/.test(text))
      return `a unit is missing: \`${text}s\` or \`${text}m\``;
    if (/^\d+[dwy]$/.test(text))
      return 'the largest unit is `h`: `24h` in place of `1d`';
    return 'it must be numbers with the units h, m, s and ms';
  },
};
