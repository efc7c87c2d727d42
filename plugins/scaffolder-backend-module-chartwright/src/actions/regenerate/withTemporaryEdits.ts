import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Runs an operation, and puts files back to what they were afterwards when that is asked for.
 *
 * @param places - Absolute paths of the files that the operation may change.
 */
export async function withTemporaryEdits<T>(
  places: readonly string[],
  restore: boolean,
  operation: () => Promise<T>,
): Promise<T> {
  if (!restore) return operation();
  const before = await Promise.all(
    places.map(place => readFile(place).catch(() => undefined)),
  );
  try {
    return await operation();
  } finally {
    for (const [index, place] of places.entries()) {
      const content = before[index];
      if (content === undefined) {
        await rm(place, { force: true });
      } else {
        await mkdir(dirname(place), { recursive: true });
        await writeFile(place, content);
      }
    }
  }
}
