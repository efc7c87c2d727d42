import type { GitEntries, GitEntry } from './gitObjects';

/** What came of merging two sides of a tree. */
export interface MergedEntries {
  entries: Map<string, GitEntry>;
  /** Paths that both sides changed in ways that do not go together, sorted. */
  conflicts: string[];
}

/**
 * Three-way merge of trees.
 *
 * @param mergeFile - Merges the three versions of a file, by object id; undefined when they do not go together.
 */
export async function mergeEntries(
  sides: { base: GitEntries; left: GitEntries; right: GitEntries },
  mergeFile: (oids: {
    base: string | undefined;
    left: string;
    right: string;
  }) => Promise<string | undefined>,
): Promise<MergedEntries> {
  const { base, left, right } = sides;
  const entries = new Map<string, GitEntry>();
  const conflicts: string[] = [];
  const paths = new Set([...base.keys(), ...left.keys(), ...right.keys()]);
  for (const path of [...paths].sort()) {
    const was = base.get(path);
    const ours = left.get(path);
    const theirs = right.get(path);
    const chosen = chooseSide(was, ours, theirs);
    if (chosen !== 'both') {
      if (chosen) entries.set(path, chosen);
      continue;
    }
    const oid =
      ours && theirs && [ours, theirs].every(isText)
        ? await mergeFile({ base: was?.oid, left: ours.oid, right: theirs.oid })
        : undefined;
    if (oid === undefined) {
      conflicts.push(path);
      if (ours) entries.set(path, ours);
    } else {
      const mode = ours!.mode === was?.mode ? theirs!.mode : ours!.mode;
      entries.set(path, { mode, oid, type: 'blob' });
    }
  }
  return { entries, conflicts: [...conflicts, ...pathsBelowFiles(entries)] };
}

/** The side that decides alone, `both` when neither does; undefined when it deletes the file. */
function chooseSide(
  base: GitEntry | undefined,
  left: GitEntry | undefined,
  right: GitEntry | undefined,
): GitEntry | undefined | 'both' {
  if (same(left, right) || same(base, right)) return left;
  return same(base, left) ? right : 'both';
}

function same(one: GitEntry | undefined, other: GitEntry | undefined): boolean {
  return one?.oid === other?.oid && one?.mode === other?.mode;
}

function isText({ mode, type }: GitEntry): boolean {
  return type === 'blob' && mode !== '120000';
}

/** One side made a file of what is a folder on the other. */
function pathsBelowFiles(entries: GitEntries): string[] {
  return [...entries.keys()].filter(path =>
    path
      .split('/')
      .slice(0, -1)
      .some((_, index, parents) =>
        entries.has(parents.slice(0, index + 1).join('/')),
      ),
  );
}
