import type { SyntaxNode } from '@lezer/common';
import { functionSignature, ValueType } from './functionSignatures';

/** Something that parses, but that Prometheus refuses. */
export interface TypeProblem {
  /** Offset in the text. */
  from: number;
  message: string;
}

const TYPE_NAMES: Readonly<Record<ValueType, string>> = {
  vector: 'an instant vector',
  matrix: 'a range vector',
  scalar: 'a number',
  string: 'a string',
};

/** Aggregations whose first argument is a parameter, with its type. */
const PARAMETERS: Readonly<Record<string, ValueType>> = {
  topk: 'scalar',
  bottomk: 'scalar',
  quantile: 'scalar',
  limitk: 'scalar',
  limit_ratio: 'scalar',
  count_values: 'string',
};

const SET_OPERATORS = new Set(['And', 'Or', 'Unless']);
const COMPARISONS = new Set(['Eql', 'Neq', 'Gte', 'Gtr', 'Lte', 'Lss']);

/**
 * The type of an expression by the rules of Prometheus' parser. What is wrong inside is added to `problems`; checking
 * goes on with the type that was expected, so that one mistake is said once.
 */
export function expressionType(
  node: SyntaxNode,
  text: string,
  problems: TypeProblem[],
): ValueType {
  const inner = (child: SyntaxNode) => expressionType(child, text, problems);
  const expressions = childExpressions(node);
  const [first] = expressions;
  switch (node.name) {
    case 'NumberDurationLiteral':
      return 'scalar';
    case 'StringLiteral':
      return 'string';
    case 'VectorSelector':
      checkSelector(node, text, problems);
      return 'vector';
    case 'MatrixSelector':
      if (first) inner(first);
      if (first && first.name !== 'VectorSelector') {
        complain(
          problems,
          node,
          'A range in brackets needs a plain selector; use a subquery such as [1h:1m]',
        );
      }
      return 'matrix';
    case 'SubqueryExpr':
      if (first) expect(first, inner(first), ['vector', 'scalar'], problems);
      return 'matrix';
    case 'UnaryExpr':
      return first
        ? expect(first, inner(first), ['vector', 'scalar'], problems)
        : 'vector';
    case 'BinaryExpr':
      return binaryType(node, expressions, inner, problems);
    case 'AggregateExpr':
      return aggregateType(node, text, inner, problems);
    case 'FunctionCall':
      return callType(node, text, inner, problems);
    default:
      return first ? inner(first) : 'vector';
  }
}

type Infer = (node: SyntaxNode) => ValueType;

function binaryType(
  node: SyntaxNode,
  operands: readonly SyntaxNode[],
  infer: Infer,
  problems: TypeProblem[],
): ValueType {
  const operator = children(node).find(
    ({ name }) =>
      SET_OPERATORS.has(name) ||
      COMPARISONS.has(name) ||
      ['Add', 'Sub', 'Mul', 'Div', 'Mod', 'Pow', 'Atan2'].includes(name),
  );
  const isSet = SET_OPERATORS.has(operator?.name ?? '');
  const types = operands.map(operand =>
    expect(
      operand,
      infer(operand),
      isSet ? ['vector'] : ['vector', 'scalar'],
      problems,
    ),
  );
  if (types.includes('vector')) return 'vector';
  const hasBool = children(node).some(({ name }) => name === 'BoolModifier');
  if (operator && COMPARISONS.has(operator.name) && !hasBool) {
    complain(
      problems,
      operator,
      'A comparison of two numbers needs the modifier bool',
    );
  }
  return 'scalar';
}

function aggregateType(
  node: SyntaxNode,
  text: string,
  infer: Infer,
  problems: TypeProblem[],
): ValueType {
  const operator = node.getChild('AggregateOp');
  const name = operator
    ? text.slice(operator.from, operator.to).toLowerCase()
    : '';
  const parameter = PARAMETERS[name];
  const expected: ValueType[] = parameter ? [parameter, 'vector'] : ['vector'];
  checkArguments(node, name, expected, expected.length, infer, problems);
  return 'vector';
}

function callType(
  node: SyntaxNode,
  text: string,
  infer: Infer,
  problems: TypeProblem[],
): ValueType {
  const identifier = node.getChild('FunctionIdentifier');
  const name = identifier
    ? text.slice(identifier.from, identifier.to).toLowerCase()
    : '';
  const signature = functionSignature(name);
  const { takes, required, repeats } = signature;
  const given = childExpressions(
    node.getChild('FunctionCallBody') ?? node,
  ).length;
  const last = takes[takes.length - 1];
  const expected =
    repeats && last
      ? [
          ...takes,
          ...Array<ValueType>(Math.max(0, given - takes.length)).fill(last),
        ]
      : takes;
  checkArguments(node, name, expected, required, infer, problems);
  return signature.returns;
}

function checkArguments(
  node: SyntaxNode,
  name: string,
  expected: readonly ValueType[],
  required: number,
  infer: Infer,
  problems: TypeProblem[],
): void {
  const given = childExpressions(node.getChild('FunctionCallBody') ?? node);
  if (given.length < required || given.length > expected.length) {
    const count =
      required === expected.length
        ? `${required}`
        : `${required} to ${expected.length}`;
    complain(
      problems,
      node,
      `'${name}' takes ${count} argument${count === '1' ? '' : 's'}, not ${
        given.length
      }`,
    );
    return;
  }
  given.forEach((argument, index) => {
    const wanted = expected[index];
    if (wanted) expect(argument, infer(argument), [wanted], problems, name);
  });
}

/* Prometheus refuses a selector that could select every series there is. */
function checkSelector(
  node: SyntaxNode,
  text: string,
  problems: TypeProblem[],
): void {
  if (node.getChild('Identifier')) return;
  const matchers = text.slice(node.from, node.to);
  const selects = [
    ...matchers.matchAll(/(=~|!~|!=|=)\s*(["'`])((?:\\.|(?!\2).)*)\2/g),
  ].some(
    ([, operator, , value = '']) =>
      (operator === '=' && value !== '') ||
      (operator === '!=' && value === '') ||
      (operator === '=~' && !['', '.*'].includes(value)) ||
      (operator === '!~' && ['', '.*'].includes(value)),
  );
  const quotedName = /[{,]\s*(["'])(?:\\.|(?!\1).)+\1\s*[,}]/.test(matchers);
  if (!selects && !quotedName) {
    complain(
      problems,
      node,
      'A selector needs a metric name or a matcher that does not match the empty string',
    );
  }
}

function expect(
  node: SyntaxNode,
  found: ValueType,
  wanted: readonly ValueType[],
  problems: TypeProblem[],
  where?: string,
): ValueType {
  if (wanted.includes(found)) return found;
  const expected = wanted.map(type => TYPE_NAMES[type]).join(' or ');
  complain(
    problems,
    node,
    `${where ? `'${where}'` : 'The operator'} needs ${expected} here, not ${
      TYPE_NAMES[found]
    }`,
  );
  return wanted[0] ?? found;
}

function complain(
  problems: TypeProblem[],
  { from }: SyntaxNode,
  message: string,
): void {
  problems.push({ from, message });
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    found.push(child);
  return found;
}

function childExpressions(node: SyntaxNode): SyntaxNode[] {
  return node.getChildren('Expr');
}
