import { copyFile, link, mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isError } from '@backstage/errors';

/**
 * Gives one git directory the objects of another on the same machine. Objects never change, so they are hard links where
 * the file system allows it, as `git clone --local` has them.
 */
export async function shareObjects(from: string, to: string): Promise<void> {
  const source = join(from, 'objects');
  const target = join(to, 'objects');
  const paths = await filesBelow(source);
  const there = new Set(await filesBelow(target));
  const missing = paths.filter(path => !there.has(path));
  // A pack is only looked at when its index is there.
  missing.sort((left, right) => rank(left) - rank(right));
  for (const path of missing) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await linkOrCopy(join(source, path), join(target, path));
  }
}

function rank(path: string): number {
  return path.endsWith('.idx') ? 1 : 0;
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target);
  } catch (error) {
    const code = isError(error) ? error.code : undefined;
    if (code === 'EEXIST') return;
    if (code === 'ENOENT') throw error;
    const part = `${target}.${process.pid}.part`;
    await copyFile(source, part);
    await rename(part, target);
  }
}

/** Loose objects and packs; not what git is just writing, nor what it only caches. */
async function filesBelow(objects: string): Promise<string[]> {
  const entries = await readdir(objects, {
    withFileTypes: true,
    recursive: true,
  });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(objects.length + 1))
    .filter(path =>
      /^([0-9a-f]{2}\/[0-9a-f]{38,62}|pack\/pack-[0-9a-f]+\.(pack|idx))$/.test(
        path,
      ),
    );
}
