import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { emitService } from '../emit/emitService';
import type { SourceDocument } from '../emit/SourceDocuments';
import type { MineRule } from '../regenerate/mine/MineRule';
import type { Resolution } from '../resolve';
import type { GeneratedRepository } from './GenerateInput';
import type { GeneratorAssets } from './AssetTypes';
import { problemOfError } from './problemOfError';

/** The texts that are recorded in a service's repository. */
export interface RecordedTexts {
  readonly service: SourceDocument;
  readonly system?: SourceDocument;
  readonly platform?: SourceDocument;
  readonly neighbours?: SourceDocument;
}

/** The repository of a resolved service, or the problem that a text template has. */
export function emitRepository(
  resolution: Resolution,
  documents: RecordedTexts,
  assets: GeneratorAssets,
  mine: readonly MineRule[],
): GeneratedRepository | Problem {
  return orProblem(() => ({
    kind: 'Service',
    name: resolution.service.name,
    mine,
    tree: emitService(resolution, {
      generatorVersion: assets.version,
      library: assets.library,
      systemLibrary: assets.systemLibrary,
      templates: assets.templates.service,
      documents: { ...documents, resourceTypes: assets.resourceTypes.files },
    }),
    resolution,
  }));
}

/** The result of an emitter, or what a person can mend of what it threw. */
export function orProblem<T>(emit: () => T): T | Problem {
  try {
    return emit();
  } catch (error) {
    const problem = problemOfError(error);
    if (!problem) throw error;
    return problem;
  }
}
