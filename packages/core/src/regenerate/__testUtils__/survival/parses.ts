import { Document, parseAllDocuments } from 'yaml';

/** What a text is as YAML. */
interface ParsedYaml {
  readonly documents: readonly Document.Parsed[];
  /** Whether it is YAML, with every alias known. */
  readonly isYaml: boolean;
}

const known = new Map<string, ParsedYaml>();

/** Parses YAML; generated texts are the same in many runs, and parsed once. */
export function parsedYaml(text: string): ParsedYaml {
  let parsed = known.get(text);
  if (!parsed) {
    const documents = [...parseAllDocuments(text)] as Document.Parsed[];
    parsed = { documents, isYaml: documents.every(isWhole) };
    if (known.size > 2000) known.clear();
    known.set(text, parsed);
  }
  return parsed;
}

export function isYaml(text: string): boolean {
  return parsedYaml(text).isYaml;
}

function isWhole(document: Document.Parsed): boolean {
  try {
    document.toJS();
    return document.errors.length === 0;
  } catch {
    return false;
  }
}

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
