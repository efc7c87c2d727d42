import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, SERVICE, startCli, TestFolder } from './__testUtils__/cli';

jest.setTimeout(300_000);

describe('chartwright', () => {
  let folder: TestFolder;
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  it('explains itself', async () => {
    for (const args of [
      ['--help'],
      ['help'],
      ['help', 'check'],
      ['check', '--help'],
      ['generate', '-h'],
    ]) {
      const { code, stdout, stderr } = await run(...args);
      expect({ args, code, stderr }).toEqual({ args, code: 0, stderr: '' });
      expect(stdout).toContain('Examples:');
    }
  });

  it('without a command shows the help and fails', async () => {
    const { code, stdout, stderr } = await run();
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: chartwright');
  });

  it.each([
    [['chek', 'x'], "Unknown command 'chek'\n(Did you mean check?)\n"],
    [
      ['check', '--fromat', 'json', 'x'],
      "Unknown option '--fromat'\n(Did you mean --format?)\n",
    ],
    [['check'], "Missing required argument 'path'\n"],
    [
      ['generate', '-o', 'x'],
      "Required option '-f, --file <file>' not specified\n",
    ],
    [
      ['check', 'x', '--format', 'xml'],
      "Option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, sarif, junit.\n",
    ],
  ])('refuses %j with exit code 2', async (args, stderr) => {
    expect(await run(...args)).toEqual({
      code: 2,
      signal: null,
      stdout: '',
      stderr,
    });
  });

  it.each([['--version'], ['-V'], ['version']])(
    'prints its versions: %s',
    async flag => {
      const { code, stdout } = await run(flag);
      expect(code).toBe(0);
      expect(stdout).toMatch(
        /^chartwright \d+\.\d+\.\d+\n {2}Helm engine +4\.\d+\.\d+ \((native|wasm)\)\n/,
      );
      expect(
        JSON.parse((await run('version', '--format', 'json')).stdout),
      ).toMatchObject({
        chartwright: expect.any(String),
        kubernetesSchemas: expect.stringMatching(/^1\.\d+\.\d+$/),
      });
    },
  );

  it('colours only when asked to, or on a terminal', async () => {
    folder.write({
      'a.yaml':
        'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndat: {}\n',
    });
    const escape = '\u001b[';
    const with_ = async (env: NodeJS.ProcessEnv) =>
      (
        await runCli(['check', 'a.yaml'], { cwd: folder.path, env })
      ).stdout.includes(escape);
    expect(await with_({})).toBe(false);
    expect(await with_({ FORCE_COLOR: '1' })).toBe(true);
    expect(await with_({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  it('stays calm when the reader of its output goes away', async () => {
    const { child, done } = startCli(['explain', 'spec'], {
      cwd: folder.path,
    });
    child.stdout?.destroy();
    const { stderr } = await done;
    expect(stderr).toBe('');
  });

  it('says that a failure of the machine is not a mistake, without a stack', async () => {
    folder.write({ 'chartwright.yaml': SERVICE, helm: '#!/bin/sh\nexit 0\n' });
    chmodSync(join(folder.path, 'helm'), 0o644);
    await run('generate', '-f', 'chartwright.yaml', '-o', 'out');
    const env = { CHARTWRIGHT_HELM: join(folder.path, 'helm') };
    const quiet = await runCli(['check', 'out', '--engine', 'helm'], {
      cwd: folder.path,
      env,
    });
    expect(quiet.code).toBe(1);
    expect(quiet.stderr).toMatch(/^fault chartwright failed: .*EACCES/);
    expect(quiet.stderr).not.toMatch(/\n\s+at /);
    const loud = await runCli(['check', 'out', '--engine', 'helm', '--debug'], {
      cwd: folder.path,
      env,
    });
    expect(loud.stderr).toMatch(/Error: .*EACCES/);
  });
});
