/** The types of PromQL. */
export type ValueType = 'vector' | 'matrix' | 'scalar' | 'string';

/** What a function takes and returns. */
export interface FunctionSignature {
  readonly takes: readonly ValueType[];
  /** How many of those must be given. */
  readonly required: number;
  /** The last type may be given any number of times. */
  readonly repeats: boolean;
  readonly returns: ValueType;
}

const V = 'vector';
const M = 'matrix';
const S = 'scalar';
const T = 'string';

/* Prometheus, promql/parser/functions.go. Whatever is not listed takes one instant vector and returns one. */
const SIGNATURES: Readonly<Record<string, FunctionSignature>> = {
  ...table(
    [M],
    [
      'absent_over_time',
      'avg_over_time',
      'changes',
      'count_over_time',
      'delta',
      'deriv',
      'first_over_time',
      'idelta',
      'increase',
      'irate',
      'last_over_time',
      'mad_over_time',
      'max_over_time',
      'min_over_time',
      'present_over_time',
      'rate',
      'resets',
      'stddev_over_time',
      'stdvar_over_time',
      'sum_over_time',
      'ts_of_first_over_time',
      'ts_of_last_over_time',
      'ts_of_max_over_time',
      'ts_of_min_over_time',
    ],
  ),
  ...table([M, S], ['predict_linear']),
  ...table([M, S, S], ['double_exponential_smoothing', 'holt_winters']),
  ...table([S, M], ['quantile_over_time']),
  ...table([V, S], ['clamp_max', 'clamp_min']),
  ...table([V, S, S], ['clamp']),
  ...table([S, V], ['histogram_quantile']),
  ...table([S, S, V], ['histogram_fraction']),
  ...table([V, S], ['round'], { required: 1 }),
  ...table(
    [V],
    [
      'day_of_month',
      'day_of_week',
      'day_of_year',
      'days_in_month',
      'hour',
      'minute',
      'month',
      'year',
    ],
    { required: 0 },
  ),
  ...table([V, T, T, T, T], ['label_replace']),
  ...table([V, T, T, T], ['label_join'], { required: 3, repeats: true }),
  ...table([V, T], ['sort_by_label', 'sort_by_label_desc'], {
    required: 1,
    repeats: true,
  }),
  ...table([V, V], ['info'], { required: 1 }),
  ...table([V, T, S], ['histogram_quantiles'], { required: 3, repeats: true }),
  ...table([S], ['vector']),
  ...table([V], ['scalar'], { returns: S }),
  ...table([], ['time', 'pi', 'start', 'end', 'range', 'step'], { returns: S }),
};

/** The signature of a function that PromQL knows. */
export function functionSignature(name: string): FunctionSignature {
  return SIGNATURES[name] ?? signature([V], {});
}

function table(
  takes: readonly ValueType[],
  names: readonly string[],
  options: Partial<FunctionSignature> = {},
): Record<string, FunctionSignature> {
  return Object.fromEntries(
    names.map(name => [name, signature(takes, options)]),
  );
}

function signature(
  takes: readonly ValueType[],
  options: Partial<FunctionSignature>,
): FunctionSignature {
  return {
    takes,
    required: takes.length,
    repeats: false,
    returns: V,
    ...options,
  };
}
