import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import {
  generateService,
  type FileTree,
  type Resolution,
} from '@chartwright/core';
import { generateInput, type GenerationRequest } from './GenerationRequest';

/**
 * A service that was generated.
 *
 * @public
 */
export interface GeneratedService {
  /** Every problem, warnings too; nothing else is there when one of them is an error. */
  problems: readonly Problem[];
  repository?: { name: string; tree: FileTree; resolution: Resolution };
}

/** Generates the repository of a service; reads no file but those of the generator, and writes none. */
export async function generateRepository(
  request: GenerationRequest,
): Promise<GeneratedService> {
  const { problems, repository } = generateService(generateInput(request));
  if (!repository?.resolution) return { problems };
  const { name, tree, resolution } = repository;
  return { problems, repository: { name, tree, resolution } };
}
