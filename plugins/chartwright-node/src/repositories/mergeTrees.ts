import fs from 'node:fs';
import git from 'isomorphic-git';
import { diff3Merge } from 'node-diff3';
import { readGitEntries } from './gitObjects';
import { mergeEntries, type MergedEntries } from './mergeEntries';

/**
 * Merges two commits, or trees, of a git directory by file, and files by line. New file contents are written as blobs.
 *
 * @param treeish - `base` is what both come from; undefined when they have nothing in common.
 */
export async function mergeTrees(
  gitdir: string,
  treeish: { base: string | undefined; left: string; right: string },
): Promise<MergedEntries> {
  const [base, left, right] = await Promise.all(
    [treeish.base, treeish.left, treeish.right].map(async oid =>
      oid === undefined ? new Map() : readGitEntries(gitdir, oid),
    ),
  );
  const text = async (oid: string | undefined) => {
    if (oid === undefined) return '';
    const { blob } = await git.readBlob({ fs, gitdir, oid });
    return textOf(blob);
  };
  return mergeEntries(
    { base: base!, left: left!, right: right! },
    async oids => {
      const [was, ours, theirs] = await Promise.all(
        [oids.base, oids.left, oids.right].map(text),
      );
      const merged =
        was === undefined || ours === undefined || theirs === undefined
          ? undefined
          : mergeLines(was, ours, theirs);
      return merged === undefined
        ? undefined
        : git.writeBlob({ fs, gitdir, blob: Buffer.from(merged) });
    },
  );
}

/** Lines keep their ends, so that a missing final newline and carriage returns survive. */
function mergeLines(
  base: string,
  left: string,
  right: string,
): string | undefined {
  const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const regions = diff3Merge(lines(left), lines(base), lines(right), {
    excludeFalseConflicts: true,
  });
  const merged: string[] = [];
  for (const { ok } of regions) {
    if (!ok) return undefined;
    merged.push(...ok);
  }
  return merged.join('');
}

/** Undefined when the bytes are no text in UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch {
    return undefined;
  }
}
