import { runCli, SERVICE, TestFolder } from '../__testUtils__/cli';

jest.setTimeout(300_000);

describe('chartwright explain', () => {
  let folder: TestFolder;
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  it('explains a field, and says what was meant', async () => {
    const { code, stdout } = await run('explain', 'spec.ports');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^service\.spec\.ports {2}map of /);
    expect(stdout).toContain('Example:');
    const wrong = await run('explain', 'spec.prots');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("Did you mean 'ports'?");
    expect(
      JSON.parse(
        (await run('explain', 'platform.spec.tiers', '--format', 'json'))
          .stdout,
      ),
    ).toMatchObject({
      kind: 'Platform',
      path: 'spec.tiers',
    });
  });

  it('says where each value of a service comes from', async () => {
    folder.write({
      'chartwright.yaml': SERVICE.concat(
        '  environments:\n    production: {scaling: {min: 4, max: 8}}\n',
      ),
    });
    const { code, stdout } = await run(
      'explain',
      '--origin',
      '-f',
      'chartwright.yaml',
      '-e',
      'production',
      '--format',
      'json',
    );
    expect(code).toBe(0);
    const { fields } = JSON.parse(stdout);
    expect(fields).toContainEqual({
      path: 'spec.scaling.min',
      value: 4,
      origin: expect.objectContaining({
        document: 'chartwright.yaml',
        line: 11,
        environment: 'production',
      }),
    });
    expect(fields).toContainEqual({
      path: expect.stringMatching(/^spec\.ports\.http(\.port)?$/),
      value: 8080,
      origin: expect.objectContaining({
        level: 'service',
        document: 'chartwright.yaml',
        line: 9,
      }),
    });
    const text = await run(
      'explain',
      'spec.image',
      '--origin',
      '-f',
      'chartwright.yaml',
    );
    expect(text.stdout).toMatch(
      /^spec\.image\.tag +1\.4\.2 +service \(chartwright\.yaml:8:\d+\)$/m,
    );
    expect((await run('explain', '--origin')).code).toBe(2);
    expect(
      (await run('explain', '--origin', '-f', 'chartwright.yaml', '-e', 'prod'))
        .code,
    ).toBe(2);
  });
});
