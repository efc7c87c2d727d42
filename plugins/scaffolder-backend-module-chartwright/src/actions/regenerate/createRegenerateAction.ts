import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  CatalogDocuments,
  NEIGHBOURS_PATH,
  planService,
  regenerationView,
  type RegenerationServices,
} from '@chartwright/backstage-plugin-chartwright-node';
import {
  completeChanges,
  DEFAULT_CONFLICT_LIMIT,
  reasonToStop,
  regenerationMarkdown,
  type Regeneration,
} from '@chartwright/core';
import { parseInput } from '../../parseInput';
import { readableErrors } from '../../readableErrors';
import { editDocumentFile } from './editDocumentFile';
import { planLines } from './planLines';
import { examples } from './regenerate.examples';
import { regenerateInput, regenerateOutput } from './regenerateSchema';
import { withTemporaryEdits } from './withTemporaryEdits';

const DOCUMENT = 'chartwright.yaml';
const SYSTEM = 'system.yaml';

/**
 * The scaffolder action `chartwright:regenerate`: merges a new generation into a checkout of a service.
 *
 * @public
 */
export function createRegenerateAction(services: RegenerationServices) {
  const catalogDocuments = new CatalogDocuments(
    services.catalog,
    services.reader,
  );
  return createTemplateAction({
    id: 'chartwright:regenerate',
    description:
      'Merges a new generation into the repository of a service: with the present Platform and library chart, and with new answers when they are given. Nothing that people changed is lost. The plan is in the log.',
    examples,
    supportsDryRun: true,
    schema: { input: () => regenerateInput, output: () => regenerateOutput },
    handler: readableErrors(async ctx => {
      const input = parseInput(regenerateInput, ctx.input);
      const folder = resolveSafeChildPath(ctx.workspacePath, input.sourcePath);
      const document = join(folder, DOCUMENT);
      const changesDocument = Boolean(input.document ?? input.answers);
      const isSystem = !changesDocument && existsSync(join(folder, SYSTEM));
      if (!existsSync(document) && !isSystem) {
        throw new InputError(
          `Expected a ${DOCUMENT} in '${input.sourcePath}' of the workspace: fetch the repository with 'chartwright:fetch' before it is regenerated`,
        );
      }
      const credentials = await ctx.getInitiatorCredentials();
      const dryRun = ctx.isDryRun ?? false;
      const plan = () =>
        withTemporaryEdits(
          [document, join(folder, NEIGHBOURS_PATH)],
          dryRun,
          async () => {
            completeChanges(folder);
            await editDocumentFile(document, input, {
              catalogDocuments,
              credentials,
            });
            return planService(
              {
                folder,
                scratch: await ctx.createTemporaryDirectory(),
                credentials,
                style: input.onConflict === 'fail' ? 'keep' : input.onConflict,
                progress: message => ctx.logger.info(message),
                ...(ctx.signal && { signal: ctx.signal }),
                ...(input.to !== undefined && { to: input.to }),
              },
              services,
            );
          },
        );
      const regeneration = await plan();
      for (const { level, message } of planLines(regeneration)) {
        ctx.logger[level](message);
      }
      refuseConflicts(regeneration, input);
      ctx.signal?.throwIfAborted();
      if (dryRun) {
        ctx.logger.info('Dry run: nothing was written');
      } else {
        await services.threads.run('apply', {
          folder,
          regeneration,
          marked: input.onConflict === 'mark',
        });
      }
      const { changes } = regeneration;
      ctx.output('name', regeneration.name);
      ctx.output('drift', regeneration.drift);
      ctx.output('conflicts', regeneration.conflicts);
      ctx.output('plan', { ...regenerationView(regeneration) });
      ctx.output('markdown', regenerationMarkdown(regeneration));
      ctx.output('changedFiles', withoutRecords([...changes.write.keys()]));
      ctx.output('removedFiles', withoutRecords(changes.remove));
    }),
  });
}

/** @throws ConflictError when nothing is to be written because of conflicts. */
function refuseConflicts(
  regeneration: Regeneration,
  input: {
    onConflict: 'keep' | 'take' | 'mark' | 'fail';
    conflictLimit?: number;
    failOnConflict: boolean;
  },
): void {
  const { conflictLimit = DEFAULT_CONFLICT_LIMIT, onConflict } = input;
  const stop = reasonToStop(regeneration, { onConflict, conflictLimit });
  const allowed = onConflict === 'take' || regeneration.conflicts === 0;
  if (!stop && (allowed || !input.failOnConflict)) return;
  const paths = regeneration.files.flatMap(({ path, conflicts }) =>
    conflicts.map(conflict => `${path} ${conflict.path}`.trim()),
  );
  throw new ConflictError(
    `Nothing was written: ${
      stop?.reason === 'hopeless'
        ? `${stop.filesInConflict} of the files that change are in conflict, more than ${conflictLimit} percent`
        : 'no conflict is allowed'
    }. Both sides changed ${paths.join(', ')}`,
  );
}

function withoutRecords(paths: readonly string[]): string[] {
  return paths.filter(path => !path.startsWith('.chartwright/')).sort();
}
