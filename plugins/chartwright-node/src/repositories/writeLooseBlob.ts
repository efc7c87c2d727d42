import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const compress = promisify(deflate);

/**
 * Writes one file's bytes into a git directory as git's own loose object, compressed in a thread of Node's pool rather
 * than on the event loop.
 * https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage
 *
 * @returns its object id.
 */
export async function writeLooseBlob(
  gitdir: string,
  content: Uint8Array,
): Promise<string> {
  const object = Buffer.concat([
    Buffer.from(`blob ${content.length}\0`),
    content,
  ]);
  const oid = createHash('sha1').update(object).digest('hex');
  const folder = join(gitdir, 'objects', oid.slice(0, 2));
  const place = join(folder, oid.slice(2));
  if (await isThere(place)) return oid;
  const bytes = await compress(object);
  await mkdir(folder, { recursive: true });
  // A reader sees the whole object or none; two writers of one object write the same.
  const beside = join(folder, `.new-${randomUUID()}`);
  await writeFile(beside, bytes, { mode: 0o444 });
  await rename(beside, place);
  return oid;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
