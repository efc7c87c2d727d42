import { parseAllDocuments } from 'yaml';

/** Whether a text is YAML, with every alias known. */
export function isYaml(text: string): boolean {
  return [...parseAllDocuments(text)].every(document => {
    try {
      document.toJS();
      return document.errors.length === 0;
    } catch {
      return false;
    }
  });
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
