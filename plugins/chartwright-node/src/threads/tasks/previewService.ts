import type {
  NewServiceForm,
  PreviewEnvironment,
  PreviewFile,
  PreviewView,
} from '@chartwright/backstage-plugin-chartwright-common';
import {
  checkRenders,
  costOf,
  fileBytes,
  generateService,
  parseManifests,
  serviceGraph,
  startRenders,
  sumCosts,
  targetOfTree,
  type EnvironmentRender,
  type FileTree,
  type Resolution,
} from '@chartwright/core';
import { generateInput, type GenerationRequest } from './GenerationRequest';
import { renderedObjects } from './renderedObjects';
import type { TaskContext } from './TaskContext';
import { findingsWithFields, problemsWithFields } from './withFormFields';

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
  /** What the document says as answers to the form: problems and findings then name the question that they come from. */
  answers?: Partial<NewServiceForm>;
}

/**
 * What a service would be: the answer to a request for a preview without what the document itself says.
 *
 * @public
 */
export interface ServicePreview
  extends Omit<PreviewView, 'document' | 'answers' | 'beyondForm'> {
  name?: string;
}

/** Generates a service in memory, renders it in its environments, checks and prices them. */
export async function previewService(
  request: ServicePreviewRequest,
  context: TaskContext,
): Promise<ServicePreview> {
  const { answers, documents, environments: wanted } = request;
  const generated = generateService(generateInput(request));
  const problems = problemsWithFields(
    generated.problems,
    documents.main.path,
    answers,
  );
  const { tree, resolution } = generated.repository ?? {};
  const target = tree && targetOfTree(tree);
  if (!target || !resolution) return { problems, files: [], environments: [] };
  context.throwIfStopped();
  const chosen = target.environments.filter(
    ({ name }) => !wanted || (name !== undefined && wanted.includes(name)),
  );
  const environments: PreviewEnvironment[] = [];
  const renders = startRenders(
    { ...target, environments: chosen },
    await context.renderer(),
    context.cache,
  );
  for (const render of await Promise.all(renders)) {
    context.throwIfStopped();
    environments.push(previewed(render, resolution, answers));
  }
  return {
    problems,
    name: resolution.service.name,
    files: previewedFiles(tree),
    environments,
    graph: serviceGraph(resolution),
    cost: sumCosts(
      environments.flatMap(({ cost }) => cost ?? []),
      resolution.base.platform.prices.currency,
    ),
  };
}

function previewed(
  render: EnvironmentRender,
  { base, environments, service }: Resolution,
  answers: Partial<NewServiceForm> | undefined,
): PreviewEnvironment {
  const { environment, outcome } = render;
  const { name = '', namespace, production = false, release } = environment;
  const resolved = environments.find(each => each.environment.name === name);
  const { findings } = checkRenders([render], 'chart');
  const about = {
    name,
    title: resolved?.environment.title ?? name,
    production,
    namespace,
    release,
  };
  if (!outcome.ok) {
    return {
      ...about,
      objects: [],
      findings,
      renderError: outcome.failure.message,
    };
  }
  const { documents } = outcome.rendered;
  const objects = renderedObjects(documents);
  return {
    ...about,
    objects,
    findings: findingsWithFields(findings, objects, {
      service: service.name,
      ...(answers && { answers }),
    }),
    cost: costOf(
      documents.flatMap(({ text }) => parseManifests({ text }).objects),
      base.platform.prices,
    ),
  };
}

function previewedFiles(tree: FileTree): PreviewFile[] {
  return [...tree].map(([path, file]) => {
    const { content } = file;
    const bytes = fileBytes(file).byteLength;
    const shown =
      typeof content === 'string' && bytes <= LONGEST_TEXT && !APART.test(path);
    return { path, bytes, ...(shown && { text: content }) };
  });
}
