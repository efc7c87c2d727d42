import { EnvironmentFact } from '@chartwright/backstage-plugin-chartwright-common';

/** One environment's side of a fact. */
export interface ComparisonCell {
  /** A line each; empty where the environment has none. */
  lines: string[];
  /** Whether the environment before has something else. */
  differs: boolean;
}

/** The cells of a fact, one an environment, in their order. */
export function comparisonCells({ values }: EnvironmentFact): ComparisonCell[] {
  return values.map((value, index) => ({
    lines: value === null ? [] : value.split(', '),
    differs: index > 0 && value !== values[index - 1],
  }));
}
