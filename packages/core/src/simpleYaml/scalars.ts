import {
  BLANK,
  DASH,
  DOUBLE_QUOTE,
  isIndicator,
  SINGLE_QUOTE,
} from './characters';
import { NOT_SIMPLE } from './notSimple';

/**
 * What an unquoted scalar stands for, which the versions of YAML see differently.
 *
 * @throws NOT_SIMPLE where it is hard to tell.
 */
export type PlainScalar = (text: string) => string | number | boolean | null;

/** Keys that would reach into the prototype of a plain object. */
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Escapes that JSON and YAML share. */
const OTHER_ESCAPE = /\\[^"\\/bfnrtu]/;

/** Where a quoted scalar ends: behind its closing quote, which lies before `end`. */
export function quotedEnd(text: string, from: number, end: number): number {
  const quote = text.charCodeAt(from);
  for (let at = from + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92 && quote === DOUBLE_QUOTE) at += 1;
    else if (code === quote) {
      if (quote === DOUBLE_QUOTE || text.charCodeAt(at + 1) !== quote)
        return at + 1;
      at += 1;
    }
  }
  throw NOT_SIMPLE;
}

/** The text that a quoted scalar stands for. */
export function quotedText(quoted: string): string {
  if (quoted.charCodeAt(0) === SINGLE_QUOTE)
    return quoted.slice(1, -1).replaceAll("''", "'");
  if (!quoted.includes('\\')) return quoted.slice(1, -1);
  if (OTHER_ESCAPE.test(quoted)) throw NOT_SIMPLE;
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw NOT_SIMPLE;
  }
}

export function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

/** The value of an unquoted scalar that is written on one line. */
export function plainValue(text: string, plain: PlainScalar): unknown {
  const first = text.charCodeAt(0);
  const isMark =
    isIndicator(first) ||
    (first === DASH && (text.length === 1 || text.charCodeAt(1) === BLANK));
  if (isMark || text.includes(': ') || text.endsWith(':')) throw NOT_SIMPLE;
  return plain(text);
}

/** A key that is written in quotes. */
export function quotedKey(quoted: string): string {
  const key = quoted.slice(1, -1);
  if (key === '' || /\\|''/.test(key) || UNSAFE_KEYS.has(key)) throw NOT_SIMPLE;
  return key;
}

/** A key without quotes, which is to be a text. */
export function plainKey(key: string, plain: PlainScalar): string {
  if (typeof plain(key) !== 'string' || UNSAFE_KEYS.has(key)) throw NOT_SIMPLE;
  return key;
}
