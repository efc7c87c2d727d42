import {
  isMap,
  isScalar,
  isSeq,
  Node,
  Pair,
  parseAllDocuments,
  Scalar,
  visit,
  YAMLMap,
} from 'yaml';
import { Chance } from './Chance';
import { parsedYaml } from './parses';
import type { TextEdit } from './TextEdit';

interface Entry {
  pair: Pair<Node, Node | null>;
  map: YAMLMap;
  /** Place among its siblings. */
  place: number;
  /** Offset of the key, and of the line that it is on. */
  start: number;
  line: number;
  /** Where the comment lines directly above it begin. */
  top: number;
  column: number;
  /** Behind its last line. */
  end: number;
  /** Whether the dash of a list item stands before it. */
  inline: boolean;
}

const entryEdit =
  (
    suits: (entry: Entry) => boolean,
    edit: (text: string, entry: Entry, token: string, chance: Chance) => string,
  ): TextEdit =>
  (text, token, chance) => {
    const entry = chance.one(entriesOf(text).filter(suits));
    return entry && edit(text, entry, token, chance);
  };

/** What people do to YAML, in its text. */
export const yamlEdits: Readonly<Record<string, TextEdit>> = {
  'change a value': entryEdit(isPlainLine, (text, { pair }, token) => {
    const scalar = pair.value as Scalar;
    const { value } = scalar;
    const changed =
      typeof value === 'number'
        ? String(value + 1)
        : JSON.stringify(
            typeof value === 'boolean' ? !value : `${String(value)} ${token}`,
          );
    return splice(text, scalar.range![0], scalar.range![1], changed);
  }),
  'add to a block of text': entryEdit(
    ({ pair: { value } }) =>
      isScalar(value) && value.type === Scalar.BLOCK_LITERAL,
    (text, { column, end }, token) =>
      splice(text, end, end, `${' '.repeat(column + 2)}${token}\n`),
  ),
  'delete an entry': entryEdit(
    ({ map, inline }) => map.items.length > 1 && !inline,
    (text, { top, end }) => splice(text, top, end, ''),
  ),
  'add an entry': entryEdit(
    () => true,
    (text, { column, end }, token) =>
      splice(text, end, end, `${' '.repeat(column)}own${token}: ${token}\n`),
  ),
  'add an entry with entries': entryEdit(
    ({ inline }) => !inline,
    (text, { column, top }, token) => {
      const indent = ' '.repeat(column);
      return splice(
        text,
        top,
        top,
        `\n${indent}# about ${token}\n${indent}own${token}:\n${indent}    deep: [${token}]\n${indent}    list:\n${indent}    - ${token}\n\n`,
      );
    },
  ),
  'comment above': entryEdit(
    ({ inline }) => !inline,
    (text, { line, column }, token) =>
      splice(text, line, line, `${' '.repeat(column)}# ${token}\n`),
  ),
  'comment beside': entryEdit(isPlainLine, (text, { end }, token) =>
    splice(text, end - 1, end - 1, ` # ${token}`),
  ),
  'comment at the end': (text, token) => `${text}# ${token}\n`,
  'empty lines': entryEdit(
    ({ inline }) => !inline,
    (text, { line }) => splice(text, line, line, '\n\n\n'),
  ),
  'close up': entryEdit(
    ({ line }) => line > 2,
    (text, { line }) =>
      text.slice(line - 2, line) === '\n\n'
        ? splice(text, line - 1, line, '')
        : text,
  ),
  'swap neighbours': (text, _token, chance) => {
    const entries = entriesOf(text);
    const pairs = entries.flatMap(entry => {
      const next = entries.find(
        ({ map, place }) => map === entry.map && place === entry.place + 1,
      );
      return next && !entry.inline && entry.end <= next.top
        ? [[entry, next] as const]
        : [];
    });
    const chosen = chance.one(pairs);
    if (!chosen) return undefined;
    const [a, b] = chosen;
    return (
      text.slice(0, a.top) +
      text.slice(b.top, b.end) +
      text.slice(a.end, b.top) +
      text.slice(a.top, a.end) +
      text.slice(b.end)
    );
  },
  'quote otherwise': entryEdit(
    entry =>
      isPlainLine(entry) &&
      typeof (entry.pair.value as Scalar).value === 'string',
    (text, { pair }) => {
      const { range, value, type } = pair.value as Scalar<string>;
      const quoted =
        type === Scalar.QUOTE_DOUBLE
          ? `'${value.replace(/'/g, "''")}'`
          : JSON.stringify(value);
      return splice(text, range![0], range![1], quoted);
    },
  ),
  'write on one line': entryEdit(
    ({ pair: { value } }) =>
      (isMap(value) || isSeq(value)) &&
      !value.flow &&
      value.items.every(
        item =>
          isScalar(item) || (isMap(value) && isScalar((item as Pair).value)),
      ),
    (text, { pair, end }) => {
      const value = pair.value as YAMLMap;
      const whole = JSON.stringify(value.toJSON());
      return splice(text, pair.key.range![1], end, `: ${whole}\n`);
    },
  ),
  'indent by four': text => formatted(text, { indent: 4 }),
  'indent lists less': text => formatted(text, { indentSeq: false }),
  'name a key otherwise': entryEdit(
    ({ pair }) => isScalar(pair.key) && pair.key.type === Scalar.PLAIN,
    (text, { pair }, token) =>
      splice(text, pair.key.range![1], pair.key.range![1], token),
  ),
  'anchor and alias': entryEdit(
    entry =>
      isPlainLine(entry) &&
      !entry.inline &&
      typeof (entry.pair.value as Scalar).value === 'string',
    (text, { pair, column, end }, token) => {
      const withAlias = splice(
        text,
        end,
        end,
        `${' '.repeat(column)}same${token}: *${token}\n`,
      );
      const at = pair.value!.range![0];
      return splice(withAlias, at, at, `&${token} `);
    },
  ),
  'add an item': entryEdit(
    ({ pair: { value } }) =>
      isSeq(value) &&
      !value.flow &&
      value.items.length > 0 &&
      value.items.every(item => isScalar(item)),
    (text, { pair, end }, token) => {
      const first = (pair.value as YAMLMap).range![0];
      const indent = first - (text.lastIndexOf('\n', first - 1) + 1);
      return splice(text, end, end, `${' '.repeat(indent)}- ${token}\n`);
    },
  ),
  'add a document': (text, token) =>
    `${text}---\nkind: Own\nmetadata:\n  name: ${token}\n`,
  'keep the generator away': entryEdit(
    ({ inline }) => !inline,
    (text, { line, column }) =>
      splice(text, line, line, `${' '.repeat(column)}# chartwright: mine\n`),
  ),
};

