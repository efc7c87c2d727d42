import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PACKS_FOLDER } from './readPack';

/** The pack is no JSON: an engine reads it. */
export const REHEARSAL_PACK = 'rehearsal';

/** What an engine can rehearse with, see `HelmEngineOptions`; nothing where there are no packs. */
export function packedRehearsal(): string | undefined {
  const file = join(PACKS_FOLDER, REHEARSAL_PACK);
  return existsSync(file) ? file : undefined;
}
