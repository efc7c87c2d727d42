import { checkPromql } from '../../promql/checkPromql';

const judged = new Map<string, string | undefined>();
const LIMIT = 5000;

/**
 * What is wrong with a PromQL expression, with the place; undefined when nothing is. Environments repeat most of their
 * expressions, so each is judged once.
 */
export function promqlProblem(expression: string): string | undefined {
  if (!judged.has(expression)) {
    if (judged.size >= LIMIT) judged.clear();
    const [problem] = checkPromql(expression);
    judged.set(
      expression,
      problem &&
        `${problem.message} (line ${problem.line}, column ${problem.column})`,
    );
  }
  return judged.get(expression);
}
