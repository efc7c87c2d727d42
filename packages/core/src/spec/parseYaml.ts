import type {
  ErrorCode,
  Json,
  Problem,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  LineCounter,
  parseAllDocuments,
  type Document,
  type YAMLError,
} from 'yaml';
import { coreScalar } from '../simpleYaml/coreScalar';
import { readSimpleYaml } from '../simpleYaml/readSimpleYaml';
import { formatPath } from './fieldPath';
import { yamlData } from './yamlData';
import type { YamlDocument } from './YamlDocument';

const CODES: Partial<Record<YAMLError['code'], ErrorCode>> = {
  TAB_AS_INDENT: 'CW_YAML_TAB',
  DUPLICATE_KEY: 'CW_YAML_DUPLICATE_KEY',
  BAD_ALIAS: 'CW_YAML_ALIASES',
  RESOURCE_EXHAUSTION: 'CW_YAML_DEPTH',
};

/** In words of our own where yaml's do not help. */
const MESSAGES: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'A tab is used to indent.',
  RESOURCE_EXHAUSTION: 'Values are nested too deep.',
};

/** Syntax errors shown of one document: the first ones cause the others. */
const MAX_SYNTAX_PROBLEMS = 20;

const HINTS: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'Indent by blanks.',
  BAD_INDENT: 'Entries of one map begin in the same column.',
  BLOCK_AS_IMPLICIT_KEY: 'A value with `: ` in it needs quotes.',
  MULTILINE_IMPLICIT_KEY: 'Is a `:` missing, or a quotation mark?',
  BAD_SCALAR_START: 'A value that begins with this character needs quotes.',
};

function syntaxProblem(
  path: string,
  error: YAMLError,
  lines: LineCounter,
): Problem {
  const { line, col } = lines.linePos(error.pos[0]);
  const hint = HINTS[error.code];
  const firstLine = error.message.split('\n')[0] ?? error.message;
  const sentence = firstLine
    .replace(/ at line \d+, column \d+:?$/, '')
    .replace(/[.:]?$/, '.');
  return {
    code: CODES[error.code] ?? 'CW_YAML_SYNTAX',
    severity: 'error',
    message: MESSAGES[error.code] ?? sentence,
    file: path,
    line: Math.max(1, line),
    column: Math.max(1, col),
    ...(hint === undefined ? {} : { hint }),
  };
}

function parsed(text: string, lines: LineCounter): Document.Parsed[] {
  // Duplicate keys are found while reading: yaml compares each key with all others, which a hostile file makes slow.
  const result = parseAllDocuments(text, {
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  return Array.isArray(result) ? (result as Document.Parsed[]) : [];
}

/** The documents of a file, and what is wrong with the others. */
interface ParsedYaml {
  documents: YamlDocument[];
  problems: Problem[];
}

/** Characters of a text that may be read simply: too few to hold more values than a document may. */
const MAX_SIMPLE = 100_000;

/**
 * The YAML documents of one file. Never throws; a document with problems is left out.
 *
 * @param path - name of the file, for the problems
 */
export function parseYaml(path: string, text: string): ParsedYaml {
  const simple =
    text.length <= MAX_SIMPLE ? readSimpleYaml(text, coreScalar) : undefined;
  return simple
    ? { documents: [simpleDocument(simple.value as Json, text)], problems: [] }
    : parseThoroughly(path, text);
}

/**
 * A document that was read without its places, which takes a third of the time. Most documents have no problem that has a
 * place, so they are looked up when somebody asks.
 */
function simpleDocument(value: Json, text: string): YamlDocument {
  let whole: YamlDocument | undefined;
  const thorough = () =>
    (whole ??= parseThoroughly('', text).documents[0] as YamlDocument);
  return {
    value,
    index: 0,
    get positions() {
      return thorough().positions;
    },
    get sources() {
      return thorough().sources;
    },
  };
}

function parseThoroughly(path: string, text: string): ParsedYaml {
  const lines = new LineCounter();
  const yaml = parsed(text, lines);
  const documents: YamlDocument[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of yaml.entries()) {
    const broken = [...entry.errors, ...entry.warnings];
    if (broken.length > 0) {
      const exhausted = broken.find(
        ({ code }) => code === 'RESOURCE_EXHAUSTION',
      );
      const shown =
        exhausted === undefined
          ? broken.slice(0, MAX_SYNTAX_PROBLEMS)
          : [exhausted];
      problems.push(...shown.map(error => syntaxProblem(path, error, lines)));
      continue;
    }
    const { document: data, faults } = yamlData(entry.contents, lines);
    const document = { ...data, index };
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
    // With a key twice the rest can still be judged; nothing is generated from it.
    const readable = faults.every(
      ({ code }) => code === 'CW_YAML_DUPLICATE_KEY',
    );
    if (readable)
      documents.push(
        faults.length === 0 ? document : { ...document, faulty: true },
      );
  }
  return { documents, problems };
}
