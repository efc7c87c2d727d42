import { Document } from 'yaml';
import { yamlText } from '../text/yamlText';

/** The text of Kubernetes objects, with a comment above them. */
export function manifestText(
  objects: readonly object[],
  comment: string,
): string {
  return objects
    .map((object, index) => {
      const document = new Document(object, { aliasDuplicateObjects: false });
      if (index === 0)
        document.commentBefore = comment
          .split('\n')
          .map(line => ` ${line}`)
          .join('\n');
      return yamlText(document);
    })
    .join('---\n');
}
