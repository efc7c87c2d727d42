import {
  generatorAssets,
  libraryOf,
  type AssetFolders,
  type DocumentSource,
  type GenerateInput,
  type GeneratorAssets,
} from '@chartwright/core';

/**
 * The documents of a generation, and the folders of this machine that belong to it.
 *
 * @public
 */
export interface GenerationRequest {
  documents: Omit<GenerateInput, 'assets'>;
  /**
   * The organisation's text templates, library charts and resource types. A folder that is not here is not read, whatever
   * the documents name.
   */
  folders?: AssetFolders;
}

/** The request with everything that the generator brings along. */
export function generateInput(request: GenerationRequest): GenerateInput {
  const { documents, folders } = request;
  return { ...documents, assets: assetsOf(documents.platform, folders) };
}

function assetsOf(
  platform: DocumentSource | undefined,
  { templates, library, resourceTypes }: AssetFolders = {},
): GeneratorAssets {
  return generatorAssets(
    templates,
    libraryOf(library === undefined ? {} : { platform, folder: library }),
    resourceTypes,
  );
}
