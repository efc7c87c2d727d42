import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { PlatformSpec } from '@chartwright/backstage-plugin-chartwright-common';
import {
  effectivePlatform,
  formatProblem,
  parseDocuments,
  type AssetFolders,
  type DocumentSource,
} from '@chartwright/core';
import { stringify } from 'yaml';

const KEY = 'chartwright.platform';

/**
 * The organisation's Platform.
 *
 * @public
 */
export interface Platform {
  /** The document as it was written; absent when the built-in one holds. */
  source?: DocumentSource;
  /** The organisation's own text templates, library charts and resource types; absent when the built-in Platform holds. */
  folders?: AssetFolders;
  /** Laid over the built-in one, so that every default is in place. */
  spec: PlatformSpec;
}

/**
 * The Platform document of the configuration key `chartwright.platform`: the path of a file, which is read anew each time,
 * as a change of it must not need a restart; or the document itself.
 *
 * @throws InputError when the file cannot be read or is not a Platform document; the message says where and why.
 * @public
 */
export async function readPlatform(config: Config): Promise<Platform> {
  const source = await platformSource(config.getOptional(KEY));
  if (!source) return { spec: effectivePlatform().spec };
  const { documents, problems } = parseDocuments([source]);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new InputError(
      errors.map(problem => formatProblem(problem)).join('\n'),
    );
  }
  const platform = documents.find(({ kind }) => kind === 'Platform');
  if (platform?.kind !== 'Platform') {
    throw new InputError(
      `Expected a document of kind Platform in ${source.path} (${KEY})`,
    );
  }
  const { spec } = effectivePlatform(platform);
  return { source, spec, folders: foldersOf(source, spec) };
}

/** What a Platform names is relative to its own document. */
function foldersOf(
  { path }: DocumentSource,
  { library, resourceTypes, templates }: PlatformSpec,
): AssetFolders {
  const beside = (folder: string) => join(dirname(path), folder);
  return {
    ...(templates !== undefined && { templates: beside(templates) }),
    ...(library?.folder !== undefined && { library: beside(library.folder) }),
    ...(resourceTypes !== undefined && {
      resourceTypes: beside(resourceTypes),
    }),
  };
}

async function platformSource(
  value: unknown,
): Promise<DocumentSource | undefined> {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') {
    return { path: `app-config: ${KEY}`, text: stringify(value) };
  }
  const file = resolve(value);
  const text = await readFile(file).catch((error: unknown) => {
    throw new InputError(
      `The Platform document '${file}' (${KEY}) cannot be read`,
      error,
    );
  });
  return { path: value, text };
}
