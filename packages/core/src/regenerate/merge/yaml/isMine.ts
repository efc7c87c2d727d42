import type { Entry } from './Entry';
import type { YamlMergeContext } from './YamlMergeContext';

/** The comment that keeps the generator away from the entry below or on the line of it. */
const MINE = /#\s*chartwright:\s*mine\b/;

export function isMine(
  context: YamlMergeContext,
  entry: Entry | undefined,
  path: string,
): boolean {
  if (context.isMine(path)) {
    return true;
  }
  if (!entry) {
    return false;
  }
  const { text } = context.theirs;
  const newline = text.indexOf('\n', entry.start);
  const head = text.slice(
    entry.own.start,
    newline === -1 ? text.length : newline,
  );
  return MINE.test(head);
}
