import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import type { GeneratorAssets } from '../generate/AssetTypes';
import type { GeneratedRepository } from '../generate/GenerateInput';
import { generateService } from '../generate/generateService';
import { generateSystem } from '../generate/generateSystem';
import type { RepositoryDocuments } from './repositoryDocuments';

/** What one repository comes out as now, or what is wrong with its documents. */
export function generateAgain(
  { kind, found }: RepositoryDocuments,
  assets: GeneratorAssets,
): {
  readonly problems: readonly Problem[];
  readonly repository?: GeneratedRepository;
} {
  if (kind === 'Service') {
    return generateService({ ...found, assets });
  }
  const { problems, own } = generateSystem({ ...found, assets });
  const repository = own?.();
  if (!repository) {
    return { problems };
  }
  return 'tree' in repository
    ? { problems, repository }
    : { problems: [...problems, repository] };
}
