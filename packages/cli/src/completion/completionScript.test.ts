import { execFileSync } from 'node:child_process';
import { runCli, TestFolder } from '../__testUtils__/cli';

jest.setTimeout(300_000);

describe('chartwright completion', () => {
  let folder: TestFolder;
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });

  beforeEach(() => {
    folder = new TestFolder();
  });
  afterEach(() => folder.remove());

  it.each(['bash', 'zsh', 'fish'])(
    'knows every command and option in %s',
    async shell => {
      const { code, stdout } = await run('completion', shell);
      expect(code).toBe(0);
      for (const word of [
        'generate',
        'render',
        'check',
        'explain',
        'graph',
        'version',
        'sarif',
        'overlay',
        'environment',
      ]) {
        expect(stdout).toContain(word);
      }
    },
  );

  it('is a script that bash takes', async () => {
    const { stdout } = await run('completion', 'bash');
    const tried = `${stdout}
COMP_WORDS=(chartwright ch); COMP_CWORD=1; _chartwright; echo "\${COMPREPLY[*]}"
COMP_WORDS=(chartwright check --format s); COMP_CWORD=3; _chartwright; echo "\${COMPREPLY[*]}"
COMP_WORDS=(chartwright generate --out); COMP_CWORD=2; _chartwright; echo "\${COMPREPLY[*]}"`;
    expect(execFileSync('bash', ['-c', tried], { encoding: 'utf8' })).toBe(
      'check\nsarif\n--output\n',
    );
  });

  it('refuses other shells', async () => {
    expect((await run('completion', 'csh')).code).toBe(2);
  });
});
