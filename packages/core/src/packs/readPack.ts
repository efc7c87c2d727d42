import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where packs lie beside the program that this is part of. Sources and npm packages have none, only a bundled program has. */
export const PACKS_FOLDER = join(dirname(__filename), 'packs');

/**
 * Part of what comes with an installation, as one file: to read a hundred small ones takes a short command longer than what
 * it does with them.
 *
 * @returns what was packed, as JSON has it; nothing when there is no such pack.
 */
export function readPack(name: string): unknown {
  const text = packedText(`${name}.json`);
  return text === undefined ? undefined : JSON.parse(text);
}

/** A pack that is not JSON as a whole: its first line, and what follows; nothing when there is no such pack. */
export function readPackText(
  file: string,
): readonly [head: string, body: string] | undefined {
  const text = packedText(file);
  if (text === undefined) return undefined;
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}

function packedText(file: string): string | undefined {
  try {
    return readFileSync(join(PACKS_FOLDER, file), 'utf8');
  } catch {
    return undefined;
  }
}
