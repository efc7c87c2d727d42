import type { AnyLocatedDocument } from '../../spec';
import { positionOf } from '../../spec/Positions';
import type { MineRule } from './MineRule';

/** What the documents of a repository keep the generator away from. */
export function mineRules(
  documents: readonly (AnyLocatedDocument | undefined)[],
): MineRule[] {
  return documents.flatMap((located): MineRule[] => {
    const mine = located?.document.spec.regeneration?.mine ?? {};
    return Object.entries(mine).flatMap(([files, parts]): MineRule[] => {
      if (parts === false) {
        return [];
      }
      const path = [
        ...(located!.root ?? []),
        'spec',
        'regeneration',
        'mine',
        files,
      ];
      return [
        {
          files,
          ...(parts !== true && { parts }),
          place: {
            file: located!.path,
            ...positionOf(located!.positions, path, 'key'),
            path: `spec.regeneration.mine["${files}"]`,
          },
        },
      ];
    });
  });
}
