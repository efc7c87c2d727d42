import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes packs of lines, see `readPackLines`. */
export function writePackLines(
  program: string,
  packs: Iterable<readonly [file: string, lines: readonly string[]]>,
): void {
  const folder = join(program, 'packs');
  mkdirSync(folder, { recursive: true });
  for (const [file, lines] of packs) {
    writeFileSync(join(folder, file), lines.join('\n'));
  }
}

/** Writes packs by their names into the folder of a bundle, where `readPack` finds them. */
export function writePacks(
  program: string,
  packs: Readonly<Record<string, unknown>>,
): void {
  const folder = join(program, 'packs');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(packs)) {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content));
  }
}
