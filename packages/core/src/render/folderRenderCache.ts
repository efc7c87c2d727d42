import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rendered } from './ChartRenderer';
import type { RenderCache } from './RenderCache';

/**
 * A cache in a folder, for one person's use: manifests may hold what nobody else should read, so the folder and its files
 * are the owner's alone. An entry that is damaged, or cannot be written, counts as not there.
 */
export function folderRenderCache(folder: string): RenderCache {
  const placeOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  return {
    get(key) {
      try {
        return verified(readFileSync(placeOf(key), 'utf8'));
      } catch {
        return undefined;
      }
    },
    set(key, { manifest, documents, warnings }) {
      const content = JSON.stringify({ manifest, documents, warnings });
      const place = placeOf(key);
      const staged = `${place}.${randomUUID()}`;
      try {
        mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
      } catch {
        return;
      }
      try {
        writeFileSync(staged, `${sha256(content)}\n${content}`, {
          mode: 0o600,
          flag: 'wx',
        });
        renameSync(staged, place);
      } catch {
        rmSync(staged, { force: true });
      }
    },
  };
}

function verified(text: string): Rendered | undefined {
  const end = text.indexOf('\n');
  const content = text.slice(end + 1);
  if (text.slice(0, end) !== sha256(content)) return undefined;
  return JSON.parse(content) as Rendered;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
