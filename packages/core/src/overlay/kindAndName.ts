import { isMap, type Document } from 'yaml';

/** By what an overlay finds its document, for example `Service orders`. */
export function kindAndName(document: Document): string {
  if (!isMap(document.contents)) return '?';
  const kind = document.get('kind') ?? '?';
  const name = document.getIn(['metadata', 'name']) ?? '?';
  return `${kind} ${name}`;
}
