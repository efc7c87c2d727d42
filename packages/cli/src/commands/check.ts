import { readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  checkManifests,
  reportJson,
  reportJunit,
  reportSarif,
  reportText,
  type CheckResult,
  type ManifestText,
} from '@chartwright/core/check';
import {
  chartTargets,
  findEnvironment,
  folderRenderCache,
  type RenderTarget,
} from '@chartwright/core/render';
import { checkCharts } from '../check/checkCharts';
import type { Command, CommandContext } from '../CommandContext';
import { createRenderer, type EngineChoice } from '../engine/createRenderer';
import { ExitCode } from '../ExitCode';
import { usageProblem } from '../InputError';
import { textMarks } from '../report/textMarks';
import { VERSION } from '../version';

/** Options of `chartwright check`. */
export interface CheckOptions {
  path: string;
  environments: string[];
  namespace?: string;
  format: CheckFormat;
  engine: EngineChoice;
}

/** How findings are printed. */
export type CheckFormat = 'text' | 'json' | 'sarif' | 'junit';

/** Renders what is there, checks it, and prints the findings. */
export const check: Command<CheckOptions> = async (options, context) => {
  const result = await checkPath(options, context);
  context.terminal.out(report(result, options.format, context));
  return result.findings.some(({ severity }) => severity === 'error')
    ? ExitCode.findings
    : ExitCode.ok;
};

/** Findings as text in the format asked for. */
export function report(
  result: CheckResult,
  format: CheckFormat,
  { terminal }: CommandContext,
): string {
  switch (format) {
    case 'json':
      return reportJson(result);
    case 'sarif':
      return reportSarif(result, VERSION);
    case 'junit':
      return reportJunit(result);
    default:
      return reportText(result, textMarks(terminal.outColours));
  }
}

async function checkPath(
  options: CheckOptions,
  context: CommandContext,
): Promise<CheckResult> {
  const { path } = options;
  if (path === '-') {
    return checkManifests([
      {
        ...namespaceOf(options),
        texts: [{ text: await text(context.stdin), file: 'stdin', line: 1 }],
      },
    ]);
  }
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat)
    throw usageProblem(
      'CW_CHECK_NO_INPUT',
      `There is no file or folder '${path}'`,
    );
  if (!stat.isDirectory())
    return checkManifests([
      { ...namespaceOf(options), texts: [manifestFile(path)] },
    ]);
  const targets = chartTargets(path).map(target =>
    onlyEnvironments(target, options),
  );
  if (targets.length === 0) return checkFolder(options);
  const renderer = await createRenderer(options.engine, context.env, {
    workers: targets.length > 1 ? Math.min(2, availableParallelism()) : 1,
    charts: targets.length,
  });
  try {
    const folder = context.env.CHARTWRIGHT_RENDER_CACHE;
    return await checkCharts(
      targets,
      renderer,
      context,
      folder === undefined ? undefined : folderRenderCache(folder),
    );
  } finally {
    await renderer.close();
  }
}

function onlyEnvironments(
  target: RenderTarget,
  { environments, namespace }: CheckOptions,
): RenderTarget {
  for (const name of environments) {
    const found = findEnvironment(target, name);
    if ('hint' in found) {
      throw usageProblem(
        'CW_CHECK_NO_ENVIRONMENT',
        `'${target.folder}' has no environment '${name}'`,
        found.hint,
      );
    }
  }
  return {
    ...target,
    environments: target.environments
      .filter(
        ({ name }) =>
          environments.length === 0 || environments.includes(name ?? ''),
      )
      .map(environment =>
        namespace === undefined ? environment : { ...environment, namespace },
      ),
  };
}

/** Plain manifests: every YAML and JSON file of a folder, as they would be applied together. */
function checkFolder(options: CheckOptions): CheckResult {
  const files = readdirSync(options.path, {
    withFileTypes: true,
    recursive: true,
  })
    .filter(entry => entry.isFile() && /\.(ya?ml|json)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) {
    throw usageProblem(
      'CW_CHECK_NO_INPUT',
      `There is nothing to check in '${options.path}'`,
      'Give a generated repository, a folder with a Chart.yaml, or manifests (*.yaml).',
    );
  }
  return checkManifests([
    { ...namespaceOf(options), texts: files.map(manifestFile) },
  ]);
}

function manifestFile(path: string): ManifestText {
  try {
    return {
      text: readFileSync(path, 'utf8').replace(/^\ufeff/, ''),
      file: path,
      line: 1,
    };
  } catch (error) {
    throw usageProblem(
      'CW_CHECK_UNREADABLE',
      `'${path}' cannot be read: ${
        error instanceof Error ? error.message : String(error)
      }`,
    );
  }
}

function namespaceOf({ namespace }: CheckOptions): { namespace?: string } {
  return namespace === undefined ? {} : { namespace };
}
