import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { didYouMean } from '../../spec/didYouMean';
import { matchesFiles, MineRule } from './MineRule';
import { hasParts } from './withoutMine';

/** Rules that keep the generator away from nothing. */
export function mineProblems(
  rules: readonly MineRule[],
  made: readonly string[],
): Problem[] {
  return rules.flatMap(({ files, parts, place }): Problem[] => {
    const matched = made.filter(path => matchesFiles(files, path));
    if (matched.length === 0) {
      const guess = didYouMean(files, made);
      return [
        {
          code: 'CW_MINE_UNKNOWN',
          severity: 'warning',
          message: `'${files}' is no file that the generator makes, so there is nothing to keep it away from`,
          ...place,
          found: files,
          hint:
            guess === undefined
              ? 'Files of your own need no mention: they are never touched.'
              : `Did you mean '${guess}'?`,
        },
      ];
    }
    return parts && !matched.some(hasParts)
      ? [
          {
            code: 'CW_MINE_UNKNOWN',
            severity: 'warning',
            message: `'${files}' has no keys or blocks to name, so it is merged by line as any other`,
            ...place,
            found: parts.join(', '),
            expected: 'true, for the whole file',
          },
        ]
      : [];
  });
}
