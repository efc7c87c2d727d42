import type { MergedFile } from './lossesOf';

/**
 * Lines of the person's text that are missing from the result although the generator did not change them, and, where
 * nothing is in conflict, lines of the generator that did not arrive.
 */
export function lineLosses(file: MergedFile): string[] {
  const { base, theirs, ours, merged } = file;
  const lines = {
    base: counted(base),
    theirs: counted(theirs),
    merged: counted(merged),
  };
  const generated = new Set(ours.split('\n'));
  const losses: string[] = [];
  for (const token of new Set(theirs.match(/p\d+x/g))) {
    if (occurrences(merged, token) < occurrences(theirs, token))
      losses.push(`lost ${token}`);
  }
  for (const [line, there] of file.path.endsWith('.json') ? [] : lines.theirs) {
    if (
      there.count > (lines.merged.get(line)?.count ?? 0) &&
      !/[{[]/.test(there.text)
    ) {
      const was = lines.base.get(line);
      // The same words deeper or less deep are another line: what the generator writes, nobody has indented otherwise.
      const isStill = !was || generated.has(was.text);
      const isProposed = file.conflicts.some(({ ours: proposed }) =>
        proposed?.includes(there.text),
      );
      if ((was?.count ?? 0) <= 1 && isStill && !isProposed)
        losses.push(`lost the line ${JSON.stringify(there.text)}`);
    }
  }
  const isWhole = [...lines.theirs].every(
    ([line, { count }]) => count <= (lines.merged.get(line)?.count ?? 0),
  );
  if (isWhole && emptyRuns(merged) < emptyRuns(theirs))
    losses.push('lost empty lines');
  return losses;
}

/** Lines by what they say: without indentation, a comment of the person's, an anchor, and quotes. */
function counted(text: string): Map<string, { count: number; text: string }> {
  const lines = new Map<string, { count: number; text: string }>();
  for (const line of text.split('\n')) {
    const words = line
      .trim()
      .replace(/(?:^|\s)# p\d+x$/, '')
      .replace(/&p\d+x /, '')
      .replace(/,$/, '')
      .replace(/["']/g, '');
    if (words !== '') {
      const known = lines.get(words);
      lines.set(words, { count: (known?.count ?? 0) + 1, text: line });
    }
  }
  return lines;
}

function occurrences(text: string, token: string): number {
  return text.split(token).length - 1;
}

/** Empty lines in runs of three or more, which the generator never writes. */
function emptyRuns(text: string): number {
  return (text.match(/\n(?:[ \t]*\n){3,}/g) ?? []).reduce(
    (sum, run) => sum + run.split('\n').length - 2,
    0,
  );
}
