const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** One label matcher of an instant vector selector. */
export interface LabelMatcher {
  readonly operator: '=' | '!=' | '=~' | '!~';
  readonly value: string;
}

/** Label name to matcher, in the order in which they are printed. */
export type LabelMatchers = Readonly<Record<string, LabelMatcher>>;

/** The label has exactly this value. */
export function equals(value: string): LabelMatcher {
  return { operator: '=', value };
}

/** The whole value matches this regular expression (RE2, anchored by Prometheus). */
export function matches(pattern: string): LabelMatcher {
  return { operator: '=~', value: pattern };
}

/** The value is one of these. */
export function oneOf(values: readonly string[]): LabelMatcher {
  return values.length === 1 && values[0] !== undefined
    ? equals(values[0])
    : matches(values.map(escapeRegex).join('|'));
}

/**
 * `metric{label="value",…}[range]`. Values are quoted, so that no text can end the string it stands in.
 *
 * @throws RangeError for a label name that PromQL cannot print: a fault of the caller, documents are checked before.
 */
export function selector(
  metric: string,
  matchers: LabelMatchers,
  range?: string,
): string {
  const labels = Object.entries(matchers).map(([label, matcher]) => {
    if (!LABEL_NAME.test(label)) {
      throw new RangeError(`'${label}' is not a Prometheus label name`);
    }
    return `${label}${matcher.operator}${quotePromql(matcher.value)}`;
  });
  const name = isPlainMetricName(metric) ? metric : '';
  if (!name) labels.unshift(`__name__=${quotePromql(metric)}`);
  const braces = labels.length > 0 ? `{${labels.join(',')}}` : '';
  return `${name}${braces}${range === undefined ? '' : `[${range}]`}`;
}

/** Printable ASCII without quotation mark and backslash: what most labels are. */
const NEEDS_NO_ESCAPE = /^[ !#-[\]-~]*$/;

/** A PromQL string literal. */
function quotePromql(text: string): string {
  if (NEEDS_NO_ESCAPE.test(text)) return `"${text}"`;
  return JSON.stringify(text).replace(
    /[\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

/** Text as a regular expression that matches just that text (RE2). */
export function escapeRegex(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

/** Words of PromQL's own, which cannot be metric names as they stand. */
const KEYWORDS = new Set(
  [
    'and or unless atan2 on ignoring by without group_left group_right bool offset anchored smoothed',
    'sum avg count min max group stddev stdvar topk bottomk count_values quantile limitk limit_ratio',
    'start end step range min_of max_of fill fill_left fill_right inf nan',
  ].flatMap(words => words.split(' ')),
);

function isPlainMetricName(metric: string): boolean {
  return (
    /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(metric) &&
    !KEYWORDS.has(metric.toLowerCase())
  );
}
