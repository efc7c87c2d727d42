import { Document, isScalar, isSeq, visit } from 'yaml';
import { yamlText } from '../../text/yamlText';
import type { Workflow } from './Workflow';

/** Lists that are read more easily on one line. */
const ON_ONE_LINE = new Set(['branches', 'needs', 'options']);

/** The text of a workflow, with a comment above it. */
export function workflowText(workflow: Workflow, comment: string): string {
  const document = new Document(workflow, { aliasDuplicateObjects: false });
  document.commentBefore = comment
    .split('\n')
    .map(line => ` ${line}`)
    .join('\n');
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && ON_ONE_LINE.has(String(key.value)) && isSeq(value))
        value.flow = true;
    },
  });
  return yamlText(document, { flowCollectionPadding: false });
}

/**
 * A person's text where GitHub would look for expressions: `${{` comes out as it was typed, and is never evaluated.
 */
export function githubText(text: string): string {
  return text.replaceAll('${{', "${{ '${{' }}");
}
