import { lstat, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { fileBytes, type FileTree } from '@chartwright/core';

/**
 * Writes generated files into a folder of the workspace, beside what other steps put there.
 *
 * @throws ConflictError that names the files that are there already with other content; then nothing is written.
 */
export async function writeIntoWorkspace(
  folder: string,
  tree: FileTree,
): Promise<void> {
  const places = [...tree].map(([path, file]) => ({
    path,
    place: resolveSafeChildPath(folder, path),
    bytes: fileBytes(file),
    mode: file.mode ?? 0o644,
  }));
  const taken: string[] = [];
  for (const { path, place, bytes } of places) {
    if (await holdsSomethingElse(place, bytes)) taken.push(path);
  }
  if (taken.length > 0) {
    throw new ConflictError(
      `The workspace has ${taken.join(
        ', ',
      )} already, with other content. Give the step a 'targetPath' of its own, or leave these files to it.`,
    );
  }
  for (const { place, bytes, mode } of places) {
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, bytes, { mode });
  }
}

async function holdsSomethingElse(
  place: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const stat = await lstat(place).catch(() => undefined);
  if (!stat) return false;
  return !stat.isFile() || Buffer.compare(await readFile(place), bytes) !== 0;
}
