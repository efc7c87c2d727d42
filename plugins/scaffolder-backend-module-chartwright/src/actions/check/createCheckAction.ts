import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { GeneratorThreads } from '@chartwright/backstage-plugin-chartwright-node';
import { reportText } from '@chartwright/core';
import { parseInput } from '../../parseInput';
import { readableErrors } from '../../readableErrors';
import { examples } from './check.examples';
import { checkInput, checkOutput } from './checkSchema';
import { countFindings } from './countFindings';

/** Milliseconds; many charts may lie in one folder. */
const TIME_LIMIT = 5 * 60_000;

/**
 * The scaffolder action `chartwright:check`: renders every environment as Helm does and checks the manifests.
 *
 * @public
 */
export function createCheckAction({ threads }: { threads: GeneratorThreads }) {
  return createTemplateAction({
    id: 'chartwright:check',
    description:
      'Renders a chart in every environment and checks the manifests: against the schemas of Kubernetes, and against what keeps a service running.',
    examples,
    supportsDryRun: true,
    schema: { input: () => checkInput, output: () => checkOutput },
    handler: readableErrors(async ctx => {
      const { sourcePath, failOn } = parseInput(checkInput, ctx.input);
      const folder = resolveSafeChildPath(ctx.workspacePath, sourcePath);
      const charts = await threads.run(
        'check',
        { folder, relativeTo: folder },
        { timeLimit: TIME_LIMIT, ...(ctx.signal && { signal: ctx.signal }) },
      );
      if (charts.length === 0) {
        throw new InputError(
          `Expected a chart in '${sourcePath}' of the workspace, or one level below it`,
        );
      }
      const results = charts.map(({ result }) => result);
      for (const result of results)
        ctx.logger.info(reportText(result).trimEnd());
      const findings = results.flatMap(result => result.findings);
      const count = countFindings(findings);
      ctx.output(
        'findings',
        findings.map(finding => ({ ...finding })),
      );
      ctx.output('errors', count.error);
      ctx.output('warnings', count.warning);
      const refused = refusedCount(count, failOn);
      if (refused > 0) {
        throw new InputError(
          `The check found ${refused} ${
            refused === 1 ? 'thing' : 'things'
          } to be mended first; each stands in the log of this step`,
        );
      }
    }),
  });
}

function refusedCount(
  count: ReturnType<typeof countFindings>,
  failOn: 'error' | 'warning' | 'never',
): number {
  if (failOn === 'never') return 0;
  return failOn === 'warning' ? count.error + count.warning : count.error;
}
