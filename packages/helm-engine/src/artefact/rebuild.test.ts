import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { locatePackage } from './locatePackage';

/** A first build downloads modules and compiles the standard library for WebAssembly. */
const LIMIT_MS = 15 * 60_000;

const packageDirectory = locatePackage();
const hasGo = spawnSync('go', ['version']).status === 0;

function run(command: string, args: string[], cwd = packageDirectory) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, GOFLAGS: '' },
  });
  return { status, output: `${stdout}${stderr}` };
}

if (process.env.CI && hasGo) {
  describe('the engine, with Go', () => {
    it(
      'is what its sources build to, byte for byte',
      () => {
        const script = join('scripts', 'verifyArtefact.mjs');
        const { status, output } = run(process.execPath, [
          script,
          '--require-go',
        ]);
        // Go says on standard error what it downloads, so the output matters only when something is wrong.
        expect(status === 0 ? '' : output).toBe('');
      },
      LIMIT_MS,
    );

    it(
      'passes the tests of its Go sources',
      () => {
        const { status, output } = run(
          'go',
          ['test', './...'],
          join(packageDirectory, 'go'),
        );
        expect(status === 0 ? '' : output).toBe('');
      },
      LIMIT_MS,
    );
  });
} else {
  console.warn(
    `SKIPPED: ${
      hasGo
        ? 'outside CI (the variable CI is not set)'
        : 'Go is not installed, so'
    } the committed engine is not rebuilt and compared. Run "node packages/helm-engine/scripts/verifyArtefact.mjs" to do it.`,
  );
  describe('the engine, without Go', () => {
    it('is not rebuilt here', () => {
      expect(process.env.CI && hasGo).toBeFalsy();
    });
  });
}
