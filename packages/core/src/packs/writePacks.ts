import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The name of a file, its first line, and what follows; see `readPackText`. */
export type PackOfText = readonly [file: string, head: string, body: string];

/** Writes packs that are no JSON. */
export function writeTextPacks(
  program: string,
  packs: readonly PackOfText[],
): void {
  const folder = join(program, 'packs');
  mkdirSync(folder, { recursive: true });
  for (const [file, head, body] of packs) {
    writeFileSync(join(folder, file), `${head}\n${body}`);
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
