import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { inThisThread } from '@chartwright/backstage-plugin-chartwright-node';
import { parse } from 'yaml';
import { generatedFiles } from '../../__testUtils__/generatedFiles';
import { runAction } from '../../__testUtils__/runAction';
import { createPackageChartAction } from './createPackageChartAction';
import { examples } from './packageChart.examples';

describe('chartwright:chart:package', () => {
  const directory = createMockDirectory();
  const threads = inThisThread();

  afterAll(() => threads.close());
  beforeEach(() => directory.setContent({ workspace: generatedFiles() }));

  const run = (input: object, options: { signal?: AbortSignal } = {}) =>
    runAction(createPackageChartAction({ threads }), {
      input,
      workspacePath: directory.resolve('workspace'),
      ...options,
    });

  it('packages the chart of a service', async () => {
    const { output, log } = await run({});
    expect(output.path).toMatch(/^packages\/orders-[\d.]+\.tgz$/);
    const bytes = readFileSync(
      directory.resolve(`workspace/${String(output.path)}`),
    );
    expect(output.packages).toEqual([
      {
        name: 'orders',
        version: expect.stringMatching(/^\d/),
        path: output.path,
        digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
        bytes: bytes.length,
      },
    ]);
    expect(log.join()).toContain('Packaged packages/orders-');
    expect((await run({})).output).toEqual(output);
  });

  it('takes the version of a release', async () => {
    const { output } = await run({ version: '2.1.0', targetPath: './dist' });
    expect(output.path).toBe('dist/orders-2.1.0.tgz');
  });

  it.each<[string, object, string]>([
    ['a folder without a chart', { sourcePath: './docs' }, 'Expected a chart'],
    [
      'what is no version',
      { version: 'one' },
      'chart/Chart.yaml: error CW_CHART_PACKAGE',
    ],
    ['wrong types', { version: 2 }, 'input.version'],
  ])('refuses %s', async (_what, input, message) => {
    await expect(run(input)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });

  it.each([{ sourcePath: '../..' }, { targetPath: '../..' }])(
    'stays inside the workspace: %j',
    async input => {
      await expect(run(input)).rejects.toThrow(
        'not allowed to refer to a directory outside',
      );
    },
  );

  it('stops when the task is cancelled', async () => {
    await expect(run({}, { signal: AbortSignal.abort() })).rejects.toThrow(
      'aborted',
    );
  });

  it.each(examples)('example: $description', async ({ example }) => {
    const { output } = await run(parse(example).steps[0].input ?? {});
    expect(output.packages).toHaveLength(1);
  });
});
