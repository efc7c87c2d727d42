/** One `{{ … }}` of a Go template. */
export interface TemplateAction {
  /** Offsets of the opening brace and behind the closing one. */
  start: number;
  end: number;
  /** First word: `define`, `if`, `end`, a function's name; empty for a comment. */
  keyword: string;
  /** What follows the first word, without the braces and trim markers. */
  rest: string;
}

const QUOTES = new Set(['"', '`', "'"]);

/** The actions of a Go template in order; undefined when one is not closed. */
export function templateActions(text: string): TemplateAction[] | undefined {
  const actions: TemplateAction[] = [];
  let at = 0;
  for (;;) {
    const start = text.indexOf('{{', at);
    if (start === -1) {
      return actions;
    }
    const end = actionEnd(text, start);
    if (end === undefined) {
      return undefined;
    }
    const body = text
      .slice(start + 2, end - 2)
      .replace(/^-(?=\s)/, '')
      .replace(/(?<=\s)-$/, '')
      .trim();
    const [, keyword = '', rest = ''] = body.startsWith('/*')
      ? []
      : /^(\S*)\s*([\s\S]*)$/.exec(body) ?? [];
    actions.push({ start, end, keyword, rest });
    at = end;
  }
}

function actionEnd(text: string, start: number): number | undefined {
  if (/^\{\{(?:-\s)?\s*\/\*/.test(text.slice(start, start + 8))) {
    const close = text.indexOf('*/', start);
    const braces = close === -1 ? -1 : text.indexOf('}}', close);
    return braces === -1 ? undefined : braces + 2;
  }
  let quote: string | undefined;
  for (let at = start + 2; at < text.length; at++) {
    const character = text[at]!;
    if (quote) {
      if (character === '\\' && quote !== '`') {
        at += 1;
      } else if (character === quote) {
        quote = undefined;
      }
    } else if (QUOTES.has(character)) {
      quote = character;
    } else if (character === '}' && text[at + 1] === '}') {
      return at + 2;
    }
  }
  return undefined;
}
