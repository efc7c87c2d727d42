import { Document } from 'yaml';
import { HelmValue, HelmValues, isTable } from './helmValues';

/** How `yaml` writes values: see {@link plainValuesText}, which says the same sooner. */
export const YAML_STYLE = {
  aliasDuplicateObjects: false,
  compat: 'yaml-1.1',
} as const;

const LONGEST_WORD = 'false'.length;
const LONGEST_KEY = 128;

/** Where a text has one of these, `yaml` puts it in quotation marks (its `plainString`). */
const NEEDS_QUOTES = /^[ ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-] |: | #|[ :]$/;
/** Begins another document where it stands at the start of a line. */
const DOCUMENT_MARK = /^(---|\.\.\.)/;
/** No number, date, null or merge key of YAML 1.1 or 1.2 has one of these. */
const TEXT_ONLY = /[ghj-mp-su-wyGHJ-MP-SU-WY(){}[\]/$"'|\\;?!@#%^&*`,]/;
/** Nor has a word such as `on`. */
const NO_LETTER = /[^A-Za-z]/;
/** Anything but printable characters of the basic plane and line feeds. */
const EXTRAORDINARY = /[^\n\x20-\x7e\xa1-\u2027\u202a-\ud7ff\ue000-\ufdff]/;

/**
 * The text of values as `yaml` writes it, made in one pass: its documents of nodes cost four times as much, and values
 * are most of what a generation writes. What is out of the ordinary is left to `yaml`: control characters,
 * numbers with an exponent. A test compares the two.
 *
 * @param above - what stands above an entry at the top.
 * @returns nothing where `yaml` has to write the file.
 */
export function plainValuesText(
  values: HelmValues,
  above: (key: string) => string,
): string | undefined {
  let text = '';
  for (const key of Object.keys(values)) {
    const entry = entryText(key, values[key] ?? null, '');
    if (entry === undefined) return undefined;
    text += `${above(key)}${entry}\n`;
  }
  return text === '' ? undefined : text;
}

function entryText(
  key: string,
  value: HelmValue,
  indent: string,
): string | undefined {
  if (key.length > LONGEST_KEY || key.includes('\n')) return undefined;
  const name = scalarText(key);
  if (name === undefined) return undefined;
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    const items = listText(value, inner);
    return items === undefined ? undefined : `${name}:\n${inner}${items}`;
  }
  if (isTable(value)) {
    const entries = tableText(value, inner);
    if (entries === undefined) return undefined;
    return entries === '' ? `${name}: {}` : `${name}:\n${inner}${entries}`;
  }
  const written = valueText(value, inner);
  return written === undefined ? undefined : `${name}: ${written}`;
}

function tableText(values: HelmValues, indent: string): string | undefined {
  let text = '';
  for (const key of Object.keys(values)) {
    const entry = entryText(key, values[key] ?? null, indent);
    if (entry === undefined) return undefined;
    text += text === '' ? entry : `\n${indent}${entry}`;
  }
  return text;
}

function listText(
  items: readonly HelmValue[],
  indent: string,
): string | undefined {
  const inner = `${indent}  `;
  let text = '';
  for (const item of items) {
    const written = isTable(item)
      ? tableText(item, inner) || undefined
      : valueText(item, inner);
    if (written === undefined) return undefined;
    text += text === '' ? `- ${written}` : `\n${indent}- ${written}`;
  }
  return text;
}

/** A scalar or an empty list. */
function valueText(value: HelmValue, indent: string): string | undefined {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      return numberText(value);
    case 'string':
      return value.includes('\n')
        ? blockText(value, indent)
        : scalarText(value);
    default:
      if (value === null) return 'null';
      return Array.isArray(value) && value.length === 0 ? '[]' : undefined;
  }
}

function numberText(value: number): string | undefined {
  const text = String(value);
  return /^(-?[1-9]\d*|0|-?\d+\.\d+)$/.test(text) && !Object.is(value, -0)
    ? text
    : undefined;
}

/** Several lines, as they are. */
function blockText(text: string, indent: string): string | undefined {
  if (EXTRAORDINARY.test(text) || !/^[^\s][^]*[^\s]\n?$/.test(text)) {
    return undefined;
  }
  const clipped = text.endsWith('\n');
  const lines = (clipped ? text.slice(0, -1) : text).replace(
    /\n+/g,
    `$&${indent}`,
  );
  return `|${clipped ? '' : '-'}\n${indent}${lines}`;
}

function scalarText(text: string): string | undefined {
  const first = text.charCodeAt(0) | 32;
  // YAML 1.1 takes `e5` for a number.
  const isLetter = first >= 97 && first <= 122 && first !== 101;
  const isText = isLetter
    ? text.length > LONGEST_WORD || NO_LETTER.test(text)
    : TEXT_ONLY.test(text);
  if (!isText) return ambiguousText(text);
  if (EXTRAORDINARY.test(text) || DOCUMENT_MARK.test(text)) return undefined;
  if (!NEEDS_QUOTES.test(text)) return text;
  return text.includes('"') && !text.includes("'")
    ? `'${text}'`
    : JSON.stringify(text);
}

const LIMIT = 1000;
const asked = new Map<string, string | undefined>();

/** What might be a number, a date or a word such as `on` is for `yaml` to judge; they are few, and come again. */
function ambiguousText(text: string): string | undefined {
  if (!asked.has(text)) {
    if (asked.size >= LIMIT) asked.clear();
    const written = new Document(text, YAML_STYLE)
      .toString({ lineWidth: 0 })
      .slice(0, -1);
    asked.set(
      text,
      written.includes('\n') || EXTRAORDINARY.test(text) ? undefined : written,
    );
  }
  return asked.get(text);
}
