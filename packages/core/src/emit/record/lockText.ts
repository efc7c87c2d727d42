import { dump } from 'js-yaml';
import type { Lock } from './Lock';

const COMMENT = `# Written by Chartwright; do not edit. It tells what was generated, so that the next generation can tell
# what people changed since.
`;

/** The text of `.chartwright/lock.yaml`. */
export function lockText(lock: Lock): string {
  return `${COMMENT}${dump(lock, { lineWidth: -1, noRefs: true })}`;
}
