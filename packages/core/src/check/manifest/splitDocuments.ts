import type { ManifestText } from './ManifestText';

const SEPARATOR = /^---(?=\s|$)/;
const SOURCE = /^# Source: (\S+)/;

/**
 * The documents of a text, without empty ones. `# Source:` comments, as Helm writes them, name the file of what follows
 * when the text has none of its own.
 */
export function splitDocuments(source: ManifestText): ManifestText[] {
  if (source.file !== undefined && !/^---/m.test(source.text)) {
    return isEmpty(source.text) ? [] : [source];
  }
  const documents: ManifestText[] = [];
  let lines: string[] = [];
  let start = 1;
  let template: string | undefined;
  const flush = () => {
    const text = lines.join('\n');
    if (!isEmpty(text)) {
      documents.push({
        text,
        ...((source.file ?? template) !== undefined && {
          file: source.file ?? template,
        }),
        ...(source.line !== undefined && { line: source.line + start - 1 }),
      });
    }
  };
  source.text.split(/\r?\n/).forEach((line, index) => {
    if (SEPARATOR.test(line)) {
      flush();
      const rest = line.slice(3);
      lines = /^\s*(#.*)?$/.test(rest) ? [] : [rest];
      start = lines.length > 0 ? index + 1 : index + 2;
      return;
    }
    template = SOURCE.exec(line)?.[1] ?? template;
    lines.push(line);
  });
  flush();
  return documents;
}

/** Whether nothing but comments and blanks is there. */
function isEmpty(text: string): boolean {
  return !/^[^#\s]|^[ \t]+[^#\s]/m.test(text);
}
