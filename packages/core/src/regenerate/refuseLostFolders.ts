import { existsSync } from 'node:fs';
import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { WriteRefusedError } from '../files/FileSystemError';
import {
  isRecorded,
  resourceTypesFolder,
  templatesFolder,
} from '../generate/generatorAssets';
import type { RegenerationOptions } from './planRegeneration';
import type { RepositoryDocuments } from './repositoryDocuments';

/**
 * A lone checkout has a copy of the Platform and of its resource types, but not the folder of text templates that it names.
 * Without one of these, files and fields would look as if the generator no longer made them.
 *
 * @throws WriteRefusedError
 */
export function refuseLostFolders(
  {
    folder,
    templates,
    resourceTypes,
  }: Pick<RegenerationOptions, 'folder' | 'templates' | 'resourceTypes'>,
  { found: { platform } }: RepositoryDocuments,
): void {
  if (!platform || !isRecorded(platform)) {
    return;
  }
  const lost = (place: string | undefined, problem: Problem): Problem[] =>
    place === undefined || existsSync(place) ? [] : [problem];
  const problems = [
    ...lost(templatesFolder(platform, templates), {
      code: 'CW_TEMPLATES_MISSING',
      severity: 'error',
      message: `'${folder}' was generated with text templates of a Platform, and they are not in this checkout`,
      file: platform.path,
      path: 'spec.templates',
      hint: 'Give the Platform with --platform, or the folder of its templates with --templates.',
    }),
    ...lost(resourceTypesFolder(platform, resourceTypes), {
      code: 'CW_RESOURCE_TYPES_MISSING',
      severity: 'error',
      message: `'${folder}' was generated with resource types of a Platform, and the copies of them are lost`,
      file: platform.path,
      path: 'spec.resourceTypes',
      hint: 'Take .chartwright/context/resource-types from the version before (git checkout), or give the Platform with --platform.',
    }),
  ];
  if (problems.length > 0) {
    throw new WriteRefusedError(problems);
  }
}
