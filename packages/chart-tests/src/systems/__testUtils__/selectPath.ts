type Step =
  | { kind: 'field'; name: string }
  | { kind: 'index'; index: number }
  | { kind: 'any' }
  | { kind: 'where'; path: string; test: (value: unknown) => boolean };

/** Every value at a path: dotted, `[n]`, `[*]`, `[k=v]`, `[k~re]` (k may be dotted), `["literal"]`. */
export function selectPath(value: unknown, path: string): unknown[] {
  return stepsOf(path).reduce<unknown[]>(
    (found, step) => found.flatMap(item => take(item, step)),
    [value],
  );
}

function take(item: unknown, step: Step): unknown[] {
  if (step.kind === 'field') return own(item, step.name);
  if (!Array.isArray(item)) return [];
  switch (step.kind) {
    case 'any':
      return item;
    case 'index':
      return step.index < item.length ? [item[step.index]] : [];
    default:
      return item.filter(element =>
        selectPath(element, step.path).some(step.test),
      );
  }
}

function own(item: unknown, field: string): unknown[] {
  if (typeof item !== 'object' || item === null || !Object.hasOwn(item, field))
    return [];
  const value = (item as Record<string, unknown>)[field];
  return value === undefined ? [] : [value];
}

function stepsOf(path: string): Step[] {
  const steps: Step[] = [];
  let rest = path;
  while (rest !== '') {
    const bracket = /^\["([^"]*)"\]\.?|^\[((?:[^[\]]|\[[^\]]*\])*)\]\.?/.exec(
      rest,
    );
    const field = bracket ?? /^([^.[]+)\.?/.exec(rest);
    if (!field) throw new Error(`'${path}' is no path at '${rest}'`);
    if (!bracket) steps.push({ kind: 'field', name: field[1]! });
    else if (bracket[1] !== undefined)
      steps.push({ kind: 'field', name: bracket[1] });
    else steps.push(bracketStep(bracket[2] ?? ''));
    rest = rest.slice(field[0].length);
  }
  return steps;
}

function bracketStep(inner: string): Step {
  if (inner === '*') return { kind: 'any' };
  if (/^\d+$/.test(inner)) return { kind: 'index', index: Number(inner) };
  const [, path = '', operator, wanted = ''] =
    /^([^=~]+)([=~])(.*)$/s.exec(inner) ?? [];
  if (operator === '~') {
    const expression = regularExpression(wanted);
    return {
      kind: 'where',
      path,
      test: value => expression.test(String(value)),
    };
  }
  return { kind: 'where', path, test: value => String(value) === wanted };
}

/** A regular expression that may begin with `(?i)`, which JavaScript writes as a flag. */
export function regularExpression(source: string): RegExp {
  return source.startsWith('(?i)')
    ? new RegExp(source.slice(4), 'i')
    : new RegExp(source);
}
