import { fileBytes } from '../../files/FileTree';
import { sha256 } from '../../emit/record/sha256';
import type { FileMergeOptions } from '../merge/mergeFile';
import type { MineOfFile } from '../mine/MineRule';
import { withoutMine } from '../mine/withoutMine';
import { decodeText } from './decodeText';
import { FileVersions, planFile } from './planFile';
import type { FilePlan } from './RegenerationPlan';

const REASON = 'it is yours, as the document says';

/** Decides what happens to a file of which the document says that it, or a part of it, is a person's. */
export function planMine(
  versions: FileVersions,
  mine: MineOfFile,
  options: FileMergeOptions,
): FilePlan {
  if (mine === true) {
    return planOwned(versions);
  }
  const { ours, theirs, pristine, generatedPath } = versions;
  if (mine.length === 0 || !theirs) {
    return planFile(versions, options);
  }
  if (!ours) {
    return planOwned(versions);
  }
  const now = decodeText(fileBytes(ours));
  const base = pristine && decodeText(pristine);
  if (now === undefined) {
    return planFile(versions, options);
  }
  const { text, held } = withoutMine(
    generatedPath,
    { base: base ?? '', ours: now },
    mine,
  );
  const plan = planFile(
    { ...versions, ours: { ...ours, content: text } },
    options,
  );
  return held.length === 0
    ? plan
    : {
        ...plan,
        ...(plan.change === 'unchanged' && { change: 'kept' as const }),
        mine: held,
      };
}

function planOwned(versions: FileVersions): FilePlan {
  const { path, generatedPath, locked, ours, theirs } = versions;
  const sum = ours && sha256(fileBytes(ours));
  const proposes = ours ? sum !== locked?.sha256 : theirs !== undefined;
  return {
    path,
    ...(path !== generatedPath && { generatedPath }),
    change: proposes ? 'kept' : 'unchanged',
    conflicts: [],
    ...(proposes && { reason: REASON }),
  };
}
