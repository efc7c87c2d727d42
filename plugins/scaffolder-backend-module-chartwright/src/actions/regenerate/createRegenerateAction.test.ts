import { readFileSync, writeFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { inThisThread } from '@chartwright/backstage-plugin-chartwright-node';
import { validate } from 'jsonschema';
import { parse } from 'yaml';
import {
  makeLocalService,
  ORDERS_DOCUMENT,
  type LocalServices,
} from '../../__testUtils__/localService';
import { runAction } from '../../__testUtils__/runAction';
import { createFetchAction } from '../fetch/createFetchAction';
import { createRegenerateAction } from './createRegenerateAction';
import { examples } from './regenerate.examples';

// Git, the engine and the disk take their time on a busy machine.
jest.setTimeout(300_000);

describe('chartwright:regenerate', () => {
  const directory = createMockDirectory();
  const workspacePath = directory.resolve('workspace');
  const threads = inThisThread();
  let services: LocalServices;

  afterAll(() => threads.close());
  beforeEach(async () => {
    directory.setContent({ workspace: {} });
    services = await makeLocalService(directory.resolve('repositories'));
    await runAction(createFetchAction(services), {
      input: { entityRef: 'component:default/orders' },
      workspacePath,
    });
  });

  const action = () =>
    createRegenerateAction({
      ...services,
      reader: { readUrl: jest.fn(), readTree: jest.fn(), search: jest.fn() },
      threads,
    });
  const run = (
    input: object = {},
    options: { isDryRun?: boolean; signal?: AbortSignal } = {},
  ) => runAction(action(), { input, workspacePath, ...options });
  const read = (path: string) =>
    readFileSync(directory.resolve(`workspace/${path}`), 'utf8');
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(directory.resolve(`workspace/${path}`), change(read(path)));
  const answers = {
    kind: 'api',
    image: 'ghcr.io/acme/orders:2.0.0',
    owner: 'group:default/shop',
    port: 8080,
  };

  it('says when there is nothing to do', async () => {
    const { output, log } = await run();
    expect(output).toMatchObject({
      name: 'orders',
      drift: false,
      conflicts: 0,
      changedFiles: [],
      removedFiles: [],
    });
    expect(log).toContain('orders is up to date');
  });

  it('changes what the answers say and nothing else in the document', async () => {
    edit('chart/values.yaml', text => `# Mine.\n${text}`);
    const { output, log } = await run({ answers });
    expect(read('chartwright.yaml')).toBe(
      ORDERS_DOCUMENT.replace('1.4.2', '2.0.0'),
    );
    const values = read('chart/values.yaml');
    expect(values).toContain('# Mine.');
    expect(parse(values).image.tag).toBe('2.0.0');
    expect(output.changedFiles).toContain('chart/values.yaml');
    expect(output.plan).toMatchObject({ name: 'orders', drift: true });
    expect(JSON.parse(JSON.stringify(output.plan))).toEqual(output.plan);
    expect(output.markdown).toContain('chart/values.yaml');
    expect(log.join('\n')).toMatch(/changed Deployment orders: .*image/);
    const again = await run({ answers });
    expect(again.output.drift).toBe(false);
  });

  it('works the answers into the document that was edited beside the form', async () => {
    const edited = ORDERS_DOCUMENT.replace(
      'until the audit is done',
      'for good',
    );
    await run({ answers: { ...answers, document: edited } });
    expect(read('chartwright.yaml')).toBe(edited.replace('1.4.2', '2.0.0'));
  });

  it('shows the plan and writes nothing in a dry run', async () => {
    const before = read('chart/values.yaml');
    const { output, log } = await run({ answers }, { isDryRun: true });
    expect(output.drift).toBe(true);
    expect(log).toContain('Dry run: nothing was written');
    expect(read('chartwright.yaml')).toBe(ORDERS_DOCUMENT);
    expect(read('chart/values.yaml')).toBe(before);
  });

  it('keeps a conflict by default, and tells it', async () => {
    edit('chart/values.yaml', text => text.replace('1.4.2', '1.4.3'));
    const { output, log } = await run({ answers });
    expect(output.conflicts).toBe(1);
    expect(parse(read('chart/values.yaml')).image.tag).toBe('1.4.3');
    expect(log).toContain('  conflict at image.tag');
  });

  it.each([{ onConflict: 'fail' }, { failOnConflict: true }])(
    'writes nothing where no conflict is allowed: %j',
    async allowed => {
      edit('chart/values.yaml', text => text.replace('1.4.2', '1.4.3'));
      await expect(run({ answers, ...allowed })).rejects.toMatchObject({
        name: 'ConflictError',
        message: expect.stringContaining('chart/values.yaml image.tag'),
      });
      expect(parse(read('chart/values.yaml')).image.tag).toBe('1.4.3');
    },
  );

  it.each<[string, object, string]>([
    [
      'answers of another service',
      { answers: { ...answers, name: 'payments' } },
      "Expected the answers to be of 'orders'",
    ],
    [
      'a document of another service',
      {
        answers: {
          ...answers,
          document: ORDERS_DOCUMENT.replace('name: orders', 'name: payments'),
        },
      },
      "Expected the document to be of 'orders'",
    ],
    [
      'an edited document that is not YAML',
      { answers: { ...answers, document: 'spec: {' } },
      'not YAML',
    ],
    [
      'both ways to change the document',
      { answers, document: 'kind: Service' },
      "Expected one of 'document' and 'answers'",
    ],
    [
      'a folder without a service',
      { sourcePath: 'chart' },
      "fetch the repository with 'chartwright:fetch'",
    ],
    ['wrong types', { onConflict: 'ask' }, 'input.onConflict'],
    [
      'a wrong document',
      { document: ORDERS_DOCUMENT.replace('kind: api', 'kind: apis') },
      'spec.kind',
    ],
  ])('refuses %s', async (_what, input, message) => {
    await expect(run(input)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining(message),
    });
  });

  it('refuses a place outside the workspace', async () => {
    await expect(run({ sourcePath: '../..' })).rejects.toThrow();
  });

  it('stops before it writes when the task is cancelled', async () => {
    const before = read('chart/values.yaml');
    await expect(
      run({ answers }, { signal: AbortSignal.abort(new Error('cancelled')) }),
    ).rejects.toThrow('cancelled');
    expect(read('chart/values.yaml')).toBe(before);
  });

  it.each(examples)('example: $description', async ({ example }) => {
    const [step] = parse(example).steps;
    expect(step.action).toBe('chartwright:regenerate');
    const input = step.input ?? {};
    expect(validate(input, action().schema!.input as object).errors).toEqual(
      [],
    );
    const { output } = await run(input);
    expect(output.conflicts).toBe(0);
  });
});
