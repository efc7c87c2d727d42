import type { MergedFile } from './lossesOf';
import { leafLosses } from './leafLosses';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** What the merge of a dashboard lost; panels are told apart by their id. */
export function jsonLosses(file: MergedFile): string[] {
  return leafLosses(
    file,
    {
      base: leavesOf(file.base),
      theirs: leavesOf(file.theirs),
      ours: leavesOf(file.ours),
      merged: leavesOf(file.merged),
    },
    (conflict, path) =>
      path === `.${conflict.replace(/\[\d+\]$/, '')}` ||
      path.startsWith(`.${conflict}.`) ||
      path.startsWith(`.${conflict}[`),
  );
}

function leavesOf(text: string): Map<string, string> {
  const leaves = new Map<string, string>();
  const walk = (value: Json, path: string) => {
    if (path === '.panels' && Array.isArray(value)) {
      for (const panel of value)
        walk(panel, `.panels[id=${(panel as { id: number }).id}]`);
    } else if (
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value)
    ) {
      for (const [key, child] of Object.entries(value))
        walk(child, `${path}.${key}`);
    } else {
      leaves.set(path, JSON.stringify(value));
    }
  };
  walk(JSON.parse(text) as Json, '');
  return leaves;
}
