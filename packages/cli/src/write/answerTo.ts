import { FileSystemError, WriteRefusedError } from '@chartwright/core/files';
import type { ThreadAnswer } from './WriteMessage';

/** What comes of an operation, as it crosses from one thread to another. */
export function answerTo<Result>(
  operation: () => Result,
): ThreadAnswer<Result> {
  try {
    return { result: operation() };
  } catch (error) {
    if (error instanceof WriteRefusedError) return { refused: error.problems };
    if (error instanceof FileSystemError) return { failed: error.problem };
    return { fault: error };
  }
}
