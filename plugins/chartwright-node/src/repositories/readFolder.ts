import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@backstage/errors';
import type { RepositoryFile, RepositoryFiles } from './RepositoryFile';

/**
 * Every file below a folder, as git would store it: executables stay so, links are not followed, and a `.git` is not
 * content.
 *
 * @param name - What messages call the folder.
 * @throws InputError when the folder does not exist or has no file.
 * @public
 */
export async function readFolder(
  folder: string,
  name: string,
): Promise<RepositoryFiles> {
  const files = new Map<string, RepositoryFile>();
  const walk = async (relative: string): Promise<void> => {
    const entries = await readdir(join(folder, relative), {
      withFileTypes: true,
    });
    for (const entry of entries) {
      const path = relative ? `${relative}/${entry.name}` : entry.name;
      if (entry.name === '.git') continue;
      if (entry.isDirectory()) await walk(path);
      else files.set(path, await readEntry(join(folder, path)));
    }
  };
  const stat = await lstat(folder).catch(() => undefined);
  if (!stat?.isDirectory()) {
    throw new InputError(
      `Expected the folder '${name}' in the workspace: generate the service into it before it is published`,
    );
  }
  await walk('');
  if (files.size === 0) {
    throw new InputError(
      `The folder '${name}' of the workspace is empty: generate the service into it before it is published`,
    );
  }
  return files;
}

async function readEntry(path: string): Promise<RepositoryFile> {
  const stat = await lstat(path);
  if (stat.isSymbolicLink()) {
    return { mode: '120000', content: Buffer.from(await readlink(path)) };
  }
  return {
    // Git knows of the permissions only whether the owner may execute the file.
    // eslint-disable-next-line no-bitwise
    mode: stat.mode & 0o100 ? '100755' : '100644',
    content: await readFile(path),
  };
}
