import type { Problem } from '@chartwright/backstage-plugin-chartwright-common';
import { generateSystem, type FileTree } from '@chartwright/core';
import { generateInput, type GenerationRequest } from './GenerationRequest';

/**
 * A System that was generated.
 *
 * @public
 */
export interface GeneratedSystem {
  /** Every problem, warnings too; there are no repositories when one of them is an error. */
  problems: readonly Problem[];
  /** Those of the services by name, then the System's own. */
  repositories: { kind: 'Service' | 'System'; name: string; tree: FileTree }[];
  /** In the Platform's order. */
  environments: {
    name: string;
    title: string;
    namespace: string;
    release: string;
  }[];
}

/** Generates the repositories of a System and its services; reads no file but those of the generator, and writes none. */
export async function generateSystemRepositories(
  request: GenerationRequest,
): Promise<GeneratedSystem> {
  const generation = generateSystem(generateInput(request));
  const made = [...generation.repositories];
  const problems = [
    ...generation.problems,
    ...made.flatMap(item => ('tree' in item ? [] : [item])),
  ];
  if (problems.some(({ severity }) => severity === 'error')) {
    return { problems, repositories: [], environments: [] };
  }
  return {
    problems,
    repositories: made.flatMap(item =>
      'tree' in item
        ? [{ kind: item.kind, name: item.name, tree: item.tree }]
        : [],
    ),
    environments: generation.resolution?.environments ?? [],
  };
}
