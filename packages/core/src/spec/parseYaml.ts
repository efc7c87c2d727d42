import type { ErrorCode, Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { LineCounter, parseAllDocuments, type Document, type YAMLError } from 'yaml';
import { formatPath } from './fieldPath';
import { yamlData } from './yamlData';
import type { YamlDocument } from './YamlDocument';

const CODES: Partial<Record<YAMLError['code'], ErrorCode>> = {
  TAB_AS_INDENT: 'CW_YAML_TAB',
  DUPLICATE_KEY: 'CW_YAML_DUPLICATE_KEY',
  BAD_ALIAS: 'CW_YAML_ALIASES',
};

const HINTS: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'Indent by blanks.',
  BAD_INDENT: 'Entries of one map begin in the same column.',
  BLOCK_AS_IMPLICIT_KEY: 'A value with `: ` in it needs quotes.',
  MULTILINE_IMPLICIT_KEY: 'Is a `:` missing, or a quotation mark?',
  BAD_SCALAR_START: 'A value that begins with this character needs quotes.',
};

function syntaxProblem(path: string, error: YAMLError, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  const hint = HINTS[error.code];
  const firstLine = error.message.split('\n')[0] ?? error.message;
  const sentence = firstLine.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]?$/, '.');
  return {
    code: CODES[error.code] ?? 'CW_YAML_SYNTAX',
    severity: 'error',
    message: error.code === 'TAB_AS_INDENT' ? 'A tab is used to indent.' : sentence,
    file: path,
    line: Math.max(1, line),
    column: Math.max(1, col),
    ...(hint === undefined ? {} : { hint }),
  };
}

function parsed(text: string, lines: LineCounter): Document.Parsed[] {
  // Duplicate keys are found while reading: yaml compares each key with all others, which a hostile file makes slow.
  const result = parseAllDocuments(text, { version: '1.2', uniqueKeys: false, prettyErrors: false, lineCounter: lines });
  return Array.isArray(result) ? (result as Document.Parsed[]) : [];
}

/**
 * The YAML documents of one file. Never throws; a document with problems is left out.
 *
 * @param path - name of the file, for the problems
 */
export function parseYaml(path: string, text: string): { documents: YamlDocument[]; problems: Problem[] } {
  const lines = new LineCounter();
  let yaml: Document.Parsed[];
  try {
    yaml = parsed(text, lines);
  } catch (error) {
    return { documents: [], problems: [tooDeep(path, error)] };
  }
  const documents: YamlDocument[] = [];
  const problems: Problem[] = [];
  for (const entry of yaml) {
    const broken = [...entry.errors, ...entry.warnings];
    problems.push(...broken.map(error => syntaxProblem(path, error, lines)));
    if (broken.length > 0) continue;
    const { document, faults } = yamlData(entry.contents, lines);
    problems.push(
      ...faults.map(
        ({ path: field, ...fault }): Problem => ({
          severity: 'error',
          file: path,
          ...(field.length === 0 ? {} : { path: formatPath(field) }),
          ...fault,
        }),
      ),
    );
    if (faults.length === 0) documents.push(document);
  }
  return { documents, problems };
}

/** The parser recurses; what it cannot bear is nesting that no document needs. */
function tooDeep(path: string, error: unknown): Problem {
  const nested = error instanceof RangeError;
  return {
    code: nested ? 'CW_YAML_DEPTH' : 'CW_YAML_SYNTAX',
    severity: 'error',
    message: nested ? 'Values are nested too deep.' : `The file cannot be read as YAML: ${String(error)}.`,
    file: path,
    line: 1,
    column: 1,
  };
}
