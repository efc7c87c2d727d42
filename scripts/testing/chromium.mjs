import { existsSync } from 'node:fs';
import path from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** A Chromium of this machine: CHARTWRIGHT_CHROMIUM, else one on PATH, else undefined. */
export function findChromium(env = process.env, exists = existsSync) {
  if (env.CHARTWRIGHT_CHROMIUM) return env.CHARTWRIGHT_CHROMIUM;
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders
    .flatMap(folder => names.map(name => path.join(folder, name)))
    .find(candidate => exists(candidate));
}
