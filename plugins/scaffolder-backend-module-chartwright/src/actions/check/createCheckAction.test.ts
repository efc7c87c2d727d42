import { createMockDirectory } from '@backstage/backend-test-utils';
import { inThisThread } from '@chartwright/backstage-plugin-chartwright-node';
import { parse } from 'yaml';
import { generatedFiles } from '../../__testUtils__/generatedFiles';
import { runAction } from '../../__testUtils__/runAction';
import { check } from './__fixtures__/charts';
import { createCheckAction } from './createCheckAction';
import { examples } from './check.examples';

describe('chartwright:check', () => {
  const directory = createMockDirectory();
  const threads = inThisThread();

  afterAll(() => threads.close());
  beforeEach(() => {
    directory.setContent({ workspace: generatedFiles() });
    directory.addContent({ 'workspace/charts/legacy': check.legacyChart });
  });

  const run = (input: object, options: { signal?: AbortSignal } = {}) =>
    runAction(createCheckAction({ threads }), {
      input,
      workspacePath: directory.resolve('workspace'),
      ...options,
    });

  it('finds no error in what was generated', async () => {
    const { output, log } = await run({});
    expect(output.errors).toBe(0);
    expect(log.join('\n')).toContain('development, staging, production');
  });

  it('fails on an error and says which in the log', async () => {
    directory.addContent({
      'workspace/chart/templates/own.yaml': check.misspeltConfigMap,
    });
    await expect(run({})).rejects.toThrow(
      /The check found \d+ things? to be mended first/,
    );
    const { output, log } = await run({ failOn: 'never' });
    expect(output.errors).toBeGreaterThan(0);
    expect(log.join('\n')).toContain('dataa');
    expect(output.findings).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        object: expect.objectContaining({ kind: 'ConfigMap' }),
      }),
    );
  });

  it('fails when a chart does not render, with what Helm says', async () => {
    directory.addContent({
      'workspace/chart/templates/own.yaml': '{{ fail "not like this" }}',
    });
    const { log } = await run({ failOn: 'never' });
    expect(log.join('\n')).toContain('not like this');
    await expect(run({})).rejects.toThrow('to be mended first');
  });

  it('refuses a folder without a chart', async () => {
    await expect(run({ sourcePath: './docs' })).rejects.toThrow(
      "Expected a chart in './docs' of the workspace",
    );
  });

  it('stays inside the workspace', async () => {
    await expect(run({ sourcePath: '../..' })).rejects.toThrow(
      'not allowed to refer to a directory outside',
    );
  });

  it('stops when the task is cancelled', async () => {
    await expect(run({}, { signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
  });

  it.each(examples)('example: $description', async ({ example }) => {
    const { input } = parse(example).steps[0];
    const { output } = await run(input ?? {});
    expect(Array.isArray(output.findings)).toBe(true);
  });
});
