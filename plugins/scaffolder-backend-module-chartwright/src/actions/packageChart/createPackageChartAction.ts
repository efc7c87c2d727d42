import { mkdir, writeFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { GeneratorThreads } from '@chartwright/backstage-plugin-chartwright-node';
import { formatProblem, type ChartPackage } from '@chartwright/core';
import { parseInput } from '../../parseInput';
import { readableErrors } from '../../readableErrors';
import { examples } from './packageChart.examples';
import { packageChartInput, packageChartOutput } from './packageChartSchema';

/**
 * The scaffolder action `chartwright:chart:package`: makes the archive of a chart that chart repositories and registries take.
 *
 * @public
 */
export function createPackageChartAction({
  threads,
}: {
  threads: GeneratorThreads;
}) {
  return createTemplateAction({
    id: 'chartwright:chart:package',
    description:
      'Packages a chart with its vendored dependencies, as `helm package` does. The same chart gives the same bytes.',
    examples,
    supportsDryRun: true,
    schema: {
      input: () => packageChartInput,
      output: () => packageChartOutput,
    },
    handler: readableErrors(async ctx => {
      const { sourcePath, targetPath, version, appVersion } = parseInput(
        packageChartInput,
        ctx.input,
      );
      const folder = resolveSafeChildPath(ctx.workspacePath, sourcePath);
      const target = resolveSafeChildPath(ctx.workspacePath, targetPath);
      const charts = await threads.run(
        'package',
        {
          folder,
          ...(version !== undefined && { version }),
          ...(appVersion !== undefined && { appVersion }),
        },
        { ...(ctx.signal && { signal: ctx.signal }) },
      );
      const packages = packagesOf(
        charts.map(chart => ({
          ...chart,
          folder: chart.folder.slice(ctx.workspacePath.length + 1),
        })),
        sourcePath,
      );
      await mkdir(target, { recursive: true });
      for (const { content, fileName } of packages) {
        await writeFile(resolveSafeChildPath(target, fileName), content);
        ctx.logger.info(
          `Packaged ${posix.join(targetPath, fileName)}, ${
            content.byteLength
          } bytes`,
        );
      }
      const path = (fileName: string) => posix.join(targetPath, fileName);
      ctx.output(
        'packages',
        packages.map(made => ({
          name: made.name,
          version: made.version,
          path: path(made.fileName),
          digest: `sha256:${made.sha256}`,
          bytes: made.content.byteLength,
        })),
      );
      ctx.output('path', path(packages[0]!.fileName));
    }),
  });
}

/** @throws InputError when there is no chart, or one cannot be packaged. */
function packagesOf(
  charts: readonly {
    folder: string;
    result:
      | ChartPackage
      | { readonly problem: Parameters<typeof formatProblem>[0] };
  }[],
  sourcePath: string,
): ChartPackage[] {
  if (charts.length === 0) {
    throw new InputError(
      `Expected a chart in '${sourcePath}' of the workspace, or one level below it`,
    );
  }
  const problems = charts.flatMap(({ folder, result }) =>
    'problem' in result
      ? [
          formatProblem({
            ...result.problem,
            file: posix.join(folder, result.problem.file ?? ''),
          }),
        ]
      : [],
  );
  if (problems.length > 0) throw new InputError(problems.join('\n\n'));
  return charts.flatMap(({ result }) => ('problem' in result ? [] : [result]));
}
