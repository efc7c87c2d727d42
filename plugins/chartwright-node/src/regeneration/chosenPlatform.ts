import {
  mkdir,
  readdir,
  readFile,
  realpath,
  writeFile,
} from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '@backstage/config';
import { documentHead, type DocumentSource } from '@chartwright/core';
import { readPlatform } from '../documents';

/** Where a generated repository keeps the Platform of its last generation. */
const RECORDED = '.chartwright/context/platform.yaml';
const RECORDED_TYPES = '.chartwright/context/resource-types';

/** The Platform of a regeneration, and the folders that come with it. */
export interface ChosenPlatform {
  /** The portal's document; absent when what the repository has holds. */
  source?: DocumentSource;
  /** The same as a file. */
  file?: string;
  /** Text templates of the organisation. */
  templates: string;
  /** Versions of the library chart of the organisation. */
  library: string;
  /** Resource types of the organisation, or the copies that the repository has. */
  resourceTypes: string;
}

/**
 * The portal's Platform, unless the repository was generated with another one, which then stays: a demo's services keep their
 * clusters.
 *
 * @remarks
 *
 * Text templates and library charts only come from the portal's configuration. A Platform in a repository must not name
 * folders of this machine, nor have text templates of whoever can write to the repository run here; for it these folders are
 * empty. Its resource types are the copies in the repository: data, and Helm templates such as its chart has anyway.
 *
 * @param folder - Of the service, in a checkout.
 * @param scratch - A folder for copies.
 */
export async function chosenPlatform(
  { folder, scratch }: { folder: string; scratch: string },
  config: Config,
  progress: (message: string) => void,
): Promise<ChosenPlatform> {
  const empty = join(scratch, 'empty');
  await mkdir(empty, { recursive: true });
  const { source, folders = {} } = await readPlatform(config);
  const own = source && documentHead(source)?.name;
  const recorded = await recordedName(folder);
  if (!source || (recorded !== undefined && recorded !== own)) {
    if (source) {
      progress(
        `The service was generated with the Platform ${recorded}, which stays; the portal's is ${own}`,
      );
    }
    const recordedTypes = join(folder, RECORDED_TYPES);
    return {
      templates: empty,
      library: empty,
      resourceTypes: (await isOfFiles(folder, RECORDED_TYPES))
        ? recordedTypes
        : empty,
    };
  }
  return {
    source,
    file: await fileOf(source, scratch, 'platform.yaml'),
    templates: folders.templates ?? empty,
    library: folders.library ?? empty,
    resourceTypes: folders.resourceTypes ?? empty,
  };
}

/** Whether a checkout has such a folder, with no link on the way to it or in it that would lead out of the repository. */
async function isOfFiles(checkout: string, path: string): Promise<boolean> {
  const place = join(await realpath(checkout), path);
  const real = await realpath(place).catch(() => undefined);
  if (real !== place) return false;
  const entries = await readdir(place, {
    recursive: true,
    withFileTypes: true,
  });
  return entries.every(entry => entry.isFile() || entry.isDirectory());
}

async function recordedName(folder: string): Promise<string | undefined> {
  const path = join(folder, RECORDED);
  const text = await readFile(path).catch(() => undefined);
  return text && documentHead({ path, text })?.name;
}

/** A document as a file: the one that it was read from, else a copy. */
export async function fileOf(
  source: DocumentSource,
  scratch: string,
  name: string,
): Promise<string> {
  const text = Buffer.from(source.text);
  const own = await readFile(source.path).catch(() => undefined);
  if (own?.equals(text)) return resolve(source.path);
  await mkdir(scratch, { recursive: true });
  await writeFile(join(scratch, name), text);
  return join(scratch, name);
}
