import type { JsonObject } from '@backstage/types';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';

/** What a run of an action left behind. */
export interface ActionRun {
  output: Record<string, unknown>;
  /** The lines of the task's log, warnings and errors too. */
  log: string[];
}

/** Runs an action as the scaffolder does, apart from its check of the input against JSON Schema. */
export async function runAction<I extends JsonObject, O extends JsonObject>(
  action: TemplateAction<I, O, 'v2'>,
  options: {
    input: object;
    workspacePath: string;
    isDryRun?: boolean;
    signal?: AbortSignal;
  },
): Promise<ActionRun> {
  const run: ActionRun = { output: {}, log: [] };
  const context = createMockActionContext<I, O>({
    input: options.input as I,
    workspacePath: options.workspacePath,
  });
  const keep = (message: string) => {
    run.log.push(message);
  };
  await action.handler({
    ...context,
    isDryRun: options.isDryRun,
    signal: options.signal,
    logger: {
      ...context.logger,
      debug: keep,
      info: keep,
      warn: keep,
      error: keep,
      child: () => context.logger,
    },
    output: (name, value) => {
      run.output[String(name)] = value;
    },
  });
  return run;
}
