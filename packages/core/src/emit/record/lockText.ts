import { Document } from 'yaml';
import type { Lock } from './Lock';

/** The text of `.chartwright/lock.yaml`. */
export function lockText(lock: Lock): string {
  const document = new Document(lock, { aliasDuplicateObjects: false });
  document.commentBefore =
    ' Written by Chartwright; do not edit. It tells what was generated, so that the next generation can tell\n' +
    ' what people changed since.';
  return document.toString({ lineWidth: 0 });
}
