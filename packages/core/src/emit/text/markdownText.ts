/**
 * Text as one line of Markdown prose: characters that Markdown, MkDocs or HTML would read as syntax are escaped, so that
 * a title such as `<b>{{ x }}</b> | *` comes out as it was typed, in prose and in table cells.
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]|#~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}

/**
 * Text as inline code, which may also stand in a table cell: the fence is longer than any run of backticks inside, and
 * a vertical bar becomes a look-alike-free HTML entity outside a code span only when there is one.
 */
export function markdownCode(text: string): string {
  const line = oneLine(text);
  if (line.includes('|')) {
    return `<code>${line
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/\|/g, '&#124;')}</code>`;
  }
  const fence = '`'.repeat(longestRun(line, '`') + 1);
  const padding = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${padding}${line}${padding}${fence}`;
}

/** A fenced block whose fence its content cannot end. */
export function markdownBlock(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text, '`') + 1));
  return `${fence}${language}\n${text.replace(/\n+$/, '')}\n${fence}`;
}

/** An address of a page, in which nothing needs an escape. */
const PLAIN_URL =
  /^(?:https?:\/\/[\w:/.?=&%#~+,;@!$*'{}-]*|[\w/.?=&%#~+,;@!$*'{}-]*)$/;

/** An address for the parentheses of a Markdown link; only http(s), mailto and relative addresses pass. */
export function markdownUrl(url: string): string {
  if (PLAIN_URL.test(url)) return url;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme && !['http', 'https', 'mailto'].includes(scheme)) return '#';
  return url
    .replace(/[\s\p{Cc}]/gu, encodeURIComponent)
    .replace(
      /[()<>"\\|]/g,
      character =>
        `%${character
          .charCodeAt(0)
          .toString(16)
          .toUpperCase()
          .padStart(2, '0')}`,
    );
}

/** Text inside the double quotes of a Mermaid label. */
export function mermaidText(text: string): string {
  return oneLine(text)
    .replace(/#/g, '#35;')
    .replace(/&/g, '#38;')
    .replace(/"/g, '#quot;')
    .replace(/</g, '#lt;')
    .replace(/>/g, '#gt;')
    .replace(/`/g, '#96;');
}

/** A word of a POSIX shell command. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text)
    ? text
    : `'${text.replace(/'/g, `'\\''`)}'`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function longestRun(text: string, character: string): number {
  if (!text.includes(character)) return 0;
  let longest = 0;
  let run = 0;
  for (const found of text) {
    run = found === character ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
