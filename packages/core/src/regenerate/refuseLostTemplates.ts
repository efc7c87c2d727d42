import { existsSync } from 'node:fs';
import { CONTEXT_FOLDER } from '../emit/record/recordPaths';
import { WriteRefusedError } from '../files/FileSystemError';
import { templatesFolder } from '../generate/generatorAssets';
import type { RegenerationOptions } from './planRegeneration';
import type { RepositoryDocuments } from './repositoryDocuments';

/**
 * A lone checkout has a copy of the Platform, but not the folder of text templates that it names: without them files would
 * look as if the generator no longer made them.
 *
 * @throws WriteRefusedError
 */
export function refuseLostTemplates(
  { folder, templates }: Pick<RegenerationOptions, 'folder' | 'templates'>,
  { found: { platform } }: RepositoryDocuments,
): void {
  const place = templatesFolder(platform, templates);
  const isCopy = platform?.path.includes(`${CONTEXT_FOLDER}/`) === true;
  if (!isCopy || place === undefined || existsSync(place)) {
    return;
  }
  throw new WriteRefusedError([
    {
      code: 'CW_TEMPLATES_MISSING',
      severity: 'error',
      message: `'${folder}' was generated with text templates of a Platform, and they are not in this checkout`,
      file: platform.path,
      path: 'spec.templates',
      hint: 'Give the Platform with --platform, or the folder of its templates with --templates.',
    },
  ]);
}
