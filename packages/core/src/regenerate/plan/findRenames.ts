import { sha256 } from '../../emit/record/sha256';
import { decodeText } from './decodeText';
import type { PresentFile } from './RegenerationPlan';

/** A file whose content is at least this alike is taken for the renamed one; Git's own default. */
const LEAST_SIMILARITY = 0.5;

/**
 * Finds where generated files went that are no longer at their path: by equal content first, then by likeness of
 * lines among the files of the same ending. A file that is rather a copy of one that is still there was renamed from
 * nothing: it is a person's own.
 *
 * @param missing - Pristine contents of the files that are gone, by their generated path.
 * @param staying - Pristine contents of the files that are there, by path.
 * @param candidates - A person's own files, which the generator never made.
 * @returns new path by generated path.
 */
export function findRenames(
  missing: ReadonlyMap<string, Uint8Array>,
  staying: ReadonlyMap<string, Uint8Array>,
  candidates: ReadonlyMap<string, PresentFile>,
): Map<string, string> {
  if (missing.size === 0) {
    return new Map();
  }
  const renames = new Map<string, string>();
  const free = new Map(
    [...candidates].filter(
      ([, { link, folder }]) => link === undefined && !folder,
    ),
  );
  const claim = (generated: string, path: string | undefined) => {
    if (path !== undefined) {
      renames.set(generated, path);
      free.delete(path);
    }
  };
  const bySum = new Map(
    [...free].map(([path, { content }]) => [sha256(content), path]),
  );
  for (const [generated, content] of missing) {
    const same = bySum.get(sha256(content));
    claim(generated, same !== undefined && free.has(same) ? same : undefined);
  }
  const isCopy = (path: string, lines: string[], likeness: number) =>
    [...staying].some(
      ([other, content]) =>
        ending(other) === ending(path) &&
        similarity(linesOf(content), lines) > likeness,
    );
  for (const [generated, content] of missing) {
    if (!renames.has(generated)) {
      claim(generated, mostAlike(generated, content, free, isCopy));
    }
  }
  return renames;
}

function mostAlike(
  generated: string,
  content: Uint8Array,
  candidates: ReadonlyMap<string, PresentFile>,
  isCopy: (path: string, lines: string[], likeness: number) => boolean,
): string | undefined {
  const lines = linesOf(content);
  let best: string | undefined;
  let most = LEAST_SIMILARITY;
  for (const [path, candidate] of candidates) {
    if (ending(path) === ending(generated)) {
      const present = linesOf(candidate.content);
      const likeness = similarity(lines, present);
      if (likeness >= most && !isCopy(path, present, likeness)) {
        best = path;
        most = likeness;
      }
    }
  }
  return best;
}

/** YAML has two of them, between which tools differ: `compose.yaml`, `docker-compose.yml`. */
function ending(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/^[^.]*/, '')
    .replace(/\.yml$/, '.yaml');
}

function linesOf(content: Uint8Array): string[] {
  return (decodeText(content) ?? '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '');
}

/** Share of lines that both have, from 0 to 1 (Dice's coefficient over lines). */
function similarity(a: string[], b: string[]): number {
  if (a.length + b.length === 0) {
    return 0;
  }
  const counts = new Map<string, number>();
  for (const line of a) {
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  let common = 0;
  for (const line of b) {
    const left = counts.get(line) ?? 0;
    if (left > 0) {
      counts.set(line, left - 1);
      common += 1;
    }
  }
  return (2 * common) / (a.length + b.length);
}
