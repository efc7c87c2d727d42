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

/** A PromQL string literal. */
export function quotePromql(text: string): string {
  return JSON.stringify(text).replace(
    /[\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16)}`,
  );
}

/** Text as a regular expression that matches just that text (RE2). */
export function escapeRegex(text: string): string {
  return text.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&');
}

const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

/** Names with an underscore that PromQL's grammar keeps for itself. */
const KEYWORDS = new Set(['count_values', 'group_left', 'group_right']);

/* A name without underscore or colon could be a keyword (`by`, `inf`, `bool`, …): those go into `__name__`. */
function isPlainMetricName(metric: string): boolean {
  return (
    /^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(metric) &&
    /[_:]/.test(metric) &&
    !KEYWORDS.has(metric.toLowerCase())
  );
}
