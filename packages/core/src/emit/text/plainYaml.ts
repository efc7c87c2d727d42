import { Document } from 'yaml';
import { HelmValue, isTable } from '../values/helmValues';

/** How `yaml` is asked to write. */
export interface YamlStyle {
  /** Strings are quoted wherever a reader of YAML 1.1 would take them for something else, too. */
  readonly compat: 'yaml-1.1' | undefined;
  /** Texts of several lines are literal blocks, whatever is in them; else they are left to `yaml`. */
  readonly literal: boolean;
}

/** Words that YAML 1.1 or 1.2 takes for something else than a text. */
const WORDS = new Set([
  'y',
  'n',
  'yes',
  'no',
  'on',
  'off',
  'true',
  'false',
  'null',
]);
const LONGEST_WORD = 'false'.length;
/** Numbers to both. */
const WHOLE_NUMBER = /^(?:0|[1-9][0-9]*)$/;
/** No number to either. */
const VERSION = /^[0-9]+\.[0-9]+\.[0-9]+$/;
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
 * The text of a table as `yaml` writes it, made in one pass: its documents of nodes cost four times as much, and values are
 * most of what a generation writes. What is out of the ordinary is left to `yaml`: control characters, numbers with an
 * exponent. Tests compare the two.
 *
 * @param indent - of the table's entries.
 * @param above - what stands above an entry.
 * @returns nothing where `yaml` has to write the file.
 */
export function plainYaml(
  values: YamlTable,
  style: YamlStyle,
  indent = '',
  above: (key: string) => string = () => '',
): string | undefined {
  const entries = entryTexts(values, indent, style);
  if (entries === undefined || entries.length === 0) return undefined;
  return entries
    .map(([key, text]) => `${above(key)}${indent}${text}\n`)
    .join('');
}

/** A table whose absent entries may be undefined, as `yaml` takes them. */
export type YamlTable = { readonly [key: string]: HelmValue | undefined };

function entryText(
  key: string,
  value: HelmValue,
  indent: string,
  style: YamlStyle,
): string | undefined {
  if (key.length > LONGEST_KEY || key.includes('\n')) return undefined;
  const name = scalarText(key, style);
  if (name === undefined) return undefined;
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > 0) {
    const items = listText(value, inner, style);
    return items === undefined ? undefined : `${name}:\n${inner}${items}`;
  }
  if (isTable(value)) {
    const entries = tableText(value, inner, style);
    if (entries === undefined) return undefined;
    return entries === '' ? `${name}: {}` : `${name}:\n${inner}${entries}`;
  }
  const written = valueText(value, inner, style);
  return written === undefined ? undefined : `${name}: ${written}`;
}

function tableText(
  values: YamlTable,
  indent: string,
  style: YamlStyle,
): string | undefined {
  return entryTexts(values, indent, style)
    ?.map(([, text]) => text)
    .join(`\n${indent}`);
}

/** What stands in a table, entry by entry; an undefined one is none. */
function entryTexts(
  values: YamlTable,
  indent: string,
  style: YamlStyle,
): [key: string, text: string][] | undefined {
  const entries: [string, string][] = [];
  for (const key of Object.keys(values)) {
    if (values[key] === undefined) continue;
    const text = entryText(key, values[key], indent, style);
    if (text === undefined) return undefined;
    entries.push([key, text]);
  }
  return entries;
}

function listText(
  items: readonly HelmValue[],
  indent: string,
  style: YamlStyle,
): string | undefined {
  const inner = `${indent}  `;
  let text = '';
  for (const item of items) {
    const written = isTable(item)
      ? tableText(item, inner, style) || undefined
      : valueText(item, inner, style);
    if (written === undefined) return undefined;
    text += text === '' ? `- ${written}` : `\n${indent}- ${written}`;
  }
  return text;
}

/** A scalar or an empty list. */
function valueText(
  value: HelmValue,
  indent: string,
  style: YamlStyle,
): string | undefined {
  switch (typeof value) {
    case 'boolean':
      return String(value);
    case 'number':
      return numberText(value);
    case 'string':
      if (!value.includes('\n')) return scalarText(value, style);
      return style.literal ? blockText(value, indent) : undefined;
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

function scalarText(text: string, style: YamlStyle): string | undefined {
  const first = text.charCodeAt(0) | 32;
  // YAML 1.1 takes `e5` for a number.
  const isLetter = first >= 97 && first <= 122 && first !== 101;
  const isText = isLetter
    ? text.length > LONGEST_WORD ||
      NO_LETTER.test(text) ||
      !WORDS.has(text.toLowerCase())
    : TEXT_ONLY.test(text);
  if (!isText) {
    if (text === '' || WHOLE_NUMBER.test(text)) return `"${text}"`;
    return VERSION.test(text) ? text : ambiguousText(text, style);
  }
  if (EXTRAORDINARY.test(text) || DOCUMENT_MARK.test(text)) return undefined;
  if (!NEEDS_QUOTES.test(text)) return text;
  return text.includes('"') && !text.includes("'")
    ? `'${text}'`
    : JSON.stringify(text);
}

const LIMIT = 1000;
const asked = {
  'yaml-1.1': new Map<string, string | undefined>(),
  'yaml-1.2': new Map<string, string | undefined>(),
};

/** What might be a number, a date or a word such as `on` is for `yaml` to judge; they are few, and come again. */
function ambiguousText(
  text: string,
  { compat }: YamlStyle,
): string | undefined {
  const known = asked[compat ?? 'yaml-1.2'];
  if (!known.has(text)) {
    if (known.size >= LIMIT) known.clear();
    const written = new Document(text, compat && { compat })
      .toString({ lineWidth: 0 })
      .slice(0, -1);
    known.set(
      text,
      written.includes('\n') || EXTRAORDINARY.test(text) ? undefined : written,
    );
  }
  return known.get(text);
}
