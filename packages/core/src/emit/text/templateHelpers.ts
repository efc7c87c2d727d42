import {
  markdownBlock,
  markdownCode,
  markdownText,
  markdownUrl,
  mermaidText,
  shellWord,
} from './markdownText';

/** How every template is compiled: nothing is escaped for HTML, and a missing field is an error. */
export const TEMPLATE_OPTIONS = {
  noEscape: true,
  strict: true,
  preventIndent: true,
} as const;

/** What a template may call beside Handlebars' own blocks. */
export const TEMPLATE_HELPERS = {
  /* prose or a table cell */
  md: (text: unknown) => markdownText(asText(text)),
  /* inline code */
  code: (text: unknown) => markdownCode(asText(text)),
  /* a fenced block */
  block: (language: unknown, text: unknown) =>
    markdownBlock(asText(text), asText(language)),
  /* the address of a link */
  url: (text: unknown) => markdownUrl(asText(text)),
  /* inside the quotes of a Mermaid label */
  mermaid: (text: unknown) => mermaidText(asText(text)),
  /* a word of a shell command */
  sh: (text: unknown) => shellWord(asText(text)),
  /* a double-quoted YAML or JSON string */
  quote: (text: unknown) => JSON.stringify(asText(text)),
};

/** Their names. */
export const HELPER_NAMES = Object.keys(TEMPLATE_HELPERS);

function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return String(value);
}
