import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Expected } from './fidelityCases';

const SCRIPT = join(__dirname, '..', '..', 'scripts', 'refreshExpected.mjs');

/** Runs the script that writes and checks the committed outputs of the real helm. */
export function refreshExpected(...flags: string[]): string {
  return execFileSync(process.execPath, [SCRIPT, ...flags], {
    encoding: 'utf8',
  });
}

/** The real helm of the engine's version; undefined when there is none. */
export function findHelm(): string | undefined {
  return refreshExpected('--find-helm').trim() || undefined;
}

/** What the real `helm template` makes of a chart that is given by its files. */
export function templateWith(
  helm: string,
  files: Record<string, string | Uint8Array>,
): Expected {
  const directory = mkdtempSync(join(tmpdir(), 'helm-chart-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      const file = join(directory, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const { status, stdout, stderr } = spawnSync(
      helm,
      ['template', 'release', directory],
      { encoding: 'utf8', env: { HOME: directory, PATH: '', TZ: 'UTC' } },
    );
    return status === 0
      ? { manifest: stdout }
      : { error: stderr.replace(/^[^]*?^Error: /m, '').replace(/\n$/, '') };
  } finally {
    rmSync(directory, { recursive: true });
  }
}
