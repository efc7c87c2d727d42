/** A piece of HCL that is written as it is: a reference, never a person's text. */
export class Expression {
  constructor(readonly text: string) {}
}

/** A value of an attribute. */
export type HclValue =
  | string
  | number
  | boolean
  | Expression
  | readonly HclValue[]
  | { readonly [key: string]: HclValue };

/** A block: `resource "aws_db_instance" "orders" { … }`. */
export interface HclBlock {
  readonly type: string;
  readonly labels?: readonly string[];
  readonly comment?: string;
  readonly attributes?: Readonly<Record<string, HclValue>>;
  readonly blocks?: readonly HclBlock[];
}

/** A reference, an address or a call. */
export function expression(text: string): Expression {
  return new Expression(text);
}

/** The text of blocks, laid out as `terraform fmt` does. Texts are data: neither `${` nor `%{` starts anything in them. */
export function hclText(blocks: readonly HclBlock[]): string {
  return `${blocks.map(block => blockText(block, '')).join('\n\n')}\n`;
}

function blockText(
  { type, labels = [], comment, attributes = {}, blocks = [] }: HclBlock,
  indent: string,
): string {
  const head = [type, ...labels.map(quoted)].join(' ');
  const inner = `${indent}  `;
  const parts = [
    ...attributeParts(attributes, inner),
    ...blocks.map(block => blockText(block, inner)),
  ];
  const note = (comment ?? '')
    .split('\n')
    .filter(line => line !== '')
    .map(line => `${indent}# ${line}\n`)
    .join('');
  return parts.length === 0
    ? `${note}${indent}${head} {}`
    : `${note}${indent}${head} {\n${parts.join('\n\n')}\n${indent}}`;
}

/** Runs of attributes on one line each, aligned; those of several lines stand alone. */
function attributeParts(
  attributes: Readonly<Record<string, HclValue>>,
  indent: string,
): string[] {
  const parts: string[] = [];
  let run: (readonly [string, string])[] = [];
  const close = () => {
    if (run.length === 0) return;
    const width = Math.max(...run.map(([name]) => name.length));
    parts.push(
      run
        .map(([name, text]) => `${indent}${name.padEnd(width)} = ${text}`)
        .join('\n'),
    );
    run = [];
  };
  for (const [name, value] of Object.entries(attributes)) {
    const text = valueText(value, indent);
    if (!text.includes('\n')) {
      run.push([name, text]);
      continue;
    }
    close();
    parts.push(`${indent}${name} = ${text}`);
  }
  close();
  return parts;
}

function valueText(value: HclValue, indent: string): string {
  if (value instanceof Expression) return value.text;
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value))
    return `[${value.map(item => valueText(item, indent)).join(', ')}]`;
  const keys = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [keyText(key), item]),
  );
  return Object.keys(keys).length === 0
    ? '{}'
    : `{\n${attributeParts(keys, `${indent}  `).join('\n')}\n${indent}}`;
}

function isList(value: HclValue): value is readonly HclValue[] {
  return Array.isArray(value);
}

function keyText(key: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) ? key : quoted(key);
}

const SHORT_FORMS = new Map([
  ['b', '\\u0008'],
  ['f', '\\u000c'],
]);

/** A string of HCL: escapes as in JSON, and `$${` and `%%{` for what would begin a template. */
function quoted(text: string): string {
  return (
    JSON.stringify(text)
      .replaceAll('${', '$$${')
      .replaceAll('%{', '%%{')
      .replace(
        /[\u007f-\u009f\u2028\u2029]/g,
        character =>
          `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )
      // JSON's short forms of two control characters are none of HCL's.
      .replace(
        /\\([\s\S])/g,
        (escape, character) => SHORT_FORMS.get(character) ?? escape,
      )
  );
}
