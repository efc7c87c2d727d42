import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { parser } from '@prometheus-io/lezer-promql';
import type { SyntaxNode } from '@lezer/common';
import { expressionType, TypeProblem } from './expressionType';

/* `$window` in a document's expression becomes a range later: something of the same length, so positions stay true. */
const WINDOW_TOKEN = '$window';
const WINDOW_STAND_IN = '5m'.padEnd(WINDOW_TOKEN.length);

/**
 * Checks a PromQL expression as Prometheus' own parser would: syntax, known functions, and the types of arguments and
 * operands. `$window` may stand for a range. Lines and columns are those within the expression, starting at 1.
 * An empty list means that it is right.
 */
export function checkPromql(expression: string): Problem[] {
  const text = expression.split(WINDOW_TOKEN).join(WINDOW_STAND_IN);
  if (text.trim() === '') {
    return [problem(expression, 0, 'The PromQL expression is empty')];
  }
  const root = parser.parse(text).topNode;
  const broken = firstSyntaxError(root);
  if (broken) {
    const { from, message } = syntaxError(text, broken);
    return [problem(expression, from, message)];
  }
  const first = root.firstChild;
  const problems: TypeProblem[] = [];
  const type = first ? expressionType(first, text, problems) : 'vector';
  if (problems.length === 0 && (type === 'matrix' || type === 'string')) {
    problems.push({
      from: 0,
      message: `A rule needs an instant vector or a number, the expression is a ${
        type === 'matrix' ? 'range vector' : 'string'
      }`,
    });
  }
  return problems.map(({ from, message }) =>
    problem(expression, from, message),
  );
}

/** The first place where the parser had to guess, in the order of the text. */
function firstSyntaxError(root: SyntaxNode): SyntaxNode | undefined {
  let found: SyntaxNode | undefined;
  root.cursor().iterate(node => {
    if (node.type.isError && (!found || node.from < found.from)) {
      found = node.node;
    }
  });
  return found;
}

function syntaxError(text: string, { from, to }: SyntaxNode): TypeProblem {
  const rest = text.slice(from).trimStart();
  if (rest === '') {
    return { from, message: 'The PromQL expression ends too early' };
  }
  const called = /([a-z_][a-z0-9_]*)\s*$/i.exec(text.slice(0, from));
  if (rest.startsWith('(') && called) {
    return {
      from: called.index,
      message: `PromQL has no function '${called[1]}'`,
    };
  }
  const found = to > from ? text.slice(from, to) : rest.split(/\s/)[0] ?? '';
  return {
    from,
    message: `PromQL does not expect '${found.slice(0, 40)}' here`,
  };
}

function problem(expression: string, offset: number, message: string): Problem {
  const before = expression.slice(0, offset).split('\n');
  return {
    code: 'CW_PROMQL_INVALID',
    severity: 'error',
    message,
    line: before.length,
    column: (before[before.length - 1] ?? '').length + 1,
    found: JSON.stringify(
      expression.length > 80 ? `${expression.slice(0, 79)}…` : expression,
    ),
    expected: 'a PromQL expression',
  };
}
