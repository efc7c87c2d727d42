import { IN_SYSTEM, runCli, SYSTEM, TestFolder } from '../__testUtils__/cli';

jest.setTimeout(300_000);

describe('chartwright graph', () => {
  let folder: TestFolder;
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  beforeEach(() => {
    folder.write({ 'system.yaml': SYSTEM, 'orders.yaml': IN_SYSTEM });
  });

  it('draws a system as a tree', async () => {
    const { code, stdout } = await run('graph', '-f', 'system.yaml');
    expect(code).toBe(0);
    expect(stdout).toBe(
      [
        'system shop',
        '',
        'web (web)',
        '└─ orders (api) :http',
        '   └─ postgres (resource postgres) :5432',
        '',
      ].join('\n'),
    );
  });

  it('draws it for Mermaid, Graphviz and programs', async () => {
    expect(
      (await run('graph', '-f', 'system.yaml', '--format', 'mermaid')).stdout,
    ).toMatch(/^flowchart LR\n/);
    expect(
      (await run('graph', '-f', 'system.yaml', '--format', 'dot')).stdout,
    ).toContain('"service:web" -> "service:orders" [label="http"];');
    expect(
      JSON.parse(
        (await run('graph', '-f', 'system.yaml', '--format', 'json')).stdout,
      ),
    ).toMatchObject({
      system: 'shop',
      edges: [
        { from: 'service:orders', to: 'resource:postgres' },
        { from: 'service:web', to: 'service:orders' },
      ],
      cycles: [],
    });
  });

  it('draws the surroundings of one service', async () => {
    const { stdout } = await run(
      'graph',
      '-f',
      'orders.yaml',
      '--format',
      'json',
    );
    expect(
      JSON.parse(stdout).nodes.map(({ id }: { id: string }) => id),
    ).toEqual(['resource:postgres', 'service:orders', 'service:web']);
  });
});
