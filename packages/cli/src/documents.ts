import {
  documentHead,
  findDocuments,
  type FoundDocuments,
} from '@chartwright/core/files';
import {
  generatorAssets,
  type GenerateInput,
} from '@chartwright/core/generate';
import { usageProblem } from './InputError';

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

/** Reads the documents that a command names, and those that belong to them. */
export function readCommandDocuments({
  file,
  system,
  platform,
  overlay,
}: DocumentOptions): CommandDocuments {
  const found = findDocuments({
    file,
    ...(system !== undefined && { system }),
    ...(platform !== undefined && { platform }),
    overlays: overlay,
  });
  const kind = kindOf(found);
  return { kind, input: { ...found, assets: generatorAssets() } };
}

function kindOf({ main }: FoundDocuments): 'Service' | 'System' {
  const kind = documentHead(main)?.kind;
  if (kind === 'Platform') {
    throw usageProblem(
      'CW_DOCUMENT_KIND',
      `'${main.path}' is a Platform document, which is given with --platform`,
      'Give a Service or a System document with -f.',
    );
  }
  // Any other kind, or none, is for the document's own check to explain.
  return kind === 'System' ? 'System' : 'Service';
}
