import { readFileSync, statSync } from 'node:fs';
import {
  chartTargets,
  environmentNames,
  findEnvironment,
  renderEnvironments,
  type EnvironmentToRender,
  type NamedValues,
  type RenderTarget,
} from '@chartwright/core/render';
import type { Command } from '../CommandContext';
import { createRenderer, type EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { InputError, usageProblem } from '../InputError';

/** Options of `chartwright render`. */
export interface RenderOptions {
  folder: string;
  environment?: string;
  values: string[];
  release?: string;
  namespace?: string;
  format: 'text' | 'json';
  engine: EngineChoice;
}

/** Prints what Helm would apply, byte for byte what `helm template` prints. */
export const render: Command<RenderOptions> = async (
  options,
  { terminal, env },
) => {
  const target = targetOf(options);
  const environment = environmentOf(target, options);
  const renderer = await createRenderer(options.engine, env);
  try {
    const [result] = await renderEnvironments(
      { ...target, environments: [environment] },
      renderer,
    );
    const { outcome } = result!;
    if (!outcome.ok) {
      const { message, template, line } = outcome.failure;
      throw new InputError([
        {
          code: 'CW_RENDER_FAILED',
          severity: 'error',
          message,
          ...(template !== undefined && {
            file: `${target.folder}/${template.slice(
              template.indexOf('/') + 1,
            )}`,
          }),
          ...(line !== undefined && !outcome.failure.inOutput && { line }),
        },
      ]);
    }
    for (const warning of outcome.rendered.warnings)
      terminal.err(`${warning}\n`);
    terminal.out(
      options.format === 'json'
        ? `${JSON.stringify(
            {
              ...(environment.name !== undefined && {
                environment: environment.name,
              }),
              release: environment.release,
              namespace: environment.namespace,
              manifest: outcome.rendered.manifest,
              documents: outcome.rendered.documents.map(
                ({ template, text }) => ({ template, text }),
              ),
            },
            undefined,
            2,
          )}\n`
        : outcome.rendered.manifest,
    );
    if (
      options.format === 'text' &&
      environment.name === undefined &&
      environmentNames(target).length > 0
    ) {
      terminal.err(
        `Rendered with values.yaml alone; name an environment with -e (${environmentNames(
          target,
        ).join(', ')}).\n`,
      );
    }
    return ExitCode.ok;
  } finally {
    await renderer.close();
  }
};

function targetOf({ folder }: RenderOptions): RenderTarget {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw usageProblem('CW_RENDER_NO_CHART', `There is no folder '${folder}'`);
  }
  const targets = chartTargets(folder);
  const [target] = targets;
  if (!target) {
    throw usageProblem(
      'CW_RENDER_NO_CHART',
      `There is no chart in '${folder}'`,
      'Give the folder of a generated repository, or one with a Chart.yaml.',
    );
  }
  if (targets.length > 1) {
    throw usageProblem(
      'CW_RENDER_MANY_CHARTS',
      `There are ${targets.length} charts in '${folder}', render prints one`,
      `Give one of ${targets
        .map(({ folder: chart }) => `'${chart.replace(/\/chart$/, '')}'`)
        .join(', ')}.`,
    );
  }
  return target;
}

function environmentOf(
  target: RenderTarget,
  options: RenderOptions,
): EnvironmentToRender {
  const base = named(target, options.environment);
  return {
    ...base,
    release: options.release ?? base.release,
    namespace: options.namespace ?? base.namespace,
    values: [...base.values, ...options.values.map(readValues)],
  };
}

function named(
  target: RenderTarget,
  name: string | undefined,
): EnvironmentToRender {
  if (name === undefined) {
    const [first] = target.environments;
    const generated =
      first?.name !== undefined && first.namespace !== 'default';
    return {
      // Without a name, `helm template DIR` calls the release so.
      release: generated ? first.release : 'release-name',
      namespace: 'default',
      values: [],
    };
  }
  const found = findEnvironment(target, name);
  if ('environment' in found) return found.environment;
  throw usageProblem(
    'CW_RENDER_NO_ENVIRONMENT',
    `'${target.folder}' has no environment '${name}'`,
    found.hint,
  );
}

function readValues(path: string): NamedValues {
  try {
    return { name: path, text: readFileSync(path === '-' ? 0 : path, 'utf8') };
  } catch (error) {
    throw usageProblem(
      'CW_RENDER_VALUES',
      `The values file '${path}' cannot be read: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}
