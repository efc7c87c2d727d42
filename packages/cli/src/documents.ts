import {
  documentHead,
  findDocuments,
  type DocumentFiles,
} from '@chartwright/core/files';
import {
  generatorAssets,
  type GenerateInput,
} from '@chartwright/core/generate';

/** Options that name documents. */
export interface DocumentOptions {
  file: string;
  system?: string;
  platform?: string;
  overlay: string[];
}

/** The documents of a command, and whether they make a system or a service. */
export interface CommandDocuments {
  kind: 'Service' | 'System';
  input: GenerateInput;
}

/** What the options name, for the core. */
export function documentFiles({
  file,
  system,
  platform,
  overlay,
}: DocumentOptions): DocumentFiles {
  return {
    file,
    ...(system !== undefined && { system }),
    ...(platform !== undefined && { platform }),
    overlays: overlay,
  };
}

/** Reads the documents that a command names, and those that belong to them. */
export function readCommandDocuments(
  options: DocumentOptions,
): CommandDocuments {
  const found = findDocuments(documentFiles(options));
  const system = documentHead(found.main)?.kind === 'System';
  return {
    kind: system ? 'System' : 'Service',
    input: { ...found, assets: generatorAssets() },
  };
}
