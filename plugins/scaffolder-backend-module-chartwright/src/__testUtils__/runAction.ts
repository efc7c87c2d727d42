import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';

/** What a run of an action left behind. */
export interface ActionRun {
  output: Record<string, unknown>;
  /** The lines of the task's log, warnings and errors too. */
  log: string[];
}

/** Runs an action as the scaffolder does, apart from its check of the input against JSON Schema. */
export async function runAction(
  action: { handler: (context: never) => Promise<void> },
  options: {
    input: object;
    workspacePath: string;
    isDryRun?: boolean;
    signal?: AbortSignal;
  },
): Promise<ActionRun> {
  const run: ActionRun = { output: {}, log: [] };
  const context = createMockActionContext({
    workspacePath: options.workspacePath,
  });
  const keep = (message: string) => {
    run.log.push(message);
  };
  await action.handler({
    ...context,
    input: options.input,
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
    output: (name: string, value: unknown) => {
      run.output[name] = value;
    },
  } as never);
  return run;
}
