import type {
  EnvironmentLink,
  Finding,
  RenderedObject,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  checkRenders,
  fileTree,
  renderEnvironments,
  targetOfTree,
} from '@chartwright/core';
import { environmentFacts } from './environmentFacts';
import { renderedObjects } from './renderedObjects';
import type { TaskContext } from './TaskContext';

/**
 * What the files of a repository render to.
 *
 * @public
 */
export interface RenderedFiles {
  /** In the Platform's order. */
  environments: RenderedEnvironmentFiles[];
  /** Of all environments, errors first. */
  findings: Finding[];
}

/**
 * What they render to in one environment.
 *
 * @public
 */
export interface RenderedEnvironmentFiles {
  name: string;
  /** For people. */
  title: string;
  /** To what watches it. */
  links: EnvironmentLink[];
  production: boolean;
  namespace: string;
  release: string;
  /** In the order in which Helm applies them. */
  objects: RenderedObject[];
  /** Helm's own words, when the chart does not render. */
  renderError?: string;
}

/**
 * Renders and checks a generated repository that is in memory.
 *
 * @param input - `files`: content by path.
 * @returns undefined when the files are not those of a generated repository.
 */
export async function renderFiles(
  input: { files: ReadonlyMap<string, Uint8Array> },
  { cache, renderer }: TaskContext,
): Promise<RenderedFiles | undefined> {
  const tree = fileTree(
    [...input.files].map(([path, content]) => [path, { content }]),
  );
  const target = targetOfTree(tree);
  if (!target) return undefined;
  const renders = await renderEnvironments(target, await renderer(), cache);
  const facts = environmentFacts(tree);
  return {
    environments: renders.map(({ environment, outcome }) => ({
      name: environment.name ?? '',
      title: facts.get(environment.name ?? '')?.title ?? environment.name ?? '',
      links: facts.get(environment.name ?? '')?.links ?? [],
      production: environment.production ?? false,
      namespace: environment.namespace,
      release: environment.release,
      ...(outcome.ok
        ? { objects: renderedObjects(outcome.rendered.documents) }
        : { objects: [], renderError: outcome.failure.message }),
    })),
    findings: checkRenders(renders, target.folder).findings,
  };
}
