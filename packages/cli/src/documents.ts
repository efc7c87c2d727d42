import { documentHead, findDocuments } from '@chartwright/core/files';
import {
  platformAssets,
  type GenerateFiles,
  type GenerateInput,
} from '@chartwright/core/generate';

/** Options that name documents. */
export interface DocumentOptions {
  file: string;
  system?: string;
  platform?: string;
  overlay: string[];
  /** Folder of text templates. */
  templates?: string;
  /** Folder with versions of the library chart. */
  library?: string;
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
  templates,
  library,
}: DocumentOptions): GenerateFiles {
  return {
    file,
    ...(system !== undefined && { system }),
    ...(platform !== undefined && { platform }),
    overlays: overlay,
    ...(templates !== undefined && { templates }),
    ...(library !== undefined && { library }),
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
    input: {
      ...found,
      assets: platformAssets(found.platform, options),
    },
  };
}
