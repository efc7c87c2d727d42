import { NOT_SIMPLE } from './notSimple';

const WORDS = new Map<string, boolean | null>([
  ...['true', 'True', 'TRUE'].map((word): [string, boolean] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, boolean] => [
    word,
    false,
  ]),
  ...['~', 'null', 'Null', 'NULL'].map((word): [string, null] => [word, null]),
]);
const NUMBER = /^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?$/;
/** Whatever could be another notation of a number: octal, hexadecimal, with an exponent, infinite ... */
const MAYBE_NUMBER =
  /^[-+]?(?:0x[0-9a-f]+|0o[0-7]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?|\.(?:inf|nan))$/i;

/** What an unquoted scalar is in the core schema of YAML 1.2. */
export function coreScalar(text: string): string | number | boolean | null {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (NUMBER.test(text)) return Number(text);
  if (MAYBE_NUMBER.test(text)) throw NOT_SIMPLE;
  return text;
}
