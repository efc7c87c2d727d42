import { migrateDocument } from '../migrate/migrateDocument';
import { decodeText } from '../spec/decodeText';
import type { FilePlan } from './plan/RegenerationPlan';
import type { RepositoryDocuments } from './repositoryDocuments';

const BYTE_ORDER_MARK = '\ufeff';

/** The plan for the document that people edit, when it has an earlier form; nothing else ever changes it. */
export function migratedDocument({
  path,
  found: { main },
}: RepositoryDocuments): FilePlan | undefined {
  const decoded = decodeText(main);
  if ('problem' in decoded) {
    return undefined;
  }
  const { text, applied } = migrateDocument(decoded.text);
  if (applied.length === 0) {
    return undefined;
  }
  const mark = Buffer.from(main.text)
    .toString('utf8')
    .startsWith(BYTE_ORDER_MARK)
    ? BYTE_ORDER_MARK
    : '';
  return {
    path,
    change: 'updated',
    conflicts: [],
    reason: applied
      .map(({ migration: { version, title } }) => `since ${version}, ${title}`)
      .join(' '),
    file: { content: mark + text },
  };
}
