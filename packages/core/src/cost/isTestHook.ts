import type { ManifestObject } from '../check/manifest/ManifestObject';
import { textsAt } from '../check/manifest/plainData';

/** Whether an object is only there when somebody calls `helm test`. */
export function isTestHook({ value }: ManifestObject): boolean {
  const hooks = textsAt(value, 'metadata', 'annotations')['helm.sh/hook'];
  return (hooks ?? '').split(',').some(hook => hook.trim() === 'test');
}
