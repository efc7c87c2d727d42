import { parser } from '@prometheus-io/lezer-promql';

const NAME_MATCHER = /^__name__\s*=\s*(["'])([^"'\\]*)\1$/;

/** Names of the metrics that an expression selects, each once, in the order of the text; also of one that does not parse whole. */
export function metricNames(expression: string): string[] {
  const names = new Set<string>();
  parser
    .parse(expression)
    .topNode.cursor()
    .iterate(node => {
      if (node.name !== 'Identifier' && node.name !== 'UnquotedLabelMatcher')
        return;
      const text = expression.slice(node.from, node.to);
      const parent = node.node.parent?.name;
      if (node.name === 'Identifier' && parent === 'VectorSelector')
        names.add(text);
      const matched = NAME_MATCHER.exec(text)?.[2];
      if (node.name !== 'Identifier' && matched) names.add(matched);
    });
  return [...names];
}
