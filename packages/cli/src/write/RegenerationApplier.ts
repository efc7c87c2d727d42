import {
  applyRegeneration,
  type Regeneration,
} from '@chartwright/core/regenerate';
import { askingThread } from './askingThread';
import type { ApplyRequest } from './WriteMessage';

/** Writes what plans say. */
export interface RegenerationApplier {
  /**
   * @param marked - Whether the plan was made with conflicts marked.
   * @throws FileSystemError when the file system fails; the repository is then as it was.
   */
  apply(
    folder: string,
    regeneration: Regeneration,
    marked: boolean,
  ): Promise<void>;
  /** To be called when nothing is under way. */
  close(): Promise<void>;
}

/** Writes in the thread of the caller, which is quickest for a few. */
export function directApplier(): RegenerationApplier {
  return {
    apply: async (folder, regeneration, marked) =>
      applyRegeneration(folder, regeneration, marked),
    close: async () => {},
  };
}

/**
 * Writes in a thread of its own: nearly all of it is waiting for the disk, and other members are planned meanwhile. What
 * marks conflicts needs the whole plan, and stays with the caller.
 */
export function threadedApplier(): RegenerationApplier {
  const thread = askingThread<ApplyRequest, void>('applierThread.cjs');
  const direct = directApplier();
  return {
    apply: (folder, regeneration, marked) =>
      marked
        ? direct.apply(folder, regeneration, marked)
        : thread.ask({ folder, changes: regeneration.changes }),
    close: thread.close,
  };
}
