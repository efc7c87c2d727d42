import { Chance } from './Chance';
import type { TextEdit } from './TextEdit';

const lineEdit =
  (edit: (lines: string[], at: number, token: string) => void): TextEdit =>
  (text, token, chance) => {
    const lines = text.split('\n');
    edit(lines, chance.below(lines.length), token);
    return lines.join('\n');
  };

/** What people do to prose and to templates, by line. */
export const lineEdits: Readonly<Record<string, TextEdit>> = {
  'insert a line': lineEdit(
    (lines, at, token) => void lines.splice(at, 0, `Mine, ${token}.`),
  ),
  'insert a paragraph': lineEdit(
    (lines, at, token) =>
      void lines.splice(at, 0, '', `${token} first`, '', '', `${token} last  `),
  ),
  'add to a line': lineEdit((lines, at, token) => {
    if (lines[at] !== '') lines[at] += ` (${token})`;
  }),
  'delete a line': lineEdit((lines, at) => {
    if (lines[at]?.trim() !== '') lines.splice(at, 1);
  }),
  'delete some lines': lineEdit((lines, at) => void lines.splice(at, 4)),
  'move a line': (text, _token, chance) => {
    const lines = text.split('\n');
    const [line] = lines.splice(chance.below(lines.length - 1), 1);
    lines.splice(chance.below(lines.length), 0, line!);
    return lines.join('\n');
  },
  'append a line': (text, token) =>
    `${text}${text.endsWith('\n') ? '' : '\n'}${token}\n`,
};

/** What people do to Helm templates beside. */
export const templateEdits: Readonly<Record<string, TextEdit>> = {
  'comment above': (text, token) => `{{- /* ${token} */ -}}\n${text}`,
  'define a block': (text, token) =>
    `${text}{{- define "own.${token}" }}\n${token}: 1\n{{- end }}\n`,
  'print a document': (text, token) =>
    `${text.trimEnd()}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: own-${token}\n`,
};

/** What editors and tools do to a whole text. */
export const formEdits: Readonly<Record<string, TextEdit>> = {
  'Windows line endings': text => text.replace(/\r?\n/g, '\r\n'),
  'no final newline': text => text.replace(/(?:\r?\n)+$/, ''),
  'a byte order mark': text =>
    text.startsWith('\ufeff') ? text : `\ufeff${text}`,
  'empty lines at the end': text => `${text}\n\n`,
};

export function chosenEdit(
  edits: Readonly<Record<string, TextEdit>>,
  chance: Chance,
): TextEdit {
  return chance.one(Object.values(edits))!;
}
