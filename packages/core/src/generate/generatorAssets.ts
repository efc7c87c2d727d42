import { basename, dirname, join } from 'node:path';
import {
  CONTEXT_FOLDER,
  RESOURCE_TYPES_FOLDER,
} from '../emit/record/recordPaths';
import { documentHead } from '../files/documentHead';
import { readResourceTypes } from '../files/readResourceTypes';
import type { TextTemplates } from '../emit/text/TextTemplates';
import { readTextTemplates } from '../files/readTextTemplates';
import { systemLibrary } from '../files/systemLibrary';
import { GENERATOR_VERSION } from '../generatorVersion';
import type { DocumentSource } from '../spec';
import type { GeneratorAssets } from './AssetTypes';
import { ChosenLibrary, libraryOf } from './libraryOf';

/**
 * What this installation of the generator brings along, read once.
 *
 * @param templates - a platform team's folder of text templates, laid over the built-in ones.
 * @param chosen - the version of the library chart; by default the generator's own.
 * @param resourceTypes - a platform team's folder of resource types, before the built-in ones.
 * @throws FileSystemError when the installation is incomplete or the folder cannot be read; for a system's templates, when
 * they are first asked for.
 */
export function generatorAssets(
  templates?: string,
  chosen: ChosenLibrary = libraryOf({}),
  resourceTypes?: string,
): GeneratorAssets {
  let system: TextTemplates | undefined;
  return {
    version: GENERATOR_VERSION,
    library: chosen.library,
    libraryVersions: chosen.available,
    libraryOverPin: chosen.overPin,
    systemLibrary,
    resourceTypes: readResourceTypes(resourceTypes),
    templates: {
      service: readTextTemplates('service', templates),
      get system() {
        return (system ??= readTextTemplates('system', templates));
      },
    },
  };
}

/** What a person gives beside the documents, as folders. */
export interface AssetFolders {
  /** Text templates; by default those of the Platform's `spec.templates`. */
  readonly templates?: string;
  /** Versions of the library chart; by default those of the Platform's `spec.library.folder`. */
  readonly library?: string;
  /** Resource types; by default those of the Platform's `spec.resourceTypes`. */
  readonly resourceTypes?: string;
}

/**
 * What a generation with this Platform is made with: its text templates, its resource types and its version of the library
 * chart.
 *
 * @param chosen - the version of the library chart, when it is not the Platform's.
 * @throws FileSystemError when a folder cannot be read.
 * @throws WriteRefusedError when its library chart needs a newer generator.
 */
export function platformAssets(
  platform: DocumentSource | undefined,
  { templates, library, resourceTypes }: AssetFolders = {},
  chosen?: ChosenLibrary,
): GeneratorAssets {
  return generatorAssets(
    templatesFolder(platform, templates),
    chosen ??
      libraryOf({
        ...(platform && { platform }),
        ...(library !== undefined && { folder: library }),
      }),
    resourceTypesFolder(platform, resourceTypes),
  );
}

/** Whether a Platform is the copy in a generated repository, which has copies of the resource types beside it. */
export function isRecorded(platform: DocumentSource): boolean {
  return platform.path.includes(`${CONTEXT_FOLDER}/`);
}

/** A folder that a Platform names, which is relative to the Platform's own document. */
function besidePlatform(
  platform: DocumentSource,
  field: 'templates' | 'resourceTypes',
): string | undefined {
  const folder = documentHead(platform)?.[field];
  if (folder === undefined) {
    return undefined;
  }
  return field === 'resourceTypes' && isRecorded(platform)
    ? join(dirname(platform.path), basename(RESOURCE_TYPES_FOLDER))
    : join(dirname(platform.path), folder);
}

/**
 * A platform team's folder of text templates: the one that is named, else the one of the Platform's `spec.templates`,
 * which is relative to the Platform's own document.
 */
export function templatesFolder(
  platform: DocumentSource | undefined,
  named?: string,
): string | undefined {
  if (named !== undefined || !platform) return named;
  return besidePlatform(platform, 'templates');
}

/**
 * A platform team's folder of resource types: the one that is named, else the one of the Platform's `spec.resourceTypes`;
 * for the Platform that a repository records, the copies beside it.
 */
export function resourceTypesFolder(
  platform: DocumentSource | undefined,
  named?: string,
): string | undefined {
  if (named !== undefined || !platform) return named;
  return besidePlatform(platform, 'resourceTypes');
}
