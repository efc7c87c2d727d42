import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { documentHead } from '../files/documentHead';
import { DocumentFiles, findDocuments } from '../files/findDocuments';
import type { SystemResolution } from '../resolve';
import type { GeneratedRepository } from './GenerateInput';
import { generateService } from './generateService';
import { generateSystem } from './generateSystem';
import { AssetFolders, platformAssets } from './generatorAssets';

/** Which documents to generate from, as a person names them. */
export interface GenerateFiles extends DocumentFiles, AssetFolders {}

/** What came of a Service or System document. */
export interface Generation {
  readonly kind: 'Service' | 'System';
  /** Every problem, warnings too; no repositories when one of them is an error. */
  readonly problems: readonly Problem[];
  /** How many repositories there are. */
  readonly size: number;
  /** Made one by one, as they are asked for; see {@link SystemGeneration.repositories}. */
  readonly repositories: Iterable<GeneratedRepository | Problem>;
  /** Of a system. */
  readonly system?: SystemResolution;
}

/**
 * Generates from files: a System document gives the whole system, anything else is taken for a Service.
 *
 * @throws FileSystemError when a named file, or the installation, cannot be read.
 */
export function generateFromFiles(files: GenerateFiles): Generation {
  const found = findDocuments(files);
  const input = {
    ...found,
    assets: platformAssets(found.platform, files),
  };
  if (documentHead(found.main)?.kind === 'System') {
    const { resolution, ...generation } = generateSystem(input);
    return {
      kind: 'System',
      ...generation,
      ...(resolution && { system: resolution }),
    };
  }
  const { problems, repository } = generateService(input);
  return {
    kind: 'Service',
    problems,
    size: repository ? 1 : 0,
    repositories: repository ? [repository] : [],
  };
}
