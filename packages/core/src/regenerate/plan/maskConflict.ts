import { isSecretName, maskSecrets } from '../../spec/secrets';
import type { MergeConflict } from '../merge/TextMerge';

const MASK = '***';

/** A conflict as it can be printed and sent: without what looks like a secret on any side. */
export function maskConflict(conflict: MergeConflict): MergeConflict {
  const secret = conflict.path.split(/[.[\]="]+/).some(isSecretName);
  const mask = (text: string) =>
    secret ? MASK : text.split('\n').map(maskSecrets).join('\n');
  return {
    path: conflict.path,
    ...(conflict.base !== undefined && { base: mask(conflict.base) }),
    ...(conflict.theirs !== undefined && { theirs: mask(conflict.theirs) }),
    ...(conflict.ours !== undefined && { ours: mask(conflict.ours) }),
  };
}
