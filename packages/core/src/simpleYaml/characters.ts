/** Codes of the characters that a reader of YAML looks for. */
export const [LINE_END, BLANK, DASH, COLON, HASH, COMMA] = [
  10, 32, 45, 58, 35, 44,
];
export const [DOUBLE_QUOTE, SINGLE_QUOTE] = [34, 39];
export const [MAP_START, MAP_END, LIST_START, LIST_END] = [123, 125, 91, 93];

/** First characters that make something else of a scalar than text: an anchor, a tag, a literal block ... */
const INDICATORS = charactersOf('?:,[]{}#&*!|>\'"%@`');
/** What an unquoted key may hold here. */
const KEY_CHARACTERS = charactersOf(
  'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-',
);

export function isIndicator(code: number): boolean {
  return INDICATORS[code] === 1;
}

export function isOfKey(code: number): boolean {
  return KEY_CHARACTERS[code] === 1;
}

/** What an unquoted key begins with here: a letter, a digit, or the slash of a path. */
export function startsKey(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 47 && code <= 57);
}

function charactersOf(text: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of text) table[character.charCodeAt(0)] = 1;
  return table;
}
