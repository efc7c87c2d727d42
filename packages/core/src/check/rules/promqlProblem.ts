import { checkPromql } from '../../promql/checkPromql';
import { readPack } from '../../packs/readPack';

const LIMIT = 5000;

/** Shapes that were found right. A bundled command brings those of usual services along, and need not load the parser. */
let right: Set<string> | undefined;

/** Name of the pack with shapes that are right. */
export const QUERY_SHAPES_PACK = 'query-shapes';

/** Every shape that this process found right, for that pack. */
export function rightQueryShapes(): string[] {
  return [...known()].sort();
}

function known(): Set<string> {
  right ??= new Set(
    (readPack(QUERY_SHAPES_PACK) as string[] | undefined) ?? [],
  );
  return right;
}

/** What is wrong with a PromQL expression, with the place; undefined when nothing is. */
export function promqlProblem(expression: string): string | undefined {
  const shape = shapeOf(expression);
  if (known().has(shape)) return undefined;
  const [problem] = checkPromql(expression);
  if (problem) {
    return `${problem.message} (line ${problem.line}, column ${problem.column})`;
  }
  if (known().size >= LIMIT) known().clear();
  known().add(shape);
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