/** Every entry of a map that is written over lines, of every document. */
export function entriesOf(text: string): Entry[] {
  const entries: Entry[] = [];
  for (const document of parsedYaml(text).documents) {
    visit(document, {
      Map: (_key, map) => {
        if (map.flow) return visit.SKIP;
        (map.items as Pair<Node, Node | null>[]).forEach((pair, place) => {
          const start = pair.key.range![0];
          const line = text.lastIndexOf('\n', start - 1) + 1;
          const column = start - line;
          entries.push({
            pair,
            map,
            place,
            start,
            line,
            top: topOf(text, line),
            column,
            end: endOf(text, start, column),
            inline: text.slice(line, start).trim() !== '',
          });
        });
        return undefined;
      },
    });
  }
  return entries;
}

/** Where the comment lines directly above a line begin. */
function topOf(text: string, line: number): number {
  let top = line;
  while (top > 0) {
    const above = text.lastIndexOf('\n', top - 2) + 1;
    if (!/^[ \t]*#/.test(text.slice(above, top))) break;
    top = above;
  }
  return top;
}

/** Behind the last line that is indented deeper than the column, or is an item of a list at it. */
function endOf(text: string, start: number, column: number): number {
  let end = text.indexOf('\n', start) + 1;
  let at = end;
  while (at < text.length && end > 0) {
    const next = text.indexOf('\n', at) + 1 || text.length;
    const content = text.slice(at, next);
    const indent = content.search(/\S/);
    if (indent > column || (indent === column && /^\s*- /.test(content)))
      end = next;
    else if (indent !== -1) break;
    at = next;
  }
  return end === 0 ? text.length : end;
}

function isPlainLine({ pair: { value }, end }: Entry): boolean {
  return (
    isScalar(value) &&
    value.range![0] < value.range![1] &&
    value.range![1] < end &&
    !value.anchor &&
    (value.type === Scalar.PLAIN ||
      value.type === Scalar.QUOTE_DOUBLE ||
      value.type === Scalar.QUOTE_SINGLE)
  );
}

function formatted(text: string, options: object): string | undefined {
  const documents = parseAllDocuments(text);
  return Array.isArray(documents) &&
    documents.length === 1 &&
    documents[0]!.errors.length === 0
    ? documents[0]!.toString({ lineWidth: 0, ...options })
    : undefined;
}

function splice(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
