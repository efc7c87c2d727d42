import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';

const names = (text: string) => text.split(' ');

/** Words that open a block, which `end` closes. */
const OPENING = new Set(names('if range with block define'));

const KNOWN = new Set([
  // keywords and functions of Go's text/template
  ...names(
    'if else end range with block define template break continue nil true false',
  ),
  ...names(
    'and or not eq ne lt le gt ge len index slice print printf println html js urlquery call',
  ),
  // Prometheus, template/template.go
  ...names(
    'query first label value strvalue args reReplaceAll safeHtml match title toUpper toLower',
  ),
  ...names(
    'graphLink tableLink sortByLabel stripPort stripDomain pathPrefix externalURL parseDuration',
  ),
  ...names(
    'humanize humanize1024 humanizeDuration humanizePercentage humanizeTimestamp toTime toDuration now tmpl',
  ),
]);

/** Variables that Prometheus sets. */
const VARIABLES = names('$labels $value $externalLabels $externalURL');

const TOKEN =
  /"(?:\\.|[^"\\])*"|`[^`]*`|'(?:\\.|[^'\\])*'|\$[a-zA-Z_]\w*|\$|\.[a-zA-Z_]\w*|[a-zA-Z_]\w*|[-+]?[\d.][\w.]*|:=|[.()|,=]|\s+|./gs;

/**
 * Checks a label or annotation of an alert as the Go template that Prometheus takes it for: actions that close, words
 * that it knows, blocks that end. Prometheus refuses the whole rule file for one wrong template, and with it every alert
 * in it. An empty list means that it is right.
 */
export function checkAlertTemplate(text: string): Problem[] {
  const variables = new Set(VARIABLES);
  let open = 0;
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at)) {
    const end = actionEnd(text, at + 2);
    if (end === undefined)
      return [problem(text, at, '`{{` is not closed by `}}`')];
    const action = text.slice(at + 2, end).replace(/^-\s|\s-$/g, '');
    const tokens =
      action.match(TOKEN)?.filter(token => token.trim() !== '') ?? [];
    const isComment = action.trim().startsWith('/*');
    const wrong = isComment ? undefined : wrongWord(tokens, variables);
    if (wrong !== undefined) return [problem(text, at, wrong)];
    if (OPENING.has(tokens[0] ?? '')) open += 1;
    if (tokens[0] === 'end') open -= 1;
    if (open < 0)
      return [problem(text, at, '`end` without a block that it could end')];
    at = end + 2;
  }
  return open > 0
    ? [problem(text, text.length, 'a block is not closed by `{{ end }}`')]
    : [];
}

/** Position of the `}}` that closes an action; strings in it may hold braces. */
function actionEnd(text: string, from: number): number | undefined {
  const rest = /^(?:"(?:\\.|[^"\\])*"|`[^`]*`|(?!\}\})[\s\S])*\}\}/.exec(
    text.slice(from),
  );
  return rest ? from + rest[0].length - 2 : undefined;
}

function wrongWord(
  tokens: readonly string[],
  variables: Set<string>,
): string | undefined {
  if (tokens.length === 0) return 'an action `{{ }}` is empty';
  for (const [index, token] of tokens.entries()) {
    const declared = [':=', ','].includes(tokens[index + 1] ?? '');
    if (/^\$\w/.test(token) && declared) variables.add(token);
    if (/^\$\w/.test(token) && !variables.has(token)) {
      return `there is no variable \`${token}\``;
    }
    if (/^[a-zA-Z_]/.test(token) && !KNOWN.has(token)) {
      return `there is no function \`${token}\``;
    }
    if (!/^[\w"'`$.()|,:=+-]/.test(token))
      return `\`${token}\` is not expected`;
  }
  return undefined;
}

function problem(text: string, offset: number, what: string): Problem {
  const before = text.slice(0, offset).split('\n');
  return {
    code: 'CW_ALERT_TEMPLATE',
    severity: 'error',
    message: `Prometheus cannot read this template: ${what}`,
    line: before.length,
    column: (before[before.length - 1] ?? '').length + 1,
    found: JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text),
    expected:
      'text, or a template such as `{{ $labels.pod }}` or `{{ $value | humanize }}`',
    hint: 'Braces that are meant as text: `{{ "{{" }}`.',
  };
}
