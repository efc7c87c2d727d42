import type { Format } from './Format';
import { patternFormat } from './Format';

export const metricName = patternFormat(
  'the name of a metric, such as `http_requests_total`',
  /^[a-zA-Z_:][a-zA-Z0-9_:]*$/,
);

export const metricLabel: Format = {
  expected: 'the name of a metric label, such as `status`',
  refuse: text => {
    if (text.startsWith('__'))
      return "names that begin with `__` are Prometheus' own";
    return /^[a-zA-Z_][a-zA-Z0-9_]*$/.test(text)
      ? undefined
      : 'it must be letters, digits and `_`';
  },
};

/** A runbook page is named after the alert, so the name must do as a file name too. */
export const alertName = patternFormat(
  'letters and digits, beginning with a letter, such as `HighErrorRate`',
  /^[A-Za-z][A-Za-z0-9_-]*$/,
  100,
);

export const externalMetricName = patternFormat(
  'the name of a metric, such as `queue_messages_ready`',
  /^[A-Za-z0-9_][A-Za-z0-9_.:|/-]*$/,
  253,
);

/** Prometheus matches with RE2: no look-around, no back references. */
export const re2: Format = {
  expected: 'a regular expression (RE2), such as `5..`',
  refuse: text => {
    if (/\(\?[=!<]/.test(text) && !/\(\?<[A-Za-z]/.test(text))
      return 'look-around is not allowed';
    if (/\\[1-9]/.test(text)) return 'back references are not allowed';
    try {
      RegExp(text, 'u');
      return undefined;
    } catch {
      return 'it is not a regular expression';
    }
  },
};
