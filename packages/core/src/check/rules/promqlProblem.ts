import { checkPromql } from '../../promql/checkPromql';

const right = new Set<string>();
const LIMIT = 5000;

/** What is wrong with a PromQL expression, with the place; undefined when nothing is. */
export function promqlProblem(expression: string): string | undefined {
  const shape = shapeOf(expression);
  if (right.has(shape)) return undefined;
  const [problem] = checkPromql(expression);
  if (problem) {
    return `${problem.message} (line ${problem.line}, column ${problem.column})`;
  }
  if (right.size >= LIMIT) right.clear();
  right.add(shape);
  return undefined;
}

/**
 * The expression without the content of its texts, ranges and numbers: environments and services repeat most of their
 * expressions with another namespace, window or threshold, and what those are does not matter for whether the expression
 * is right, only whether a text is empty. Texts with escapes stay as they are, and so do ranges of zero or of several units.
 */
function shapeOf(expression: string): string {
  return expression
    .replace(/"[^"\\]+"|'[^'\\]+'/g, '"x"')
    .replace(/\[[1-9]\d*[smhdwy]\]/g, '[1m]')
    .replace(/(?<![\w.:])\d+(?:\.\d+)?(?![\w.:])/g, '1');
}
