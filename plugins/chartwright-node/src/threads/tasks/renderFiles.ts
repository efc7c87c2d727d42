import type {
  CostView,
  EnvironmentLink,
  Finding,
  GraphView,
  RenderedObject,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  checkRenders,
  CONTEXT_FOLDER,
  costOf,
  demandOf,
  fileTree,
  parseManifests,
  pricesOfPlatform,
  renderEnvironments,
  targetOfTree,
  type Demand,
  type Prices,
  type RenderOutcome,
} from '@chartwright/core';
import { serviceFacts, type Objective } from './serviceFacts';
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
  /** Of a service whose documents are right. */
  graph?: GraphView;
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
  /** What the service promises. */
  objectives: Objective[];
  production: boolean;
  namespace: string;
  release: string;
  /** In the order in which Helm applies them. */
  objects: RenderedObject[];
  /** Absent when the chart does not render. */
  cost?: CostView;
  demand?: Demand;
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
  const { environments, graph } = serviceFacts(tree);
  const platform = tree.get(`${CONTEXT_FOLDER}/platform.yaml`);
  const prices = pricesOfPlatform(
    platform && { path: 'platform.yaml', text: platform.content },
  );
  return {
    environments: renders.map(({ environment, outcome }) => {
      const { name = '', production = false, namespace, release } = environment;
      const facts = environments.get(name);
      return {
        name,
        title: facts?.title ?? name,
        links: facts?.links ?? [],
        objectives: facts?.objectives ?? [],
        production,
        namespace,
        release,
        ...renderedFacts(outcome, prices),
      };
    }),
    findings: checkRenders(renders, target.folder).findings,
    ...(graph && { graph }),
  };
}

function renderedFacts(
  outcome: RenderOutcome,
  prices: Prices,
): Pick<
  RenderedEnvironmentFiles,
  'objects' | 'cost' | 'demand' | 'renderError'
> {
  if (!outcome.ok) {
    return { objects: [], renderError: outcome.failure.message };
  }
  const { documents } = outcome.rendered;
  const manifests = documents.flatMap(
    ({ text }) => parseManifests({ text }).objects,
  );
  return {
    objects: renderedObjects(documents),
    cost: costOf(manifests, prices),
    demand: demandOf(manifests),
  };
}
