import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { dataDirectory } from '../paths.mjs';

const mark = path.join(dataDirectory, 'portal.json');

/** Makes the folders that app-config.yaml names. */
export function prepareDataDirectory() {
  for (const folder of ['sqlite', 'work', 'repositories', 'techdocs']) {
    mkdirSync(path.join(dataDirectory, folder), { recursive: true });
  }
}

/** The portal that uses the data now, as `{ pid, address }`, or undefined. */
export function runningPortal() {
  try {
    const portal = JSON.parse(readFileSync(mark, 'utf8'));
    process.kill(portal.pid, 0);
    return portal;
  } catch {
    return undefined;
  }
}

/** Puts on record that this process serves the data; the record goes when the process does. */
export function claimData(address) {
  writeFileSync(mark, `${JSON.stringify({ pid: process.pid, address })}\n`);
  process.once('exit', () => rmSync(mark, { force: true }));
}

/** Deletes everything the portal stored; the folder itself stays, it may be a mount. */
export function emptyData() {
  let entries;
  try {
    entries = readdirSync(dataDirectory);
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
  for (const entry of entries) {
    rmSync(path.join(dataDirectory, entry), { recursive: true, force: true });
  }
  return entries.length;
}
