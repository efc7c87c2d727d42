import type {
  Finding,
  Problem,
  RenderedObject,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  checkRenders,
  fileBytes,
  generateService,
  graphOfService,
  startRenders,
  targetOfTree,
  type EnvironmentRender,
  type FileTree,
  type Graph,
  type ResolvedEnvironment,
} from '@chartwright/core';
import { generateInput, type GenerationRequest } from './GenerationRequest';
import { renderedObjects } from './renderedObjects';
import type { TaskContext } from './TaskContext';

/** What people do not look at: the vendored library chart and the records. */
const APART = /^(chart\/charts|\.chartwright)\//;
/** Longest text that goes along, in bytes. */
const LONGEST_TEXT = 64 * 1024;

/**
 * What to show of a service before it is made.
 *
 * @public
 */
export interface ServicePreviewRequest extends GenerationRequest {
  /** Environments to render, by name. Default: all. */
  environments?: readonly string[];
}

/**
 * What a service would be.
 *
 * @public
 */
export interface ServicePreview {
  /** Every problem of the documents, warnings too; the rest is empty when one of them is an error. */
  problems: readonly Problem[];
  name?: string;
  /** By path. */
  files: PreviewedFile[];
  /** In the Platform's order. */
  environments: PreviewedEnvironment[];
  graph?: Graph;
}

/**
 * A file that would be made.
 *
 * @public
 */
export interface PreviewedFile {
  path: string;
  bytes: number;
  /** Absent for the vendored library chart, for records, and above 64 KiB. */
  text?: string;
}

/**
 * An environment as it would be.
 *
 * @public
 */
export interface PreviewedEnvironment {
  name: string;
  title: string;
  production: boolean;
  namespace: string;
  release: string;
  /** In the order in which Helm applies them. */
  objects: RenderedObject[];
  /** Errors first. */
  findings: Finding[];
  /** Helm's own words, when the chart does not render. */
  renderError?: string;
}

/** Generates a service in memory, renders it in its environments and checks them. */
export async function previewService(
  request: ServicePreviewRequest,
  context: TaskContext,
): Promise<ServicePreview> {
  const input = generateInput(request);
  const { problems, repository } = generateService(input);
  const target = repository && targetOfTree(repository.tree);
  if (!target) return { problems, files: [], environments: [] };
  context.throwIfStopped();
  const { environments: wanted } = request;
  const chosen = target.environments.filter(
    ({ name }) => !wanted || (name !== undefined && wanted.includes(name)),
  );
  const resolved = new Map(
    repository.resolution?.environments.map(({ environment }) => [
      environment.name,
      environment,
    ]),
  );
  const environments: PreviewedEnvironment[] = [];
  const renders = startRenders(
    { ...target, environments: chosen },
    await context.renderer(),
    context.cache,
  );
  for (const render of await Promise.all(renders)) {
    context.throwIfStopped();
    environments.push(
      previewed(render, resolved.get(render.environment.name ?? '')),
    );
  }
  const { graph } = graphOfService(input);
  return {
    problems,
    name: repository.name,
    files: previewedFiles(repository.tree),
    environments,
    ...(graph && { graph }),
  };
}

function previewed(
  render: EnvironmentRender,
  resolved: ResolvedEnvironment | undefined,
): PreviewedEnvironment {
  const { environment, outcome } = render;
  const { name = '', namespace, production = false, release } = environment;
  return {
    name,
    title: resolved?.title ?? name,
    production,
    namespace,
    release,
    findings: checkRenders([render], 'chart').findings,
    ...(outcome.ok
      ? { objects: renderedObjects(outcome.rendered.documents) }
      : { objects: [], renderError: outcome.failure.message }),
  };
}

function previewedFiles(tree: FileTree): PreviewedFile[] {
  return [...tree].map(([path, file]) => {
    const { content } = file;
    const bytes = fileBytes(file).byteLength;
    const shown =
      typeof content === 'string' && bytes <= LONGEST_TEXT && !APART.test(path);
    return { path, bytes, ...(shown && { text: content }) };
  });
}
