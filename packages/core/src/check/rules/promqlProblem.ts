import { parser } from '@prometheus-io/lezer-promql';

const judged = new Map<string, string | undefined>();
const LIMIT = 5000;

/** What is wrong with the syntax of a PromQL expression, with the place; undefined when nothing is. */
export function promqlProblem(expression: string): string | undefined {
  if (!judged.has(expression)) {
    if (judged.size >= LIMIT) judged.clear();
    judged.set(expression, judge(expression));
  }
  return judged.get(expression);
}

function judge(expression: string): string | undefined {
  if (expression.trim() === '') return 'it is empty';
  let at: number | undefined;
  parser.parse(expression).iterate({
    enter(node) {
      if (at === undefined && node.type.isError) at = node.from;
    },
  });
  if (at === undefined) return undefined;
  const rest = expression.slice(at).trim();
  return rest === ''
    ? 'it ends too early'
    : `error at character ${at + 1}, near '${rest.slice(0, 40)}'`;
}
