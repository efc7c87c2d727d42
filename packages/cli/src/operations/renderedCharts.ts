import { statSync } from 'node:fs';
import {
  chartTargets,
  renderEnvironments,
  type RenderTarget,
} from '@chartwright/core/render';
import { parseAllDocuments } from 'yaml';
import { createRenderer, type EngineChoice } from '../engine/createRenderer';
import { usageProblem } from '../InputError';

/** A Kubernetes object as it would be applied. */
export interface RenderedObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: Readonly<Record<string, string>>;
  };
  readonly spec?: unknown;
  readonly data?: unknown;
}

/** A chart in one environment. */
export interface RenderedChart {
  /** Folder of the chart. */
  readonly folder: string;
  readonly environment: string;
  readonly namespace: string;
  readonly objects: readonly RenderedObject[];
}

/**
 * Everything that the charts of a folder render to: one repository's, or those of a generated system.
 *
 * @param environment - default: all
 * @throws InputError when there is no chart, no such environment, or a chart does not render.
 */
export async function renderedCharts(
  folder: string,
  environment: string | undefined,
  engine: EngineChoice,
  env: NodeJS.ProcessEnv,
): Promise<RenderedChart[]> {
  const targets = chartsOf(folder).map(target => only(target, environment));
  if (targets.every(({ environments }) => environments.length === 0))
    throw usageProblem(
      'CW_RENDER_NO_ENVIRONMENT',
      `'${folder}' has no environment '${environment}'`,
    );
  const renderer = await createRenderer(engine, env);
  try {
    const charts: RenderedChart[] = [];
    for (const target of targets) {
      for (const render of await renderEnvironments(target, renderer)) {
        const { outcome } = render;
        if (!outcome.ok)
          throw usageProblem(
            'CW_RENDER_FAILED',
            `${target.folder}: ${outcome.failure.message}`,
          );
        charts.push({
          folder: target.folder,
          environment: render.environment.name ?? '',
          namespace: render.environment.namespace,
          objects: objectsOf(outcome.rendered.manifest),
        });
      }
    }
    return charts;
  } finally {
    await renderer.close();
  }
}

function chartsOf(folder: string): RenderTarget[] {
  const targets = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    ? chartTargets(folder)
    : [];
  if (targets.length > 0) return targets;
  throw usageProblem(
    'CW_RENDER_NO_CHART',
    `There is no chart in '${folder}'`,
    'Give the folder of a generated repository, or of a generated system.',
  );
}

function only(
  target: RenderTarget,
  environment: string | undefined,
): RenderTarget {
  return {
    ...target,
    environments: target.environments.filter(
      ({ name }) => environment === undefined || name === environment,
    ),
  };
}

function objectsOf(manifest: string): RenderedObject[] {
  return [...parseAllDocuments(manifest)].flatMap(document => {
    const value = document.toJS() as RenderedObject | null;
    return value?.kind && value.metadata?.name ? [value] : [];
  });
}
