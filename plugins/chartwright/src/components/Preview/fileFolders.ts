import { PreviewFile } from '@chartwright/backstage-plugin-chartwright-common';

/** A folder with the files that stand directly in it. */
export interface FileFolder {
  /** Empty for the root. */
  path: string;
  files: PreviewFile[];
}

/** Folders that nobody reads: the vendored library chart, and the records of the generator. */
const UNREAD = /^(chart\/charts|\.chartwright)(\/|$)/;

/** Files by their folder: the root first, what nobody reads last. */
export function fileFolders(files: readonly PreviewFile[]): FileFolder[] {
  const folders = new Map<string, PreviewFile[]>();
  for (const file of files) {
    const path = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
    folders.set(path, [...(folders.get(path) ?? []), file]);
  }
  const rank = (path: string) => Number(UNREAD.test(path));
  return [...folders]
    .map(([path, inside]) => ({ path, files: inside }))
    .sort(
      (a, b) =>
        rank(a.path) - rank(b.path) ||
        Number(a.path > b.path) - Number(a.path < b.path),
    );
}
