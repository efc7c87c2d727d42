/** Words that YAML 1.1 takes for booleans. */
export const BOOLEANS = new Map<string, boolean>([
  ...[
    'y',
    'Y',
    'yes',
    'Yes',
    'YES',
    'true',
    'True',
    'TRUE',
    'on',
    'On',
    'ON',
  ].map((text): [string, boolean] => [text, true]),
  ...[
    'n',
    'N',
    'no',
    'No',
    'NO',
    'false',
    'False',
    'FALSE',
    'off',
    'Off',
    'OFF',
  ].map((text): [string, boolean] => [text, false]),
]);
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);
const INTEGER =
  /^[-+]?(0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO]?[0-7_]+|0|[1-9][0-9_]*)$/;
const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/;
const SPECIAL = /^([-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$/;

function numberOf(text: string): number | undefined {
  if (INTEGER.test(text)) return integerValue(text.replaceAll('_', ''));
  const digits = text.replaceAll('_', '');
  if (FLOAT.test(digits)) return Number(digits);
  if (SPECIAL.test(text)) return Number.NaN;
  return undefined;
}

/** The value of an integer in any of its notations. */
export function integerValue(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '');
  if (/^0[xXbB]/.test(digits)) return sign * Number(digits);
  if (/^0[oO]?[0-7]+$/.test(digits) && digits !== '0') {
    return sign * Number.parseInt(digits.replace(/^0[oO]?/, '') || '0', 8);
  }
  return sign * Number(digits);
}

const LONGEST_WORD = 'false'.length;
const LONGEST_NUMBER = 40;

/** What an unquoted scalar is to the YAML reader of kubectl and Helm (YAML 1.1: `yes` is true, `0644` is 420). */
export function kubernetesScalar(
  text: string,
): string | boolean | number | null {
  const first = text.charCodeAt(0) | 32;
  const isLetter = first >= 97 && first <= 122;
  if (text.length > (isLetter ? LONGEST_WORD : LONGEST_NUMBER)) return text;
  if (NULLS.has(text)) return null;
  const value = isLetter ? BOOLEANS.get(text) : numberOf(text);
  return value === undefined ? text : value;
}
